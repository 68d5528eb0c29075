using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Analysis;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>An institution's payments as the public may read them: names only of organisations, no descriptions, no rare wording.</summary>
public static class ExportPayments
{
    /// <summary>Stands where a department or a category is a description, has a word that may be a name, or is on payments to fewer than five payees.</summary>
    public const string WithheldWording = "Not published: wording may tell of a person";

    /// <summary>Of an institution by its slug; only of one that publishes, unless its own staff ask.</summary>
    /// <param name="IsForStaff">An export by the institution itself, before or after it publishes.</param>
    public sealed record Query(string Institution, DateOnly? From, DateOnly? To, bool IsForStaff = false) : IQuery<Model?>
    {
        /// <summary>Only payments that pass it, each whole. For the institution's own staff alone: asking again and again would tell what is not published.</summary>
        public ShareFilter? Filter { get; init; }
    }

    /// <param name="Payments">Read from the database as it is written out: to be read once, while the request lasts.</param>
    public sealed record Model(string Name, string Slug, IEnumerable<Row> Payments);

    public sealed record Row(DateOnly? PaidOn, string Supplier, string? Identifier, string? Department, string? Category, string? Transaction, long Pence);

    public static ExportTable TableOf(Model model) => new(
        [
            new("Body", CellType.Text), new("Paid on", CellType.Date), new("Supplier", CellType.Text), new("Supplier identifier", CellType.Text), new("Department", CellType.Text),
            new("Category", CellType.Text), new("Transaction", CellType.Text), new("Amount (£)", CellType.Pounds),
        ],
        model.Payments.Select(r => new object?[] { model.Name, r.PaidOn, r.Supplier, r.Identifier, r.Department, r.Category, r.Transaction, r.Pence }));

    internal sealed class Handler(AppDbContext db, PublicPayees payees, PeopleReferences people, ShareMeter meter) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var owner = await db.Institutions.AsNoTracking().SingleOrDefaultAsync(i => i.Slug == request.Institution && (request.IsForStaff || i.PublishesSpend), cancellationToken);
            if (owner is null)
            {
                return null;
            }

            var list = await payees.OfAsync(db, owner.Id, cancellationToken);
            var passing = await PassingAsync(owner.Id, request, cancellationToken);
            return new Model(owner.Name, owner.Slug, Read(list, Between(PublicPayees.Lines(db, owner.Id), request), passing));
        }

        /// <summary>Ids of the payments that pass the staff's filter; null where all do.</summary>
        private async Task<HashSet<long>?> PassingAsync(int institution, Query request, CancellationToken cancellationToken)
        {
            if (!request.IsForStaff || request.Filter is not { } filter || await meter.OfInstitutionAsync(institution, filter, cancellationToken) is not { } measure)
            {
                return null;
            }

            return [.. measure.View.Lines(1, int.MaxValue).Rows.Select(r => SpendLine.IdOf(int.Parse(r.Import, System.Globalization.CultureInfo.InvariantCulture), r.Line))];
        }

        private static IQueryable<SpendLine> Between(IQueryable<SpendLine> lines, Query request)
        {
            if (request.From is { } from)
            {
                var first = NumberOf(from);
                lines = lines.Where(l => l.PaidOn >= first);
            }

            if (request.To is { } to)
            {
                var last = NumberOf(to);
                lines = lines.Where(l => l.PaidOn <= last && l.PaidOn > 0);
            }

            return lines;
        }

        private IEnumerable<Row> Read(PublicPayeeList list, IQueryable<SpendLine> lines, HashSet<long>? passing)
        {
            var columns = lines.OrderBy(l => l.Id).Select(l => new { l.Id, l.PayeeId, l.PaidOn, l.Pence, l.DepartmentId, l.CategoryId, l.Transaction });
            foreach (var line in columns.AsEnumerable().Where(l => passing?.Contains(l.Id) != false))
            {
                // A payee that came with a commit after the list was made is not known to be an organisation.
                var payee = list.ById.GetValueOrDefault(line.PayeeId);
                yield return new Row(
                    DayOf(line.PaidOn), payee?.PublicName ?? Domain.Suppliers.People.PublicName.Redacted, payee?.Identifier,
                    TermOf(list, line.DepartmentId), TermOf(list, line.CategoryId), people.Recogniser.PublicReferenceOf(line.Transaction, payee?.IsNamed == true), line.Pence);
            }
        }

        private static string? TermOf(PublicPayeeList list, int? term) => term is { } id ? list.PublicTerms.GetValueOrDefault(id, WithheldWording) : null;

        private static DateOnly? DayOf(int day) => day == 0 ? null : new DateOnly(day / 10000, day / 100 % 100, day % 100);

        private static int NumberOf(DateOnly day) => (day.Year * 10000) + (day.Month * 100) + day.Day;
    }
}
