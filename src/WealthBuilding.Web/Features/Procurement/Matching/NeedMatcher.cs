using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>Matches a need to the suppliers that whoever asks may see: the listed ones, and those of the own ledger.</summary>
internal sealed class NeedMatcher(AppDbContext db, NeedIndexes indexes, NeedVocabulary vocabulary, ListedSuppliers listed, LedgerSuppliers ledger, NeedPlaces places, CurrentInstitution institution, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task<(MatchAnswer Answer, IReadOnlyDictionary<string, KnownSupplier> Known)> MatchAsync(Need need, int top, CancellationToken cancellationToken)
    {
        var index = await IndexAsync(cancellationToken);
        return (Match(index, need, top), index.Known);
    }

    /// <summary>The index of whoever asks, as it is now.</summary>
    public async Task<NeedIndex> IndexAsync(CancellationToken cancellationToken) =>
        await indexes.OfAsync(institution.Id ?? NeedIndexes.Public, await StampAsync(cancellationToken), () => MakeAsync(cancellationToken), cancellationToken);

    public MatchAnswer Match(NeedIndex index, Need need, int top) => new OpportunityMatcher(index.Index).Match(need, MatchOptions.Default with { Top = top, Covers = places.Covers });

    /// <summary>An index of a few, for one that is not listed: it is weighed beside them.</summary>
    public NeedIndex IndexOf(IEnumerable<KnownSupplier> suppliers)
    {
        var all = suppliers.ToDictionary(k => k.Text.Id, StringComparer.Ordinal);
        return new NeedIndex(SupplierIndex.Build(all.Values.Select(k => k.Text), vocabulary.Trades, vocabulary.Profiler), all);
    }

    private async Task<NeedIndex> MakeAsync(CancellationToken cancellationToken)
    {
        var (known, others) = (await listed.LoadAsync(Today, cancellationToken), new List<KnownSupplier>());
        if (institution.Id is { } id)
        {
            await ledger.AddAsync(id, institution.Slug!, known, others, cancellationToken);
        }

        return IndexOf(known.Values.Concat(others));
    }

    // Cheap to ask, and different after every change of what an index holds.
    private async Task<string> StampAsync(CancellationToken cancellationToken)
    {
        var rows = string.Join(
            ' ', Today.ToString("O", System.Globalization.CultureInfo.InvariantCulture), await ListedSuppliers.In(db).CountAsync(cancellationToken), await db.SupplierFacts.MaxAsync(f => (int?)f.Id, cancellationToken),
            await db.SupplierFacts.CountAsync(f => f.WithdrawnAt != null, cancellationToken), await db.SupplierCapabilities.CountAsync(cancellationToken), await db.SupplierCapabilities.MaxAsync(c => (int?)c.Id, cancellationToken),
            await db.SupplierAccreditations.CountAsync(cancellationToken), await db.SupplierAccreditations.MaxAsync(a => (int?)a.Id, cancellationToken), await db.SupplierAddresses.MaxAsync(a => (int?)a.Id, cancellationToken),
            await db.SupplierProfiles.SumAsync(p => (p.LargestJobPounds ?? 0) + (p.SmallestJobPounds ?? 0) + (p.PublicLiabilityPounds ?? 0), cancellationToken), await db.SupplierProfiles.SumAsync(p => p.AreasServed!.Length, cancellationToken));
        return institution.Id is { } id ? $"{rows} {await LedgerStampAsync(id, cancellationToken)}" : rows;
    }

    private async Task<string> LedgerStampAsync(int id, CancellationToken cancellationToken) => string.Join(
        ' ', await db.Institutions.Where(i => i.Id == id).Select(i => i.LedgerVersion).SingleAsync(cancellationToken), await db.PayeeMatches.CountAsync(m => m.SupplierId != null, cancellationToken),
        await db.PayeeMatches.SumAsync(m => (long?)m.SupplierId, cancellationToken), await db.PublicationDecisions.CountAsync(d => d.UndoneAt == null, cancellationToken), await db.SupplierMerges.MaxAsync(m => (int?)m.Id, cancellationToken));
}
