using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>
/// Says for each payee of an institution what the public may read: the one place where names become public, asked before any page or
/// file exists (ADR 0008). Held until lines, decisions, confirmed matches, registers or listed organisations change.
/// </summary>
internal sealed class PublicPayees(PeopleReferences people, RegisterReferences registers)
{
    /// <summary>A term that fewer payees share is not published.</summary>
    public const int LeastPayees = 5;

    private readonly ConcurrentDictionary<int, (string Stamp, PublicPayeeList List)> _held = new();

    public async Task<PublicPayeeList> OfAsync(AppDbContext db, int institutionId, CancellationToken cancellationToken)
    {
        var stamp = await StampAsync(db, institutionId, cancellationToken);
        if (_held.TryGetValue(institutionId, out var held) && held.Stamp == stamp)
        {
            return held.List;
        }

        var list = await LoadAsync(db, institutionId, cancellationToken);
        _held[institutionId] = (stamp, list);
        return list;
    }

    /// <summary>The published lines of an institution. It is named here, since the public belongs to no institution and the tenant filter cannot hold.</summary>
    public static IQueryable<SpendLine> Lines(AppDbContext db, int institutionId) => db.SpendLines.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking()
        .Where(l => l.InstitutionId == institutionId
            && db.SpendImports.IgnoreQueryFilters(new[] { AppDbContext.TenantFilter }).Any(i => i.InstitutionId == institutionId && i.Id == l.ImportId && i.Status == ImportStatus.Committed));

    private static async Task<string> StampAsync(AppDbContext db, int institutionId, CancellationToken cancellationToken)
    {
        var ledger = await db.Institutions.Where(i => i.Id == institutionId).Select(i => i.LedgerVersion).SingleAsync(cancellationToken);
        var decisions = Decisions(db, institutionId);
        return string.Join(' ', ledger, await decisions.MaxAsync(d => (int?)d.Id, cancellationToken), await decisions.CountAsync(d => d.UndoneAt == null, cancellationToken),
            await Confirmed(db, institutionId).CountAsync(cancellationToken), await Confirmed(db, institutionId).SumAsync(m => (long?)m.SupplierId, cancellationToken),
            await db.RegisterLoads.CountAsync(l => l.FinishedAt != null, cancellationToken), await db.Suppliers.CountAsync(s => s.IsListed, cancellationToken));
    }

    private static IQueryable<PublicationDecision> Decisions(AppDbContext db, int institutionId) =>
        db.PublicationDecisions.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Where(d => d.InstitutionId == institutionId);

    /// <summary>The decision in force for each name, by its key.</summary>
    public static async Task<Dictionary<string, PublicationDecision>> DecisionsAsync(AppDbContext db, int institutionId, CancellationToken cancellationToken) =>
        (await Decisions(db, institutionId).Where(d => d.UndoneAt == null).OrderBy(d => d.Id).ToListAsync(cancellationToken))
            .GroupBy(d => d.NameKey, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);

    // A match by score alone is no evidence: a person may be called like a company.
    private static IQueryable<PayeeMatch> Confirmed(AppDbContext db, int institutionId) =>
        db.PayeeMatches.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Where(m => m.InstitutionId == institutionId && m.State == MatchState.Confirmed && m.SupplierId != null);

    private async Task<PublicPayeeList> LoadAsync(AppDbContext db, int institutionId, CancellationToken cancellationToken)
    {
        var terms = await db.SpendTerms.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Where(t => t.InstitutionId == institutionId).ToDictionaryAsync(t => t.Id, cancellationToken);
        var sums = await Lines(db, institutionId).GroupBy(l => l.PayeeId).Select(g => new { g.Key, Lines = g.LongCount(), Pence = g.Sum(l => l.Pence) }).ToDictionaryAsync(g => g.Key, cancellationToken);
        var uses = await TermUses.LoadAsync(db, institutionId, terms, people.Recogniser, cancellationToken);
        var decisions = await DecisionsAsync(db, institutionId, cancellationToken);
        var numbers = await NumbersAsync(db, institutionId, cancellationToken);
        var raw = (await db.Payees.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Where(p => p.InstitutionId == institutionId).ToListAsync(cancellationToken)).FindAll(p => sums.ContainsKey(p.Id));
        var unnamed = raw.Select(p => p.Name).Distinct(StringComparer.Ordinal).Where(n => people.Recogniser.Recognise(n).Nature is not PayeeNature.Organisation);
        var registered = await RegisteredPayees.LoadAsync(db, registers.Numbers, raw, unnamed, cancellationToken);
        var payees = raw.ToDictionary(p => p.Id, p =>
            Judge(p, uses.PersonalTermOf(p.Id), numbers.GetValueOrDefault(p.Id), registered, decisions.GetValueOrDefault(PublicPayee.KeyOf(p.Name))) with { Lines = sums[p.Id].Lines, Pence = sums[p.Id].Pence });
        return new PublicPayeeList(payees, uses.Public(LeastPayees));
    }

    private static async Task<Dictionary<int, string>> NumbersAsync(AppDbContext db, int institutionId, CancellationToken cancellationToken)
    {
        var rows = await (
            from match in Confirmed(db, institutionId)
            join number in db.SupplierIdentifiers on match.SupplierId equals number.SupplierId
            orderby number.Scheme, number.Value
            select new { match.PayeeId, Id = number.Scheme + "-" + number.Value }).ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.PayeeId).ToDictionary(g => g.Key, g => g.First().Id);
    }

    private PublicPayee Judge(Payee payee, string? personalTerm, string? confirmed, RegisteredPayees registered, PublicationDecision? decided)
    {
        var finding = people.Recogniser.Recognise(payee.Name, new PayeeFacts
        {
            RegisteredName = registered.ByNumber(payee.Id)?.Name,
            IsNameInRegister = registered.HasName(payee.Name),
            IsRegisterMatchConfirmed = confirmed is not null,
            Category = personalTerm,
        });
        var decision = decided is null ? null : new NameDecision(
            payee.Name, decided.Publish ? PublicationChoice.Publish : PublicationChoice.Redact, 0, decided.DecidedAt, decided.Reason);
        var outcome = Domain.Suppliers.People.Publication.Of(payee.Name, finding, decision);
        // A number that nobody confirmed and no register has under this name may be anybody's.
        var identifier = confirmed ?? registered.ByNumber(payee.Id)?.Identifier;
        return new PublicPayee(
            payee.Id, payee.Name, PublicPayee.KeyOf(payee.Name), StandingOf(outcome, finding, decision), PublicName.Of(payee.Name, finding, decision),
            outcome is PublicationOutcome.Publish ? identifier : null, finding.Reasons, decided?.Id, 0, 0);
    }

    private static NameStanding StandingOf(PublicationOutcome outcome, PayeeFinding finding, NameDecision? decision) =>
        outcome is PublicationOutcome.Publish ? decision is null ? NameStanding.Organisation : NameStanding.DecidedPublish
        : decision is not null ? NameStanding.DecidedRedact
        : finding.Reasons.Any(r => r is PayeeReason.NoName or PayeeReason.Withheld) ? NameStanding.Withheld
        : outcome is PublicationOutcome.Redact ? NameStanding.Person : NameStanding.Ask;
}
