using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Procurement.Rules;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>The institution as the law of returns looks at it.</summary>
/// <param name="LedgerIncludesVat">What somebody said of its ledger; null where nobody has.</param>
public sealed record BuyerOfReturns(InstitutionKind Kind, UkNation Nation, bool? LedgerIncludesVat)
{
    public ReturnDuties Duties { get; } = ReturnDuties.Of(Kind, Nation);
}

/// <summary>Finds out which returns the institution makes, and their periods.</summary>
internal sealed class ReturningBuyer(AppDbContext db, PlaceReferences places, ProcurementRules rules, CurrentInstitution institution)
{
    public async Task<BuyerOfReturns> OfAsync(CancellationToken cancellationToken)
    {
        var buyer = await db.Institutions.AsNoTracking().Include(i => i.Districts).SingleAsync(i => i.Id == institution.RequiredId, cancellationToken);
        var nation = buyer.Districts.Select(d => RuleWords.NationOf(places.Authorities.Find(d.District)?.Nation)).FirstOrDefault(n => n is not null);
        return new BuyerOfReturns(buyer.Kind, nation ?? UkNation.England, buyer.LedgerIncludesVat);
    }

    /// <summary>Periods that have begun, the latest first.</summary>
    /// <param name="kind"><c>half-year</c> or <c>quarter</c>.</param>
    public List<ReportingPeriod> PeriodsOf(string kind, UkNation nation, DateOnly today) =>
        [.. rules.Book.Periods.Where(p => p.Kind == kind && p.First <= today && p.Nations.Contains(nation)).OrderByDescending(p => p.First)];

    /// <summary>The one that begins on a day; else the last that is over, else the one that is running.</summary>
    public static ReportingPeriod? Choose(IReadOnlyList<ReportingPeriod> periods, DateOnly? first, DateOnly today) =>
        periods.FirstOrDefault(p => p.First == first) ?? periods.FirstOrDefault(p => p.Last < today) ?? (periods.Count > 0 ? periods[0] : null);
}
