using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Matching;
using WealthBuilding.Web.Features.Procurement.Opportunities;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>A supplier of a consortium as a page shows it.</summary>
/// <param name="Code">Of its record; a link only where <paramref name="IsListed"/>.</param>
/// <param name="Brings">Parts that it can do in kind.</param>
/// <param name="Shows">What the reader may see of it.</param>
public sealed record PartnerRow(int MemberId, int SupplierId, string Code, string Name, bool IsListed, bool IsLead, PartnerState State, DateTimeOffset ExpiresAt, bool HasLapsed, IReadOnlyList<string> Brings, IReadOnlyList<Disclosed> Shows);

/// <summary>Puts together who is in a consortium, what each brings, and what they cover together, for one reader.</summary>
internal sealed class ConsortiumTables(AppDbContext db, ListedSuppliers suppliers, OpportunityNeeds needs, NeedPlaces places, PartnerProfiles profiles, OpenOpportunities opportunities)
{
    /// <param name="reader">The partner that reads; null for the buyer.</param>
    /// <param name="mayRead">Whether the reader may see what partners show: the invited may not, before they accept.</param>
    public async Task<(IReadOnlyList<PartnerRow> Partners, ConsortiumCover Cover)> OfAsync(Consortium consortium, OpenOpportunity opportunity, int? reader, bool mayRead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var shown = consortium.Members.Where(m => m.State is PartnerState.Accepted or PartnerState.Invited).OrderByDescending(m => m.IsLead).ThenBy(m => m.State is PartnerState.Invited).ThenBy(m => m.Id).ToList();
        var ids = shown.Select(m => m.SupplierId).ToList();
        var known = await suppliers.LoadAsync(db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id)), opportunities.Today, cancellationToken);
        var parts = needs.PartsOf(opportunity);
        var rows = new List<PartnerRow>();
        foreach (var member in shown)
        {
            var of = known[member.SupplierId];
            var disclosed = mayRead && member.State is PartnerState.Accepted ? await profiles.OfAsync(member.SupplierId, member.Shows, cancellationToken) : [];
            rows.Add(new PartnerRow(
                member.Id, member.SupplierId, of.Text.Id, of.Text.Name, of.IsListed, member.IsLead, member.State, member.ExpiresAt, member.State is PartnerState.Invited && !member.IsInvited(now),
                [.. parts.Where(p => OpportunityParts.IsInField(of.Text, p)).Select(p => p.Part.Name)], disclosed));
        }

        return (rows, CoverOf(consortium, opportunity, parts, known, reader));
    }

    private ConsortiumCover CoverOf(Consortium consortium, OpenOpportunity opportunity, IReadOnlyList<OpportunityPart> parts, Dictionary<int, KnownSupplier> known, int? reader)
    {
        var partners = consortium.Partners.OrderByDescending(m => m.IsLead).ThenBy(m => m.Id).ToList();
        var area = opportunity.Terms.District is { } district
            ? partners.Select(m => known[m.SupplierId].Text).Where(t => t.District == district || t.Areas.Any(a => places.Covers(a, district))).Select(t => t.Id).ToHashSet(StringComparer.Ordinal)
            : null;
        return ConsortiumCover.Of(parts, [.. partners.Select(m => OpportunityParts.CandidateOf(TextFor(m, known[m.SupplierId], reader), parts, 0))], area);
    }

    // The size of jobs is public of those that are listed; of others it is theirs to show.
    private static SupplierText TextFor(ConsortiumMember member, KnownSupplier of, int? reader) =>
        of.IsListed || member.SupplierId == reader || member.Shows.HasFlag(PartnerDisclosure.Capacity) ? of.Text : of.Text with { LargestPence = null, SmallestPence = null };
}
