using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Publication;

/// <summary>The register as the public may read it: what the Transparency Code asks for of contracts over £5,000, people not named.</summary>
public static class ExportContracts
{
    /// <summary>What stands in place of a text that may tell of a person.</summary>
    public const string Withheld = "Not published: it may tell of a person";

    /// <param name="IsForStaff">For the institution's own staff, who look at it before it is published; else only where it is.</param>
    /// <param name="WithWithdrawn">Also what was withdrawn: only for whoever tells it as that, and where it was published before.</param>
    public sealed record Query(string Publisher, bool IsForStaff = false, bool WithWithdrawn = false) : IQuery<Model?>;

    /// <param name="Redacted">Suppliers that are not named.</param>
    public sealed record Model(string Name, string Slug, IReadOnlyList<Row> Rows, int Redacted);

    /// <param name="Process">How it was bought, as the institution says.</param>
    public sealed record Row(
        string? Reference, string Title, string? Description, string? Department, string State, string Suppliers, string? Numbers, DateOnly? Start, DateOnly? End, DateOnly? Review, DateOnly? LatestEnd,
        string? Value, long? ValuePence, long? IrrecoverableVatPence, string? Process, bool? IsSme, bool? IsVcse, IReadOnlyList<string> Cpv)
    {
        /// <summary>The entry of the register.</summary>
        public int EntryId { get; init; }

        /// <summary>The suppliers one by one, as the public may read them.</summary>
        public IReadOnlyList<PublicSupplier> Parties { get; init; } = [];
    }

    // The fields of the Local Government Transparency Code 2015, part 2, and beside them the latest end, the state and CPV codes.
    public static ExportTable TableOf(Model model) => new(
        [
            new("Organisation", CellType.Text), new("Reference number", CellType.Text), new("Title of agreement", CellType.Text), new("Local authority department responsible", CellType.Text),
            new("Description of goods and/or services", CellType.Text), new("Supplier name", CellType.Text), new("Supplier registration number", CellType.Text), new("Value over the length of the contract (£)", CellType.Pounds),
            new("Value as stated", CellType.Text), new("VAT that cannot be recovered (£)", CellType.Pounds), new("Start date", CellType.Date), new("End date", CellType.Date), new("Review date", CellType.Date),
            new("End date with every extension", CellType.Date), new("Process", CellType.Text), new("SME", CellType.Text), new("VCSE", CellType.Text), new("State", CellType.Text), new("CPV codes", CellType.Text),
        ],
        model.Rows.Select(r => new object?[]
        {
            model.Name, r.Reference, r.Title, r.Department, r.Description, r.Suppliers, r.Numbers, r.ValuePence, r.Value, r.IrrecoverableVatPence, r.Start, r.End, r.Review, r.LatestEnd, r.Process, YesNo(r.IsSme), YesNo(r.IsVcse), r.State,
            string.Join("; ", r.Cpv),
        }));

    private static string? YesNo(bool? value) => value switch
    {
        true => "Yes",
        false => "No",
        null => null,
    };

    internal sealed class Handler(AppDbContext db, IMediator mediator) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var owner = await db.Institutions.AsNoTracking().SingleOrDefaultAsync(i => i.Slug == request.Publisher && (request.IsForStaff || i.PublishesContracts), cancellationToken);
            if (owner is null)
            {
                return null;
            }

            var published = await PublicEntries.OfAsync(db, owner.Id, request.WithWithdrawn, cancellationToken);
            var suppliers = published.SelectMany(e => e.Suppliers).ToList();
            var names = await mediator.Send(new PublicNames.Query(owner.Id, [.. suppliers.Select(s => new PublicNames.Name(s.Name, s.Number, s.Tie is SupplierTie.Confirmed))]), cancellationToken);
            var named = suppliers.Zip(names).ToDictionary(p => p.First.Id, p => p.Second);
            var rows = published.ConvertAll(e => RowOf(e, named));
            return new Model(owner.Name, owner.Slug, await mediator.PublicAsync(rows, cancellationToken), names.Count(n => !n.IsNamed));
        }

        private static WrittenRow RowOf(ContractEntry entry, Dictionary<int, PublicNames.PublicName> named)
        {
            var suppliers = entry.Suppliers.OrderBy(s => s.Id).ToList();
            var people = suppliers.Where(s => !named[s.Id].IsNamed).ToList();
            var row = new Row(
                entry.Reference, people.Count == 0 ? entry.Title : Without(entry.Title, people), people.Count == 0 ? entry.Description : entry.Description is null ? null : Withheld, entry.Department, ContractWords.Of(entry.State),
                string.Join("; ", suppliers.Select(s => named[s.Id].Text)), null, entry.Start, entry.End, entry.Review, entry.LatestEnd,
                ContractDifference.ValueOf(entry.Value), entry.WholePence, entry.IrrecoverableVatPence, entry.Procedure, entry.IsSme, entry.IsVcse, entry.Cpv)
            {
                EntryId = entry.Id,
                Parties = [.. suppliers.Select(s => new PublicSupplier(named[s.Id].Text, named[s.Id].IsNamed, null) { Registered = s.Name })],
            };
            return new WrittenRow(row, people.Count == 0, entry.Notice is { ClosedAt: null }, [.. suppliers.Where(s => named[s.Id].IsNamed).Select(s => s.Number)]);
        }

        /// <summary>A title that has any part of such a supplier's name in it is withheld whole.</summary>
        private static string Without(string title, List<ContractSupplier> people)
        {
            var words = people.SelectMany(p => p.Name.Split([' ', ',', '.', '-', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 2).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return title.Split([' ', ',', '.', '-', '(', ')', '/', '\'', '’', ':', ';'], StringSplitOptions.RemoveEmptyEntries).Any(words.Contains) ? Withheld : title;
        }
    }
}
