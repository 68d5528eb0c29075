using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Invitations;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Matching;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Invitations;

/// <summary>A supplier of the match list that can be invited.</summary>
/// <param name="IsLocal">In the institution's own districts; null where that is not known.</param>
internal sealed record Invitable(int SupplierId, SupplierMatch Match, InvitationCandidate Candidate, bool? IsLocal)
{
    public string Code => Candidate.Code;
}

/// <summary>Whom a buyer can invite to quote for a contract, and whom the rule picks.</summary>
/// <param name="Pick">Its code; null where nobody can be picked.</param>
/// <param name="IsSettled">Somebody was invited by the rule before, or its choice was left out with a reason.</param>
/// <param name="Elsewhere">How many of the match list are not registered here, so that no invitation reaches them.</param>
internal sealed record InvitationList(IReadOnlyList<Invitable> Suppliers, IReadOnlyList<QuoteInvitation> Invited, string? Pick, bool IsSettled, int Elsewhere);

/// <summary>Makes the list of whom a buyer can invite: its own match list, those that are registered.</summary>
internal sealed class InvitationDesk(AppDbContext db, NeedMatcher matcher, OpportunityNeeds needs, CurrentInstitution institution)
{
    /// <summary>Suppliers that are looked at, the most alike first.</summary>
    private const int Most = 200;

    /// <summary>Null where the institution has no such contract. Its lots and its notice are read with it.</summary>
    public async Task<ContractEntry?> FindAsync(int contract, bool tracks, CancellationToken cancellationToken)
    {
        var entries = db.ContractEntries.Include(c => c.Lots).Include(c => c.Notice);
        return await (tracks ? entries : entries.AsNoTracking()).SingleOrDefaultAsync(c => c.Id == contract, cancellationToken);
    }

    public async Task<InvitationList> ListAsync(ContractEntry entry, CancellationToken cancellationToken)
    {
        var opportunity = new OpenOpportunity(entry, entry.Notice?.Terms ?? new OpportunityTerms(), institution.Name!, true);
        var (answer, known) = await matcher.MatchAsync(needs.NeedOf(opportunity, matcher.Today), Most, cancellationToken);
        var like = answer.Matches.Where(m => !m.Blockers.Any(b => b.Code == "category-unlike")).ToList();
        var codes = like.Select(m => known[m.Supplier.Id].Code).OfType<string>().ToList();
        var records = await db.Suppliers.AsNoTracking().Where(s => codes.Contains(s.Code) && s.Standing == SupplierStanding.Registered).ToDictionaryAsync(s => s.Code, s => s.Id, StringComparer.Ordinal, cancellationToken);
        var asked = (await db.QuoteInvitations.AsNoTracking().Select(i => i.SupplierId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var invited = await db.QuoteInvitations.AsNoTracking().Where(i => i.EntryId == entry.Id).OrderBy(i => i.Id).ToListAsync(cancellationToken);
        var districts = await db.Institutions.Where(i => i.Id == entry.InstitutionId).SelectMany(i => i.Districts).Select(d => d.District).ToListAsync(cancellationToken);
        var already = invited.Select(i => i.SupplierId).ToHashSet();
        List<Invitable> all = [.. like.Where(m => known[m.Supplier.Id].Code is { } code && records.ContainsKey(code)).Select(m => InvitableOf(m, known[m.Supplier.Id], records, asked, [.. needs.WithKin(answer.Categories.Select(c => c.Cpv))], districts))];
        List<Invitable> left = [.. all.Where(s => !already.Contains(s.SupplierId))];
        var isSettled = invited.Any(i => i.ByRule) || entry.Notice?.LeftOutReason is not null;
        return new InvitationList(left, invited, isSettled ? null : InvitationRule.Pick(entry.Id, left.Select(s => s.Candidate)), isSettled, like.Count - all.Count);
    }

    private static Invitable InvitableOf(SupplierMatch match, KnownSupplier known, Dictionary<string, int> records, HashSet<int> asked, List<string> categories, List<string> districts)
    {
        var id = records[known.Code!];
        return new Invitable(
            id, match, new InvitationCandidate(known.Code!, match.Score, match.IsFree, asked.Contains(id) || known.SeenBy.Count > 0, FieldEvidence.Of(match.Supplier, categories)),
            match.Supplier.District is { } district && districts.Count > 0 ? districts.Contains(district) : null);
    }
}

/// <summary>What invitations are made of.</summary>
internal static class InvitationServices
{
    public static void AddInvitations(this IServiceCollection services) => services.AddScoped<InvitationDesk>();
}
