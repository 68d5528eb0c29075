using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Rules;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>Sections 52 and 71: every contract that is or may be asked for indicators, every indicator, and every year of it, rated, due, overdue or left out with the reason.</summary>
public static class ExportRatings
{
    public sealed record Query : IQuery<ExportTable?>;

    public static string NameOf(KpiDuty duty) => duty switch { KpiDuty.Required => "Asked for", KpiDuty.Check => "Check", KpiDuty.NotRequired => "Left out" };

    public static string NameOf(RatingStanding standing) => standing switch { RatingStanding.Rated => "Rated", RatingStanding.Due => "Due", RatingStanding.Overdue => "Overdue", RatingStanding.NotDue => "Not due" };

    private static ExportTable TableOf(IEnumerable<ContractRatings> contracts) => new(
        [
            new("Contract number here", CellType.Number, "contractId"), new("Reference", CellType.Text, "reference"), new("Contract", CellType.Text, "contract"), new("Suppliers", CellType.Text, "suppliers"), new("Value of the whole term (£)", CellType.Pounds, "value"), new("VAT", CellType.Text, "vat"),
            new("Indicators", CellType.Text, "duty"), new("Why", CellType.Text, "why"), new("Indicators missing to three", CellType.Number, "missing"), new("Indicator", CellType.Text, "indicator"), new("Target", CellType.Text, "target"),
            new("Year", CellType.Number, "year"), new("Year from", CellType.Date, "yearFrom"), new("To be rated by", CellType.Date, "dueBy"), new("Standing", CellType.Text, "standing"), new("Rating", CellType.Text, "rating"), new("Note", CellType.Text, "note"), new("Publish", CellType.Text, "publish"),
        ],
        contracts.SelectMany(c => c.Years.Count == 0 ? c.Entry.Kpis.Count == 0 ? [RowOf(c, null)] : c.Entry.Kpis.Select(k => RowOf(c, new RatedYear(k, 0, null, null, null, RatingStanding.NotDue))) : c.Years.Select(y => RowOf(c, y))));

    private static object?[] RowOf(ContractRatings contract, RatedYear? year) =>
    [
        (long)contract.Entry.Id, contract.Entry.Reference, contract.Entry.Title, string.Join("; ", contract.Entry.Suppliers.Select(s => s.Name)), contract.Entry.WholePence, ContractWords.Vats.First(v => v.Key == contract.Entry.Vat.ToString()).Name,
        NameOf(contract.Duty), contract.Why, (long)contract.Missing, year?.Kpi.Name, year?.Kpi.Target,
        year is { Year: > 0 } known ? (long)known.Year : null, year?.From, year?.To, year is null ? null : NameOf(year.Standing), year?.Rating is { } rating ? ContractWords.Of(rating.Rating) : null, year?.Rating?.Note,
        year?.Rating is null ? "No" : contract.Duty switch { KpiDuty.Required => "Yes", KpiDuty.Check => "Check", KpiDuty.NotRequired => "No" },
    ];

    internal sealed class Handler(AppDbContext db, ReturningBuyer buyers, ProcurementRules rules, TimeProvider clock) : IRequestHandler<Query, ExportTable?>
    {
        public async Task<ExportTable?> Handle(Query request, CancellationToken cancellationToken) =>
            (await buyers.OfAsync(cancellationToken)).Duties.WhyNoRatings is not null ? null : TableOf(new KpiReturn(rules.Book, clock.Today()).Of(await RatedContracts.ReadAsync(db, cancellationToken)));
    }
}
