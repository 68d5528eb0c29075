using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Registration.Approval;

/// <summary>Registrations that wait for an editor, the longest waiting first; those that serve the institution's area unless all are asked for.</summary>
public static class ListRegistrations
{
    private const int PageSize = 50;

    public sealed record Query : IQuery<Model>
    {
        public int Page { get; init; } = 1;

        /// <summary><c>area</c> (the default) or <c>all</c>.</summary>
        public string? Show { get; init; }

        /// <summary>Every row, for an export.</summary>
        public bool All { get; init; }
    }

    public sealed record Model(Page<Row> Registrations, bool ShowsAll, int InArea, int Everywhere);

    public sealed record Row(int Id, string Name, string LegalForm, string OwnedBy, string? Postcode, DateTimeOffset? SentAt, bool ServesArea, bool IsClaim);

    public static ExportTable TableOf(IEnumerable<Row> rows) => new(
        [
            new("Organisation", CellType.Text), new("Legal form", CellType.Text), new("Owned by", CellType.Text), new("Postcode", CellType.Text), new("Sent on", CellType.Date),
            new("Serves our area", CellType.Text), new("Claims a record", CellType.Text),
        ],
        rows.Select(r => new object?[]
        {
            r.Name, r.LegalForm, r.OwnedBy, r.Postcode, r.SentAt is { } at ? UkTime.DayOf(at) : null, r.ServesArea ? "yes" : "no", r.IsClaim ? "yes" : "no",
        }));

    internal sealed class Handler(AppDbContext db, WaitingRegistrations waiting, SupplierTables tables, CurrentInstitution institution) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var districts = await db.Institutions.AsNoTracking().Where(i => i.Id == institution.RequiredId).SelectMany(i => i.Districts).Select(d => d.District).ToListAsync(cancellationToken);
            var open = await waiting.All().AsNoTracking().Where(r => r.Status == RegistrationStatus.AwaitingApproval).OrderBy(r => r.SentAt).ThenBy(r => r.Id).ToListAsync(cancellationToken);
            var rows = open.Select(r => RowOf(r, districts)).ToList();
            var showsAll = request.Show == "all";
            var shown = rows.Where(r => showsAll || r.ServesArea || r.IsClaim).ToList();
            var size = request.All ? Math.Max(1, shown.Count) : PageSize;
            var number = request.All || request.Page < 1 || (request.Page - 1) * (long)size >= shown.Count ? 1 : request.Page;
            return new Model(new Page<Row>([.. shown.Skip((number - 1) * size).Take(size)], number, size, shown.Count), showsAll, rows.Count(r => r.ServesArea || r.IsClaim), rows.Count);
        }

        // A body without an area of its own sees everything as its own.
        private Row RowOf(SupplierRegistration registration, List<string> districts)
        {
            var answers = RegistrationAnswers.FromJson(registration.Answers);
            var serves = districts.Count == 0 || (answers.Areas ?? []).Any(a => districts.Exists(d => tables.Areas.Covers(a, d)));
            return new Row(
                registration.Id, answers.Name ?? string.Empty, NatureWords.LegalFormName(answers.LegalForm), NatureWords.NameOf(answers.Ownership), answers.Contact?.Postcode, registration.SentAt,
                serves, registration.ClaimedSupplierId is not null);
        }
    }
}
