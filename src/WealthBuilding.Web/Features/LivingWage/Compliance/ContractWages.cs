using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Domain.LivingWage.Scope;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Rates;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>The wordings of the scope test as they ship, the one in use now first.</summary>
public sealed class ScopeWordings(SeedFiles seeds)
{
    private readonly Lazy<IReadOnlyList<ScopeWording>> _all = new(() =>
    {
        using var reader = seeds.OpenReference("living-wage-scope.csv");
        return ScopeWording.Load(reader);
    });

    public IReadOnlyList<ScopeWording> All => _all.Value;
}

/// <summary>A contract with what it comes to on a day.</summary>
public sealed record JudgedContract(ContractEntry Entry, ContractWageScope? Scope, ContractWageFinding Finding)
{
    public string SupplierNames => string.Join("; ", Finding.Suppliers.Select(s => s.Evidence.Name));
}

/// <summary>Judges the current institution's contracts by what their suppliers have declared.</summary>
internal sealed class ContractWages(AppDbContext db, KeptWageRates rates, ScopeWordings wordings)
{
    /// <summary>Every contract that runs on a day, today or before, in the order of the register; what was ended since ran then.</summary>
    public async Task<IReadOnlyList<JudgedContract>> OfAllAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var running = await db.ContractEntries.AsNoTracking().Include(c => c.Suppliers)
            .Where(c => c.State == ContractState.Awarded || c.State == ContractState.Contract || ((c.State == ContractState.Ended || c.State == ContractState.Terminated) && c.ClosedOn > day))
            .Where(c => (c.Start == null || c.Start <= day) && (c.End == null || c.End >= day))
            .OrderBy(c => c.Id).ToListAsync(cancellationToken);
        return await JudgeAsync(running, day, cancellationToken);
    }

    /// <summary>One contract, running or not; null where the institution has no such contract.</summary>
    public async Task<JudgedContract?> OfAsync(int id, DateOnly day, CancellationToken cancellationToken)
    {
        var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Suppliers).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        return entry is null ? null : (await JudgeAsync([entry], day, cancellationToken))[0];
    }

    private async Task<IReadOnlyList<JudgedContract>> JudgeAsync(List<ContractEntry> entries, DateOnly day, CancellationToken cancellationToken)
    {
        var compliance = new WageCompliance(new WageEngine(await rates.AllAsync(cancellationToken)), wordings.All);
        var scopes = await db.ContractWageScopes.AsNoTracking().ToDictionaryAsync(s => s.EntryId, cancellationToken);
        var evidence = await EvidenceAsync(entries, day, cancellationToken);
        return [.. entries.Select(e => new JudgedContract(e, scopes.GetValueOrDefault(e.Id), compliance.Judge(
            scopes.GetValueOrDefault(e.Id), [.. e.Suppliers.OrderBy(s => s.Id).Select(s => evidence[s.Id])], e.End, day)))];
    }

    private async Task<Dictionary<int, WageEvidence>> EvidenceAsync(List<ContractEntry> entries, DateOnly day, CancellationToken cancellationToken)
    {
        var named = entries.SelectMany(e => e.Suppliers).ToList();
        var records = await RecordsAsync(named, cancellationToken);
        var ids = records.Values.Distinct().ToList();
        var declared = (await db.WageDeclarations.AsNoTracking().Include(d => d.Bands).Where(d => ids.Contains(d.SupplierId) && d.AsAt != null).ToListAsync(cancellationToken)).ToLookup(d => d.SupplierId);
        var accredited = (await db.AccreditedEmployers.AsNoTracking().ToListAsync(cancellationToken)).Where(e => e.HoldsOn(day)).ToList();
        var (names, numbers) = (accredited.Select(e => e.NameKey).ToHashSet(), accredited.Where(e => e.Number is not null).Select(e => NumberKey(e.Number!)).ToHashSet());
        return named.ToDictionary(s => s.Id, s =>
        {
            var id = s.SupplierId is { } tied ? records.GetValueOrDefault(tied) : (int?)null;
            var isAccredited = names.Contains(PayeeName.KeyOf(s.Name)) || (s.Number is not null && numbers.Contains(NumberKey(s.Number)));
            return new WageEvidence(id, s.Name, id is { } known ? [.. declared[known]] : [], isAccredited);
        });
    }

    // A record that was merged into another declares through that one.
    private async Task<Dictionary<int, int>> RecordsAsync(List<ContractSupplier> named, CancellationToken cancellationToken)
    {
        var ids = named.Where(s => s.SupplierId is not null).Select(s => s.SupplierId!.Value).Distinct().ToList();
        return await db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.MergedIntoId ?? s.Id, cancellationToken);
    }

    internal static string NumberKey(string number) => number.Trim().TrimStart('0').ToUpperInvariant();
}
