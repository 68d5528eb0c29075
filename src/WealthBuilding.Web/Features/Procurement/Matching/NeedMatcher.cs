using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>Matches a need to the suppliers that whoever asks may see: the listed ones, those of the own ledger and contract register, and those of registers that others publish.</summary>
internal sealed class NeedMatcher(AppDbContext db, NeedIndexes indexes, NeedVocabulary vocabulary, ListedSuppliers listed, LedgerSuppliers ledger, AwardedSuppliers awarded, MatchLessons lessons, SupplierRecords records, NeedPlaces places, CurrentInstitution institution, TimeProvider clock)
{
    public DateOnly Today => clock.Today();

    public async Task<(MatchAnswer Answer, IReadOnlyDictionary<string, KnownSupplier> Known)> MatchAsync(Need need, int top, CancellationToken cancellationToken)
    {
        var index = await IndexAsync(cancellationToken);
        return (Match(index, need, top), index.Known);
    }

    public MatchAnswer Match(NeedIndex index, Need need, int top) => new OpportunityMatcher(index.Index).Match(
        need with { Buyer = need.Buyer ?? institution.Name }, MatchOptions.Default with { Top = top, Covers = places.Covers, Feedback = index.Feedback });

    /// <summary>An index of a few, for one that is not listed: it is weighed beside them.</summary>
    public NeedIndex IndexOf(IEnumerable<KnownSupplier> suppliers)
    {
        var all = suppliers.ToDictionary(k => k.Text.Id, StringComparer.Ordinal);
        return new NeedIndex(SupplierIndex.Build(all.Values.Select(k => k.Text), vocabulary.Trades, vocabulary.Profiler), all, vocabulary.Profiler, [], all.Keys.ToDictionary(k => k, StringComparer.Ordinal));
    }

    /// <summary>The index as of now.</summary>
    public async Task<NeedIndex> IndexAsync(CancellationToken cancellationToken) =>
        await indexes.OfAsync(institution.Id ?? NeedIndexes.Public, await StampAsync(cancellationToken), () => MakeAsync(cancellationToken), cancellationToken);

    private async Task<NeedIndex> MakeAsync(CancellationToken cancellationToken)
    {
        var gathered = new GatheredSuppliers(await listed.LoadAsync(Today, cancellationToken));
        if (institution.Id is { } id)
        {
            await ledger.AddAsync(id, institution.Slug!, gathered, cancellationToken);
        }

        await awarded.AddAsync(institution.Id, gathered, cancellationToken);
        return await LearntAsync(gathered.All.ToDictionary(k => k.Text.Id, StringComparer.Ordinal), cancellationToken);
    }

    private async Task<NeedIndex> LearntAsync(Dictionary<string, KnownSupplier> known, CancellationToken cancellationToken)
    {
        var said = institution.Id is null ? [] : await lessons.LoadAsync(cancellationToken);
        var keys = known.Values.SelectMany(k => k.Keys.Append(k.Text.Id).Select(key => (key, k.Text.Id))).DistinctBy(p => p.key, StringComparer.Ordinal).ToDictionary(p => p.key, p => p.Id, StringComparer.Ordinal);
        foreach (var (from, to) in await records.MovedAsync(cancellationToken))
        {
            if (known.ContainsKey(to))
            {
                keys.TryAdd(from, to);
            }
        }

        var (profiler, feedback) = (lessons.ProfilerOf(said), MatchLessons.FeedbackOf(said, keys));
        return new NeedIndex(SupplierIndex.Build(MatchFeedback.Learn([.. known.Values.Select(k => k.Text)], feedback), vocabulary.Trades, profiler), known, profiler, feedback, keys);
    }

    // Cheap to ask, and different after every change of what an index holds.
    private async Task<string> StampAsync(CancellationToken cancellationToken)
    {
        var rows = string.Join(
            ' ', Today.ToString("O", System.Globalization.CultureInfo.InvariantCulture), await ListedSuppliers.In(db).CountAsync(cancellationToken), await db.SupplierFacts.MaxAsync(f => (int?)f.Id, cancellationToken),
            await db.SupplierFacts.CountAsync(f => f.WithdrawnAt != null, cancellationToken), await db.SupplierCapabilities.CountAsync(cancellationToken), await db.SupplierCapabilities.MaxAsync(c => (int?)c.Id, cancellationToken),
            await db.SupplierAccreditations.CountAsync(cancellationToken), await db.SupplierAccreditations.MaxAsync(a => (int?)a.Id, cancellationToken), await db.SupplierAddresses.MaxAsync(a => (int?)a.Id, cancellationToken),
            await db.SupplierProfiles.SumAsync(p => (p.LargestJobPounds ?? 0) + (p.SmallestJobPounds ?? 0) + (p.PublicLiabilityPounds ?? 0), cancellationToken), await db.SupplierProfiles.SumAsync(p => p.AreasServed!.Length, cancellationToken));
        rows = $"{rows} {await RegistersStampAsync(cancellationToken)}";
        return institution.Id is { } id ? $"{rows} {await LedgerStampAsync(id, cancellationToken)} {await lessons.StampAsync(cancellationToken)}" : rows;
    }

    private async Task<string> LedgerStampAsync(int id, CancellationToken cancellationToken) => string.Join(
        ' ', await db.Institutions.Where(i => i.Id == id).Select(i => i.LedgerVersion).SingleAsync(cancellationToken), await db.PayeeMatches.CountAsync(m => m.SupplierId != null, cancellationToken),
        await db.PayeeMatches.SumAsync(m => (long?)m.SupplierId, cancellationToken), await db.PublicationDecisions.CountAsync(d => d.UndoneAt == null, cancellationToken), await db.SupplierMerges.MaxAsync(m => (int?)m.Id, cancellationToken));

    // Registers of others count too, once they are published; so the tenant filter is lifted. Nothing but counts is read.
    private async Task<string> RegistersStampAsync(CancellationToken cancellationToken)
    {
        var (entries, suppliers) = (db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]), db.ContractSuppliers.IgnoreQueryFilters([AppDbContext.TenantFilter]));
        return string.Join(
            ' ', await db.Institutions.CountAsync(i => i.PublishesContracts, cancellationToken), await entries.CountAsync(cancellationToken), await db.Set<ContractEvent>().IgnoreQueryFilters([AppDbContext.TenantFilter]).MaxAsync(e => (long?)e.Id, cancellationToken),
            await suppliers.MaxAsync(s => (int?)s.Id, cancellationToken), await suppliers.SumAsync(s => (long?)s.SupplierId, cancellationToken), await suppliers.CountAsync(s => s.Tie == SupplierTie.Confirmed, cancellationToken),
            await db.PublicationDecisions.IgnoreQueryFilters([AppDbContext.TenantFilter]).CountAsync(d => d.UndoneAt == null, cancellationToken));
    }
}
