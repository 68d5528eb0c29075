using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Work;

/// <summary>What somebody should look at: spend without a contract, contracts that end soon, overspend, and payments after the end.</summary>
public static class ListWork
{
    public sealed record Query : IQuery<Model>;

    /// <param name="From">First day of the twelve months that spend without a contract is counted over.</param>
    /// <param name="Publishes">Whether the register is open data.</param>
    public sealed record Model(
        DateOnly From, DateOnly To, IReadOnlyList<Uncontracted> Without, IReadOnlyList<Exempt> Exempt, IReadOnlyList<Ending> Ending, IReadOnlyList<Spent> Overspent, IReadOnlyList<Spent> AfterEnd, bool Publishes)
    {
        public long WithoutPence => Without.Sum(w => w.Pence);
    }

    /// <param name="Key">Of the supplier or payee, as figures have it.</param>
    public sealed record Uncontracted(long Key, string Name, long Pence, long Payments);

    public sealed record Exempt(int Id, string Name, string Reason, string DecidedBy, DateTimeOffset DecidedAt);

    public sealed record Ending(int Id, string Title, string? Reference, string Suppliers, DateOnly End, DateOnly? LatestEnd, EndingSoon When, long? WholePence, bool? IsLocal);

    /// <param name="Pence">What is over, or was paid after the end.</param>
    public sealed record Spent(int Id, string Title, string? Reference, string Suppliers, DateOnly? End, long? WholePence, long PaidPence, long Pence, bool IsConfirmed);

    public static ExportTable TableOf(Model model) => new(
        [new("List", CellType.Text), new("What", CellType.Text), new("Reference", CellType.Text), new("Supplier", CellType.Text), new("End", CellType.Date), new("Amount (£)", CellType.Pounds)],
        model.Without.Select(w => new object?[] { "Spend without a contract", null, null, w.Name, null, w.Pence })
            .Concat(model.Ending.Select(e => new object?[] { $"Ending {WordsOf(e.When)}", e.Title, e.Reference, e.Suppliers, e.End, e.WholePence }))
            .Concat(model.Overspent.Select(s => new object?[] { "Paid more than it is worth", s.Title, s.Reference, s.Suppliers, s.End, s.Pence }))
            .Concat(model.AfterEnd.Select(s => new object?[] { "Paid after its end", s.Title, s.Reference, s.Suppliers, s.End, s.Pence })));

    public static string WordsOf(EndingSoon when) => when switch
    {
        EndingSoon.Within6Months => "within 6 months",
        EndingSoon.Within12Months => "within 12 months",
        EndingSoon.Within18Months => "within 18 months",
    };

    internal sealed class Handler(AppDbContext db, ContractPayments payments, LedgerYears years, LocalSuppliers local, CurrentInstitution institution, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var entries = await db.ContractEntries.AsNoTracking().Include(c => c.Suppliers).ToListAsync(cancellationToken);
            var paid = await payments.OfAsync(cancellationToken);
            var exempt = await db.ContractExemptions.AsNoTracking().OrderBy(e => e.Name).ToListAsync(cancellationToken);
            var year = await years.OwnAsync(cancellationToken);
            var places = await local.OfAsync(cancellationToken);
            var today = clock.Today();
            return new Model(
                year?.From ?? default, year?.To ?? default, year is null ? [] : Without(year, entries, paid, [.. exempt.Select(e => e.SupplierKey)]),
                [.. exempt.Select(e => new Exempt(e.Id, e.Name, e.Reason, e.DecidedBy, e.DecidedAt))], EndingOf(entries, places, today),
                [.. SpentOf(entries, paid, (e, p) => ContractWork.Overspend(e.WholePence, p))], [.. SpentOf(entries, paid, (_, p) => ContractWork.IsPaidAfterEnd(p) ? p.After : null)],
                await db.Institutions.Where(i => i.Id == institution.RequiredId).Select(i => i.PublishesContracts).SingleAsync(cancellationToken));
        }

        private static List<Uncontracted> Without(LedgerYear year, List<ContractEntry> entries, PaidContracts paid, HashSet<long> exempt)
        {
            var live = entries.Where(e => e.State is ContractState.Awarded or ContractState.Contract or ContractState.Ended or ContractState.Terminated)
                .Where(e => (e.Start is null || e.Start <= year.To) && (e.End is null || e.End >= year.From)).ToList();
            var payees = live.SelectMany(e => paid.Payees[e.Id]).Where(p => p.IsTied is not false).Select(p => p.PayeeId).ToHashSet();
            var covered = year.Measure.View.Snapshot.Payees.Where(p => payees.Contains(SupplierKeys.PayeeOf(p.Id))).Select(p => p.SupplierId ?? p.Id).ToHashSet();
            return [.. year.Suppliers().Where(s => s.Name.Length > 0)
                .Select(s => (Key: s.Payee.SupplierId ?? s.Payee.Id, s.Name, Pence: s.Share.TotalPence, s.Share.Lines))
                .Where(s => ContractWork.NeedsContract(s.Pence, covered.Contains(s.Key), exempt.Contains(s.Key))).Select(s => new Uncontracted(s.Key, s.Name, s.Pence, s.Lines))];
        }

        private static List<Ending> EndingOf(List<ContractEntry> entries, LocalPlaces places, DateOnly today) =>
            [.. entries.Select(e => (Entry: e, When: ContractWork.EndsSoon(e.State, e.End, today))).Where(e => e.When is not null).OrderBy(e => e.Entry.End).ThenBy(e => e.Entry.Id)
                .Select(e => new Ending(e.Entry.Id, e.Entry.Title, e.Entry.Reference, Names(e.Entry), e.Entry.End!.Value, e.Entry.LatestEnd, e.When!.Value, e.Entry.WholePence, places.Of(e.Entry.Suppliers)))];

        private static IEnumerable<Spent> SpentOf(List<ContractEntry> entries, PaidContracts paid, Func<ContractEntry, TiedPayments, long?> over) =>
            from entry in entries
            let tied = paid.ByEntry.GetValueOrDefault(entry.Id, TiedPayments.None)
            let pence = over(entry, tied)
            where pence > 0
            orderby pence descending, entry.Id
            select new Spent(entry.Id, entry.Title, entry.Reference, Names(entry), entry.End, entry.WholePence, tied.Pence, pence.Value, tied.Proposed == 0 && paid.Payees[entry.Id].All(p => p.IsTied is not null));

        private static string Names(ContractEntry entry) => string.Join("; ", entry.Suppliers.OrderBy(s => s.Id).Select(s => s.Name));
    }
}
