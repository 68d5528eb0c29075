using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Consortia;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>One contract: what is said of it, its suppliers, lots, indicators, what was paid for it, and everything that happened to it.</summary>
public static class ShowContract
{
    public sealed record Query(int Id) : IQuery<Model?>;

    /// <param name="Cpv">Its categories with their labels.</param>
    /// <param name="Consortia">How many consortia were declared for it.</param>
    /// <param name="WaitingQuestions">Questions of suppliers without an answer.</param>
    /// <param name="TiedAt">When payments were last tied to contracts; nothing that would change it has happened since.</param>
    /// <param name="Today">The day that 'passed' is reckoned from.</param>
    public sealed record Model(
        ContractEntry Entry, IReadOnlyList<SupplierRow> Suppliers, IReadOnlyList<CpvCode> Cpv, TiedPayments Paid, IReadOnlyList<PayeeRow> Payees, bool? IsLocal, int Consortia, DateOnly Today, DateTimeOffset TiedAt, int WaitingQuestions)
    {
        public long? Overspend => ContractWork.Overspend(Entry.WholePence, Paid);

        /// <summary>Whether it is said who is in the consortia, and how many there are.</summary>
        public required bool NamesConsortia { get; init; }

        public bool IsOpenToSuppliers => Entry.IsOpenToSuppliers(Today);

        public bool HasPassed => Entry.IsLive && Entry.HasPassed(Today);

        /// <summary>What happened and who recorded it. Of a consortium neither is named before the quotes are opened, also where it was written down with names.</summary>
        public (string Words, string By) Told(ContractEvent happened) => happened.Kind != ContractEntry.ConsortiumEvent || NamesConsortia
            ? (happened.Words, happened.RecordedBy)
            : (happened.Words.EndsWith("no longer declared", StringComparison.Ordinal) ? ConsortiumWords.NoLongerDeclared : ConsortiumWords.Declared, ConsortiumWords.Somebody);
    }

    /// <param name="Code">Of the supplier's record; null while the name stands as text.</param>
    public sealed record SupplierRow(int Id, string Name, string? Number, SupplierTie Tie, string? Code, string? RecordName, IReadOnlyList<MatchCandidate> Candidates);

    /// <param name="IsTied">What a person said; null where nobody has.</param>
    public sealed record PayeeRow(int PayeeId, string Name, bool? IsTied, long Pence, int Payments);

    internal sealed class Handler(AppDbContext db, ContractPayments payments, LocalSuppliers local, SupplierTables tables, IMediator mediator, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Suppliers).Include(c => c.Lots).Include(c => c.Notice).Include(c => c.Events).Include(c => c.Kpis).ThenInclude(k => k.Ratings)
                .SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
            if (entry is null)
            {
                return null;
            }

            var paid = await payments.OfAsync(cancellationToken);
            return new Model(
                entry, await SuppliersAsync(entry, cancellationToken), [.. entry.Cpv.Select(tables.Categories.Tree.Find).OfType<CpvCode>()], paid.ByEntry.GetValueOrDefault(entry.Id, TiedPayments.None),
                [.. paid.Payees[entry.Id].OrderByDescending(p => p.Pence).Select(p => new PayeeRow(p.PayeeId, p.Name, p.IsTied, p.Pence, p.Payments))],
                (await local.OfAsync(cancellationToken)).Of(entry.Suppliers),
                await db.Consortia.CountAsync(c => c.EntryId == entry.Id && c.InstitutionId == entry.InstitutionId && c.State == ConsortiumState.Declared, cancellationToken), clock.Today(), paid.TiedAt,
                await db.OpportunityQuestions.CountAsync(q => q.EntryId == entry.Id && q.InstitutionId == entry.InstitutionId && q.Answer == null, cancellationToken))
            {
                NamesConsortia = entry.NamesConsortia(clock.GetUtcNow()),
            };
        }

        private async Task<IReadOnlyList<SupplierRow>> SuppliersAsync(ContractEntry entry, CancellationToken cancellationToken)
        {
            var ids = entry.Suppliers.Select(s => s.SupplierId).OfType<int>().ToList();
            var records = await db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => (s.Code, s.Name), cancellationToken);
            var candidates = await mediator.Send(new ReadCandidates.Query([.. entry.Suppliers.OrderBy(s => s.Id).Select(s => s.Candidates)]), cancellationToken);
            return [.. entry.Suppliers.OrderBy(s => s.Id).Zip(candidates, (s, c) =>
            {
                var record = s.SupplierId is { } id && records.TryGetValue(id, out var found) ? found : default;
                return new SupplierRow(s.Id, s.Name, s.Number, s.Tie, record.Code, record.Name, s.Tie is SupplierTie.ToReview ? c : []);
            })];
        }
    }
}
