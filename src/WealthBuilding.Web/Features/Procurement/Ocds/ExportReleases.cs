using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Ocds;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts.Publication;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Features.Procurement.Ocds;

/// <summary>The published register as releases of OCDS, one for each stage of each contract: the same contracts with the same words withheld, and what is public of their opportunities, bids and awards.</summary>
public static class ExportReleases
{
    /// <param name="IsForStaff">For the institution's own staff, who look at it before it is published; else only where it is.</param>
    public sealed record Query(string Publisher, bool IsForStaff = false) : IQuery<Model?>;

    /// <param name="Processes">The releases of each contract, oldest first, in the register's order.</param>
    public sealed record Model(string Name, string Slug, IReadOnlyList<IReadOnlyList<OcdsRelease>> Processes)
    {
        public IReadOnlyList<OcdsRelease> Releases => [.. Processes.SelectMany(p => p)];
    }

    internal sealed class Handler(AppDbContext db, IMediator mediator, PublicPast past, PublicBids bids, Outbox outbox, IOptions<OcdsSettings> settings, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            // What was withdrawn after it was published is told to be; the register leaves it out.
            if (await mediator.Send(new ExportContracts.Query(request.Publisher, request.IsForStaff, WithWithdrawn: true), cancellationToken) is not { } register)
            {
                return null;
            }

            var publisher = new OcdsPublisher(settings.Value.Prefix, register.Slug, register.Name);
            // The public belongs to no institution, so the tenant filter cannot hold: the publisher is named instead.
            var owner = await db.Institutions.Where(i => i.Slug == register.Slug).Select(i => i.Id).SingleAsync(cancellationToken);
            var entries = await EntriesAsync(owner, cancellationToken);
            var changes = await past.ReadAsync(owner, cancellationToken);
            var details = new Details(
                await PublicWording.ReadAsync(db, mediator, entries.Values, cancellationToken),
                await bids.CountAsync(owner, entries.Values, cancellationToken),
                (await db.EvaluationAwards.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Where(a => a.InstitutionId == owner).OrderBy(a => a.Id).ToListAsync(cancellationToken)).ToLookup(a => a.EntryId),
                outbox.LinkTo);
            var now = clock.GetUtcNow();
            return new Model(register.Name, register.Slug, [.. register.Rows.Where(r => entries.ContainsKey(r.EntryId))
                .Select(r => publisher.ReleasesOf(ContractOf(r, entries[r.EntryId], details), entries[r.EntryId].Events.Select(e => e.RecordedAt), [.. changes[r.EntryId]], now)).Where(r => r.Count > 0)]);
        }

        private static PublicContract ContractOf(ExportContracts.Row row, ContractEntry entry, Details details) => new()
        {
            Id = row.EntryId,
            State = entry.State,
            Reference = row.Reference == ExportContracts.Withheld ? null : row.Reference,
            Title = row.Title,
            Description = row.Description,
            Procedure = row.Process,
            Value = entry.Value,
            Start = row.Start,
            End = row.End,
            LatestEnd = row.LatestEnd,
            Deadline = entry.Deadline,
            AwardedOn = entry.AwardedOn,
            IsSme = row.IsSme,
            IsVcse = row.IsVcse,
            Cpv = row.Cpv,
            Suppliers = row.Parties,
            Lots = [.. entry.Lots.OrderBy(l => l.Number).Select(l => LotOf(l, details.Words.Lots[l.Id]))],
            Criteria = [.. details.Words.Criteria[entry.Id]],
            CriteriaSince = entry.Events.Where(e => e.Kind == "criteria").Select(e => (DateTimeOffset?)e.RecordedAt).Max(),
            QuestionsUntil = entry.Notice is { ClosedAt: null, QuestionsUntil: { } day } ? day : null,
            Answers = [.. details.Words.Answers[entry.Id]],
            Documents = DocumentsOf(entry, details.Addresses),
            Bids = details.Bids.GetValueOrDefault(entry.Id),
            Awards = [.. details.Awards[entry.Id].Select(a => new PublicAward(a.Lot, a.LocalBids + a.OtherBids + a.UnknownBids, a.AwardedOn, a.StandstillEnds, a.SentAt))],
            Reservation = entry.Reservation,
            ReservedAreas = entry.Notice?.Terms.ReservedAreas ?? [],
            ChangedAt = entry.Events.Count == 0 ? DateTimeOffset.UnixEpoch : entry.Events.Max(e => e.RecordedAt),
        };

        /// <summary>As the opportunity's own page lists them, until it is taken back. What was put up before it was opened is public from its opening on.</summary>
        private static IReadOnlyList<PublicDocument> DocumentsOf(ContractEntry entry, Func<string, string> addresses)
        {
            if (entry.Notice is not { ClosedAt: null } || entry.Files.Count == 0)
            {
                return [];
            }

            var opened = entry.Events.Where(e => e.Kind == "suppliers").Select(e => e.RecordedAt).DefaultIfEmpty(entry.Notice.OpenedAt).Min();
            return [.. entry.Files.OrderBy(f => f.AddedAt).ThenBy(f => f.Id).Select(f => new PublicDocument(
                f.Id, f.Title, ContractFileKinds.MediaTypeOf(f.Kind), f.AddedAt > opened ? f.AddedAt : opened, f.ReplacedAt > opened ? f.ReplacedAt : null, entry.ShowsFiles ? Absolute(addresses($"/opportunities/{entry.Id}/files/{f.Id}")) : null))];
        }

        // A command without the site's address knows the path alone.
        private static string? Absolute(string address) => address.StartsWith('/') ? null : address;

        private static PublicLot LotOf(ContractLot lot, string title) => new(lot.Number, title, lot.Pence) { State = lot.State, Winners = lot.Winners, AwardedPence = lot.AwardedPence, DecidedOn = lot.DecidedOn };

        private async Task<Dictionary<int, ContractEntry>> EntriesAsync(int owner, CancellationToken cancellationToken) =>
            await db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Include(c => c.Lots).Include(c => c.Criteria).Include(c => c.Notice).Include(c => c.Events).Include(c => c.Files).AsSplitQuery()
                .Where(c => c.InstitutionId == owner).ToDictionaryAsync(c => c.Id, cancellationToken);

        private sealed record Details(PublicWording Words, IReadOnlyDictionary<int, BidCount> Bids, ILookup<int, EvaluationAward> Awards, Func<string, string> Addresses);
    }
}
