using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Rules;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>Which standstill follows an award, by the procurement rules: mandatory where they lay it down, else kept by the buyer of its own will.</summary>
internal sealed class StandstillRules(AppDbContext db, ProcurementRules rules)
{
    /// <param name="bidPence">The winner's price without VAT: the value where the register tells none.</param>
    public async Task<Result<Standstill>> OfAsync(ContractEntry entry, ContractKind kind, long bidPence, DateOnly told, CancellationToken cancellationToken)
    {
        var buyer = await db.Institutions.AsNoTracking().Include(i => i.Districts).SingleAsync(i => i.Id == entry.InstitutionId, cancellationToken);
        var pence = entry.WholePence ?? (entry.Lots.Count > 0 && entry.Lots.All(l => l.Pence is not null) ? entry.Lots.Sum(l => l.Pence) : null);
        var verdict = rules.Rules.Resolve(new ProcurementAnswers
        {
            Authority = buyer.Kind,
            Nation = NationOf(buyer.Districts.Select(d => d.District).FirstOrDefault()),
            ValuePence = pence ?? bidPence,
            // A value of which nobody said whether VAT is in it is taken as without: the standstill is then rather kept than not.
            IncludesVat = pence is not null && entry.Vat is VatSaid.Included,
            Kind = kind,
            Commenced = entry.Notice is { } notice ? UkTime.DayOf(notice.OpenedAt) : told,
            Area = [.. buyer.Districts.Select(d => d.District)],
        });
        return Standstill.Of(told, verdict.Duties.Any(d => d.Code == Standstill.Duty), rules.Book.Holidays) is { } standstill ? standstill
            : new Problem.Conflict($"The standstill cannot be counted: bank holidays are kept until {Infrastructure.TagHelpers.Figures.Day(rules.Book.Holidays.Last)} only");
    }

    private static UkNation NationOf(string? district) => district is ['W', ..] ? UkNation.Wales : district is ['S', ..] ? UkNation.Scotland : district is ['N', ..] ? UkNation.NorthernIreland : UkNation.England;
}
