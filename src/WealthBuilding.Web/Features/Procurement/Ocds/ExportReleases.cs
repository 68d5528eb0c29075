using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts.Publication;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Features.Procurement.Ocds;

/// <summary>The published register as releases of OCDS: the same contracts with the same words withheld, lots and reservations beside them.</summary>
public static class ExportReleases
{
    /// <param name="IsForStaff">For the institution's own staff, who look at it before it is published; else only where it is.</param>
    public sealed record Query(string Publisher, bool IsForStaff = false) : IQuery<Model?>;

    /// <param name="Releases">One of each contract as it stands, in the register's order.</param>
    public sealed record Model(string Name, string Slug, IReadOnlyList<OcdsRelease> Releases);

    internal sealed class Handler(AppDbContext db, IMediator mediator, IOptions<OcdsSettings> settings) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await mediator.Send(new ExportContracts.Query(request.Publisher, request.IsForStaff), cancellationToken) is not { } register)
            {
                return null;
            }

            var publisher = new OcdsPublisher(settings.Value.Prefix, register.Slug, register.Name);
            var details = await DetailsAsync(register.Slug, cancellationToken);
            var lots = await LotsAsync(details.Values, cancellationToken);
            return new Model(register.Name, register.Slug, [.. register.Rows.Where(r => details.ContainsKey(r.EntryId)).Select(r => publisher.Of(ContractOf(r, details[r.EntryId], lots)))]);
        }

        private static PublicContract ContractOf(ExportContracts.Row row, Details details, Dictionary<int, string> lots) => new()
        {
            Id = row.EntryId,
            State = details.Entry.State,
            Reference = row.Reference == ExportContracts.Withheld ? null : row.Reference,
            Title = row.Title,
            Description = row.Description,
            Procedure = row.Process,
            Value = details.Entry.Value,
            Start = row.Start,
            End = row.End,
            LatestEnd = row.LatestEnd,
            Deadline = details.Entry.Deadline,
            AwardedOn = details.Entry.AwardedOn,
            IsSme = row.IsSme,
            IsVcse = row.IsVcse,
            Cpv = row.Cpv,
            Suppliers = row.Parties,
            Lots = [.. details.Entry.Lots.OrderBy(l => l.Number).Select(l => (l.Number, lots[l.Id], l.Pence))],
            Reservation = details.Entry.Reservation,
            ReservedAreas = details.Entry.Notice?.Terms.ReservedAreas ?? [],
            ChangedAt = details.ChangedAt,
        };

        private async Task<Dictionary<int, Details>> DetailsAsync(string slug, CancellationToken cancellationToken)
        {
            // The public belongs to no institution, so the tenant filter cannot hold: the publisher is named instead.
            var owner = await db.Institutions.Where(i => i.Slug == slug).Select(i => i.Id).SingleAsync(cancellationToken);
            var entries = await db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Include(c => c.Lots).Include(c => c.Notice).Where(c => c.InstitutionId == owner).ToListAsync(cancellationToken);
            var changes = await db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(c => c.InstitutionId == owner).SelectMany(c => c.Events.Select(e => new { e.EntryId, e.RecordedAt })).ToListAsync(cancellationToken);
            var last = changes.GroupBy(c => c.EntryId).ToDictionary(g => g.Key, g => g.Max(c => c.RecordedAt));
            return entries.ToDictionary(e => e.Id, e => new Details(e, last.GetValueOrDefault(e.Id, DateTimeOffset.UnixEpoch)));
        }

        /// <summary>Titles of lots, with what may tell of a person taken out.</summary>
        private async Task<Dictionary<int, string>> LotsAsync(IEnumerable<Details> details, CancellationToken cancellationToken)
        {
            var lots = details.SelectMany(d => d.Entry.Lots).ToList();
            var shown = await mediator.Send(new PublicTexts.Query([.. lots.Select(l => new PublicTexts.Text(l.Title, PublicTexts.TextKind.Free, false))]), cancellationToken);
            return lots.Zip(shown).ToDictionary(p => p.First.Id, p => p.Second ?? ExportContracts.Withheld);
        }

        private sealed record Details(ContractEntry Entry, DateTimeOffset ChangedAt);
    }
}
