using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Rules;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>The statutory returns of a quarter: payments over £30,000 (s. 70) and ratings of indicators (ss. 52 and 71). Every line is there, counted or not, with the reason.</summary>
public static class ShowReturns
{
    /// <param name="Quarter">First day of the period; null for the last that is over.</param>
    /// <param name="Invoices">The return of s. 69 that was worked out of a file; null where none was asked for.</param>
    public sealed record Query(DateOnly? Quarter = null, InvoiceReturn? Invoices = null) : IQuery<Model>;

    /// <param name="Quarters">Those that can be chosen.</param>
    public sealed record Model(ReportingPeriod? Quarter, IReadOnlyList<ReportingPeriod> Quarters, IReadOnlyList<ReportingPeriod> HalfYears, IReadOnlyList<PaidLine> Payments, IReadOnlyList<RatedKpi> Kpis, InvoiceReturn? Invoices);

    /// <param name="Contract">Null where no contract, or more than one, is the payment's.</param>
    public sealed record PaidLine(DateOnly? PaidOn, string Payee, long Pence, int? ContractId, string? Contract, JudgedPayment Judged);

    /// <param name="Rating">Null where the year is not rated.</param>
    /// <param name="Why">Why it is not published; null where it is.</param>
    public sealed record RatedKpi(int ContractId, string Contract, string Name, int? Year, KpiRating? Rating, string? Why);

    public static ExportTable TableOf(Model model) => new(
        [new("Paid on", CellType.Date, "paidOn"), new("Payee", CellType.Text, "payee"), new("Amount (£)", CellType.Pounds, "amount"), new("Contract", CellType.Text, "contract"), new("Publish", CellType.Text, "duty"), new("Why", CellType.Text, "why")],
        model.Payments.Select(p => new object?[] { p.PaidOn, p.Payee, p.Pence, p.Contract, NameOf(p.Judged.Duty), p.Judged.Why }));

    public static string NameOf(PaymentDuty duty) => duty switch { PaymentDuty.Publish => "Publish", PaymentDuty.Check => "Check", PaymentDuty.NotPublished => "Not published" };

    internal sealed class Handler(AppDbContext db, ContractPayments payments, ProcurementRules rules, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        private const long Lowest = 2_500_000;
        private const int Most = 5_000;
        private const long KpiThreshold = 500_000_000;

        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var quarters = PeriodsOf("quarter", today);
            var quarter = quarters.FirstOrDefault(q => q.First == request.Quarter) ?? quarters.FirstOrDefault(q => q.Last < today) ?? quarters.FirstOrDefault();
            return new Model(quarter, quarters, PeriodsOf("half-year", today), quarter is null ? [] : await PaidAsync(quarter, cancellationToken), await KpisAsync(cancellationToken), request.Invoices);
        }

        private List<ReportingPeriod> PeriodsOf(string kind, DateOnly today) =>
            [.. rules.Book.Periods.Where(p => p.Kind == kind && p.First <= today && p.Nations.Contains(UkNation.England)).OrderByDescending(p => p.First)];

        private async Task<IReadOnlyList<PaidLine>> PaidAsync(ReportingPeriod quarter, CancellationToken cancellationToken)
        {
            var (from, to) = (NumberOf(quarter.First), NumberOf(quarter.Last));
            var lines = await (
                from line in db.SpendLines.AsNoTracking()
                where line.Pence > Lowest && line.PaidOn >= @from && line.PaidOn <= to && db.SpendImports.Any(i => i.Id == line.ImportId && i.Status == ImportStatus.Committed)
                join payee in db.Payees on line.PayeeId equals payee.Id
                orderby line.PaidOn, line.Id
                select new { line.PaidOn, line.Pence, payee.Id, payee.Name }).Take(Most).ToListAsync(cancellationToken);
            var entries = await db.ContractEntries.AsNoTracking().Where(c => c.State != ContractState.Pipeline && c.State != ContractState.Planned).ToDictionaryAsync(c => c.Id, cancellationToken);
            var byPayee = (await payments.OfAsync(cancellationToken)).Payees.SelectMany(g => g).Where(p => p.IsTied is not false && entries.ContainsKey(p.EntryId)).ToLookup(p => p.PayeeId, p => entries[p.EntryId]);
            var judge = new PaymentJudge(rules.Book);
            return [.. lines.Select(l =>
            {
                var day = DayOf(l.PaidOn);
                var possible = byPayee[l.Id].Where(e => (e.Start is null || e.Start <= day) && (e.End is null || e.End >= day)).DistinctBy(e => e.Id).ToList();
                var entry = possible.Count == 1 ? possible[0] : null;
                return new PaidLine(day, l.Name, l.Pence, entry?.Id, entry?.Title, entry is null ? WithoutContract(possible.Count) : judge.Judge(l.Pence, null, entry.AwardedOn ?? entry.Start, null));
            })];
        }

        private async Task<IReadOnlyList<RatedKpi>> KpisAsync(CancellationToken cancellationToken)
        {
            var entries = await db.ContractEntries.AsNoTracking().Include(c => c.Kpis).ThenInclude(k => k.Ratings).Where(c => c.Kpis.Count > 0).OrderBy(c => c.Id).ToListAsync(cancellationToken);
            return [.. entries.SelectMany(e => e.Kpis.OrderBy(k => k.Id).Select(k =>
            {
                var latest = k.Ratings.OrderByDescending(r => r.Year).FirstOrDefault();
                var why = e.WholePence is null ? "The contract's value is not known" : e.WholePence <= KpiThreshold ? "The contract is not worth more than £5 million" : latest is null ? "It is not rated yet" : null;
                return new RatedKpi(e.Id, e.Title, k.Name, latest?.Year, latest?.Rating, why);
            }))];
        }

        private static JudgedPayment WithoutContract(int possible) => possible == 0
            ? new JudgedPayment(PaymentDuty.Check, "No contract is known that it is for")
            : new JudgedPayment(PaymentDuty.Check, $"{possible} contracts run with this payee: say on their pages which payments are theirs");

        private static int NumberOf(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

        private static DateOnly DayOf(int number) => new(number / 10_000, number / 100 % 100, number % 100);
    }
}
