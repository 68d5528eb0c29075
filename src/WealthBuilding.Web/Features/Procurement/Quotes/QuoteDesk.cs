using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Consortia;
using WealthBuilding.Web.Features.Procurement.Opportunities;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>A supplier before one opportunity, with its quote where there is one.</summary>
/// <param name="Quote">For the present time of asking.</param>
/// <param name="Earlier">For times before, opened long since; the newest first.</param>
internal sealed record QuoteWork(ContractEntry Entry, string Buyer, Supplier Own, Quote? Quote, IReadOnlyList<Quote> Earlier)
{
    /// <summary>Criteria that ask for a promise, in the published order.</summary>
    public IReadOnlyList<AwardCriterion> Asked => [.. Entry.Criteria.Where(c => c.Kind is CriterionKind.SocialValue).OrderBy(c => c.Number)];

    /// <summary>Numbers of what can be quoted for: the lots on which nothing is decided, or 0 for the whole.</summary>
    public IReadOnlyList<int> Lots => Entry.Lots.Count == 0 ? [0] : [.. Entry.Lots.Where(l => l.IsOpen).Select(l => l.Number).Order()];
}

/// <summary>Finds an opportunity and a supplier's quote for it. Suppliers belong to no institution, so the tenant filter cannot hold: what does not take quotes from this supplier is left out here.</summary>
internal sealed class QuoteDesk(AppDbContext db, PartnerProfiles profiles, OpportunityNeeds needs, QuoteSeal seal, TimeProvider clock)
{
    private static readonly (PartnerDisclosure Kind, RegistrationSection Section)[] Asked =
        [(PartnerDisclosure.Insurances, RegistrationSection.Capacity), (PartnerDisclosure.Capacity, RegistrationSection.Capacity), (PartnerDisclosure.Accreditations, RegistrationSection.Accreditations), (PartnerDisclosure.PastWork, RegistrationSection.Work)];

    /// <summary>Null where the buyer asks for no quotes there, and this supplier has none for it. Whether one is taken now is the contract's to say.</summary>
    public async Task<QuoteWork?> FindAsync(string ownSupplier, int entryId, CancellationToken cancellationToken)
    {
        var own = await db.Suppliers.AsNoTracking().SingleOrDefaultAsync(s => s.Code == ownSupplier && s.Standing == SupplierStanding.Registered, cancellationToken);
        var entry = await db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).Include(c => c.Lots).Include(c => c.Criteria).Include(c => c.Files).Include(c => c.Notice).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == entryId && c.Notice != null, cancellationToken);
        if (own is null || entry is null)
        {
            return null;
        }

        var quotes = await db.Quotes.Where(q => q.EntryId == entryId && q.SupplierId == own.Id).OrderByDescending(q => q.Round).ToListAsync(cancellationToken);
        if (quotes.Count == 0 && entry.Notice is not { TakesQuotes: true, ClosedAt: null })
        {
            return null;
        }

        var buyer = await db.Institutions.Where(i => i.Id == entry.InstitutionId).Select(i => i.Name).SingleAsync(cancellationToken);
        return new QuoteWork(entry, buyer, own, quotes.Find(q => q.Round == entry.Round), quotes.FindAll(q => q.Round < entry.Round && q.State is QuoteState.Lodged));
    }

    /// <summary>How an opportunity that was opened to suppliers reads now.</summary>
    /// <param name="entry">With its lots, criteria and notice.</param>
    public SeenOpportunity SeenOf(ContractEntry entry, string buyer) =>
        new(clock.GetUtcNow(), OpportunityLines.Of(OpportunityCard.Of(new OpenOpportunity(entry, entry.Notice!.Terms, buyer, true), needs), withState: false));

    /// <summary>Consortia for it that the supplier leads and has declared.</summary>
    public async Task<IReadOnlyList<Consortium>> ConsortiaAsync(QuoteWork work, CancellationToken cancellationToken) =>
        await db.Consortia.AsNoTracking().Include(c => c.Members)
            .Where(c => c.EntryId == work.Entry.Id && c.State == ConsortiumState.Declared && c.Members.Any(m => m.IsLead && m.SupplierId == work.Own.Id))
            .OrderBy(c => c.Id).ToListAsync(cancellationToken);

    /// <summary>Who stands behind a quote that is lodged now: the supplier alone, or the partners of its consortium, the lead first.</summary>
    public async Task<IReadOnlyList<QuotedMember>> MembersAsync(QuoteWork work, Consortium? consortium, CancellationToken cancellationToken)
    {
        List<int> ids = consortium is null ? [work.Own.Id] : [.. consortium.Partners.OrderByDescending(m => m.IsLead).ThenBy(m => m.Id).Select(m => m.SupplierId)];
        var names = await db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        return [.. ids.Select(id => new QuotedMember(id, names[id]))];
    }

    /// <summary>The partners of consortia, by consortium, the lead first.</summary>
    public async Task<Dictionary<int, string>> NamesAsync(IReadOnlyCollection<Consortium> consortia, CancellationToken cancellationToken)
    {
        var ids = consortia.SelectMany(c => c.Partners).Select(m => m.SupplierId).Distinct().ToList();
        var names = await db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        return consortia.ToDictionary(c => c.Id, c => string.Join(", ", c.Partners.OrderByDescending(m => m.IsLead).ThenBy(m => m.Id).Select(m => names[m.SupplierId])));
    }

    /// <summary>What the supplier's profile answers already, with the age of each answer.</summary>
    public async Task<IReadOnlyList<StatedAnswer>> StatedAsync(int supplierId, CancellationToken cancellationToken)
    {
        var profile = await db.SupplierProfiles.AsNoTracking().SingleOrDefaultAsync(p => p.SupplierId == supplierId, cancellationToken);
        var shown = await profiles.OfAsync(supplierId, Asked.Aggregate(PartnerDisclosure.None, (all, a) => all | a.Kind), cancellationToken);
        return [.. Asked.Select(a => (a.Section, Shown: shown.Single(s => s.Kind == a.Kind))).Where(a => a.Shown.Lines.Count > 0)
            .Select(a => new StatedAnswer(PartnerProfiles.NameOf(a.Shown.Kind), string.Join("; ", a.Shown.Lines.Select(l => l.Text)), a.Shown.Kind is PartnerDisclosure.PastWork ? null : profile?.SaidAt(a.Section)))];
    }

    /// <summary>The references of the supplier's last quote, so that it need not write them twice; empty where there is none.</summary>
    public async Task<IReadOnlyList<string>> ReferencesAsync(int supplierId, CancellationToken cancellationToken) =>
        await db.Quotes.AsNoTracking().Where(q => q.SupplierId == supplierId && q.State == QuoteState.Lodged).OrderByDescending(q => q.Id).FirstOrDefaultAsync(cancellationToken) is { } last
            ? seal.ForSupplier(last)?.References ?? []
            : [];
}
