using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Asks both indexes, of the suppliers and of the registers, and makes one list of what they answer.</summary>
internal sealed class SupplierFinder(AppDbContext db, SupplierIndexes indexes, HiddenSuppliers hidden, RegisterReferences references) : ISupplierFinder
{
    public async Task<IReadOnlyList<Finding>> FindAsync(
        int institutionId, IReadOnlyList<RawSupplier> payees, ResolutionThresholds thresholds, int most, CancellationToken cancellationToken)
    {
        if (payees.Count == 0 || !await IsAnybodyKnownAsync(cancellationToken))
        {
            return [.. payees.Select(_ => Finding.Nothing)]; // an index may be large: nothing to look for or to find, nothing to make
        }

        var own = await indexes.SuppliersAsync(db, cancellationToken);
        var register = await indexes.RegisterAsync(db, cancellationToken);
        var unseen = await hidden.FromAsync(institutionId, cancellationToken);
        var known = register.KnownBeside(own.Names);
        var ofOwn = new SupplierResolver(own.Names, thresholds, references.Numbers, known, references.People);
        var ofRegister = new SupplierResolver(register.Names, thresholds, references.Numbers, known, references.People);
        var pools = new CandidatePool[payees.Count];
        Parallel.For(0, payees.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount - 1) }, i =>
        {
            var pool = new CandidatePool(own, register, unseen);
            pool.AddOwn(ofOwn.Resolve(payees[i], most).Candidates);
            pool.AddRegister(ofRegister.Resolve(payees[i], most).Candidates);
            pools[i] = pool;
        });

        var named = await CandidateNames.LoadAsync(db, pools, cancellationToken);
        return [.. pools.Select(p => p.ToFinding(named, thresholds, most))];
    }

    private async Task<bool> IsAnybodyKnownAsync(CancellationToken cancellationToken) =>
        await db.Suppliers.AnyAsync(cancellationToken) || await db.RegisterEntries.AnyAsync(cancellationToken);
}
