using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Features.Procurement.Contracts;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>Adds what suppliers were awarded: by the institution itself, and by others that publish their registers.</summary>
internal sealed class AwardedSuppliers(AwardedWork awards, SupplierRecords records)
{
    /// <param name="institutionId">Null for the public, which sees listed suppliers alone, with what others publish of them.</param>
    public async Task AddAsync(int? institutionId, GatheredSuppliers gathered, CancellationToken cancellationToken)
    {
        var own = institutionId is { } id ? await awards.OwnAsync(id, cancellationToken) : [];
        List<Award> all = [.. own, .. await awards.PublishedAsync(institutionId, cancellationToken)];
        var rootOf = await records.RootsAsync(cancellationToken);
        var known = await records.LoadAsync(all.Select(a => a.SupplierId).OfType<int>().Select(rootOf), cancellationToken);
        foreach (var award in all)
        {
            int? record = award.SupplierId is { } supplier && (known.ContainsKey(rootOf(supplier)) || gathered.Has(rootOf(supplier))) ? rootOf(supplier) : null;
            if (institutionId is not null || (record is { } listed && gathered.Has(listed)))
            {
                gathered.Add(record, award.Name, () => StartOf(award, record is { } found ? known[found] : null), k => k with { Text = k.Text with { Work = [.. k.Text.Work, award.Work] }, Keys = [.. k.Keys, $"award-{award.NamedId}"] });
            }
        }
    }

    private static KnownSupplier StartOf(Award award, SupplierRecord? record) => new(
        new SupplierText { Id = record?.Code ?? $"award-{award.NamedId}", Name = record?.Name ?? award.Name, Ownership = record?.Ownership ?? Domain.Suppliers.OwnershipModel.Unknown },
        record?.Code, false, record?.Numbers ?? [], [])
    { IsUnclear = record is null && !award.IsProven };
}
