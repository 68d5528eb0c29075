using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Matching;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>Which supplier a name is that somebody typed, as the payees of an institution's ledger are found; but nothing is made, kept or logged.</summary>
internal sealed class NamedSupplier(AppDbContext db, ISupplierFinder finder, MatchContexts contexts)
{
    private const int Most = 5;

    /// <param name="Sure">The supplier; null unless a rule says so or the name is joined without asking.</param>
    /// <param name="Possible">All that a person would be asked about, the sure one among them.</param>
    public sealed record Finding(int? Sure, IReadOnlyList<int> Possible);

    /// <param name="institutionId">Whose rules and thresholds hold.</param>
    public async Task<Finding> OfAsync(int institutionId, string name, CancellationToken cancellationToken)
    {
        var context = await contexts.LoadAsync(institutionId, cancellationToken);
        var merged = await MergedSuppliers.LoadAsync(db, cancellationToken);
        var found = (await finder.FindAsync(institutionId, [new RawSupplier(name.Trim(), null, null, null)], context.Thresholds, Most, cancellationToken))[0];
        var rules = context.Rules.Of(PayeeName.KeyOf(name), null, null);
        var (state, candidate) = rules.Settle(found.Proposed, found.Candidates, context.Thresholds.Review);
        var sure = rules.Same?.SupplierId ?? (state is MatchState.Joined ? candidate?.SupplierId : null);
        var possible = found.Candidates.Where(c => c.Score >= context.Thresholds.Review).Select(c => c.SupplierId).Append(sure).OfType<int>().Select(merged.RootOf).Distinct().ToList();
        return new Finding(sure is { } id ? merged.RootOf(id) : null, possible);
    }
}
