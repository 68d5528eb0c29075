using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Suppliers.Directory;

/// <summary>The public directory: suppliers that agreed to be listed, by words, place and what they are.</summary>
public static class SearchSuppliers
{
    public const string PlaceUnknown = "Enter a postcode, its first half, or the name of a district, for example PR1 2HE, PR1 or Preston";

    /// <summary>What is said of a place that is none we know: by its name, so that a slip is seen.</summary>
    public static string WhyNoPlace(string? near) => $"'{(near?.Trim() is { Length: > LongestPlace } longer ? longer[..LongestPlace] + "…" : near?.Trim())}' is no place that we know. {PlaceUnknown}";

    /// <summary>Distances to choose from, in miles, as the address has them.</summary>
    public static readonly IReadOnlyList<string> Distances = ["5", "10", "25", "50", "100"];

    private const int PageSize = 20;
    private const int LongestPlace = 40;
    private const string MilesName = "miles";

    /// <summary>The query string of the page; names of its parts are names in the address.</summary>
    public sealed record Query : IQuery<Model>, IValidatableObject
    {
        /// <summary>Words in names, descriptions, capabilities and categories.</summary>
        public string? Q { get; init; }

        /// <summary>A postcode, its outward half, or the name of a district.</summary>
        public string? Near { get; init; }

        /// <summary>Miles from there, as typed; what is no number above zero is refused.</summary>
        public string? Within { get; init; }

        // Lists that can be added to: what a request says is copied into them, and silently lost where they are fixed.
        public IList<string> Category { get; init; } = [];

        public IList<string> District { get; init; } = [];

        public IList<string> Ownership { get; init; } = [];

        public IList<string> LegalForm { get; init; } = [];

        public IList<string> Purpose { get; init; } = [];

        public IList<string> Accreditation { get; init; } = [];

        public IList<string> Size { get; init; } = [];

        public IList<string> Vcse { get; init; } = [];

        public DirectorySort Sort { get; init; }

        /// <summary>The same as <see cref="Within"/> by its other name in addresses; Within goes first.</summary>
        [FromQuery(Name = MilesName)]
        public string? InMiles { get; init; }

        /// <summary>The miles as a number; null where none are given.</summary>
        internal double? Miles => MilesOf(string.IsNullOrWhiteSpace(Within) ? InMiles : Within);

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => [.. Unread(Within, nameof(Within)), .. Unread(InMiles, MilesName)];

        private static double? MilesOf(string? said) => double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out var miles) && miles > 0 ? miles : null;

        private static IEnumerable<ValidationResult> Unread(string? said, string name) => string.IsNullOrWhiteSpace(said) || MilesOf(said) is not null
            ? []
            : [new ValidationResult($"'{said}' is not a number of miles: write it like 10", [name])];

        public int Page { get; init; } = 1;

        /// <summary>Every row, for an export.</summary>
        public bool All { get; init; }

        /// <summary>What was chosen of a facet.</summary>
        public IList<string> Of(DirectoryFacet facet) => facet switch
        {
            DirectoryFacet.Category => Category,
            DirectoryFacet.District => District,
            DirectoryFacet.Ownership => Ownership,
            DirectoryFacet.LegalForm => LegalForm,
            DirectoryFacet.Purpose => Purpose,
            DirectoryFacet.Accreditation => Accreditation,
            DirectoryFacet.Size => Size,
            DirectoryFacet.Vcse => Vcse,
        };
    }

    /// <param name="Place">The place as it was understood; null where none was asked for or it is not known.</param>
    /// <param name="HasAllWords">False where no supplier has every word.</param>
    /// <param name="Meant">The search that may have been meant, where the words name a place and none was given.</param>
    public sealed record Model(Page<Row> Suppliers, IReadOnlyList<Facet> Facets, string? Place, bool HasAllWords, Query Query, Meaning? Meant = null)
    {
        public bool IsPlaceUnknown => !string.IsNullOrWhiteSpace(Query.Near) && Place is null;
    }

    /// <summary>Words and a place, in the words of the search.</summary>
    public sealed record Meaning(string Words, string Place);

    public sealed record Row(
        string Code, string Name, IReadOnlyList<string> OtherNames, string? Description, IReadOnlyList<string> Does, string? District, double? Miles, string? Ownership, string? LegalForm,
        string? Purpose, IReadOnlyList<string> Accreditations, string? Size, bool? IsVcse, IReadOnlyList<string> Identifiers, string? Website);

    public sealed record Facet(DirectoryFacet Kind, string Name, IReadOnlyList<Value> Values);

    public sealed record Value(string Key, string Name, int Suppliers, bool IsChosen);

    public static ExportTable TableOf(Model model) => new(
        [
            new("Code", CellType.Text), new("Name", CellType.Text), new("Other names", CellType.Text), new("Description", CellType.Text), new("What it does", CellType.Text),
            new("District", CellType.Text), new("Miles", CellType.Number), new("Ownership", CellType.Text), new("Legal form", CellType.Text), new("Purpose", CellType.Text),
            new("Accreditations", CellType.Text), new("Size", CellType.Text), new("VCSE", CellType.Text), new("Identifiers", CellType.Text), new("Website", CellType.Text),
        ],
        model.Suppliers.Rows.Select(r => new object?[]
        {
            r.Code, r.Name, string.Join("; ", r.OtherNames), r.Description, string.Join("; ", r.Does), r.District, r.Miles is { } miles ? Math.Round((decimal)miles, 1) : null, r.Ownership,
            r.LegalForm, r.Purpose, string.Join("; ", r.Accreditations), r.Size, r.IsVcse switch { true => "Yes", false => "No", null => null }, string.Join("; ", r.Identifiers), r.Website,
        }));

    /// <summary>A file's name that says what is in it: <c>suppliers-cleaning-near-pr1</c>.</summary>
    public static string FileNameOf(Query query)
    {
        var words = SafeName(string.Join('-', new[] { query.Q, query.Near is { Length: > 0 } near ? $"near {near}" : null }.Where(w => !string.IsNullOrWhiteSpace(w))));
        return words.Length == 0 ? "suppliers" : $"suppliers-{words[..Math.Min(words.Length, 60)]}";
    }

    /// <summary>The name of a facet in addresses.</summary>
    public static string ParameterOf(DirectoryFacet facet) => facet is DirectoryFacet.LegalForm ? "legalForm" : facet.ToString().ToLowerInvariant();

    private static string SafeName(string text) =>
        string.Join('-', string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    internal sealed class Handler(AppDbContext db, SupplierDirectory directory, DirectoryLabels labels, DirectoryPlaces places) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var index = await directory.OfAsync(db, cancellationToken);
            var place = string.IsNullOrWhiteSpace(request.Near) ? null : places.Find(request.Near);
            var number = Math.Max(1, request.Page);
            var answer = index.Search(QueryOf(request, place, number));
            if (answer.Total > 0 && answer.Hits.Count == 0)
            {
                number = 1;
                answer = index.Search(QueryOf(request, place, number));
            }

            var page = new Page<Row>([.. answer.Hits.Select(RowOf)], number, request.All ? Math.Max(1, answer.Total) : PageSize, answer.Total);
            return new Model(page, [.. answer.Facets.Select(f => FacetOf(f.Key, f.Value))], place?.Name, answer.HasAllWords, request, MeaningOf(request));
        }

        private Meaning? MeaningOf(Query request) =>
            string.IsNullOrWhiteSpace(request.Near) && PlaceInWords.Find(request.Q, places) is { } meant ? new Meaning(meant.Words, meant.Place.Name) : null;

        private static DirectoryQuery QueryOf(Query request, NamedSpot? place, int page) => new()
        {
            Words = request.Q ?? string.Empty,
            From = place?.Position,
            WithinMiles = request.Miles,
            Chosen = [.. Enum.GetValues<DirectoryFacet>().SelectMany(f => request.Of(f).Where(v => !string.IsNullOrEmpty(v)).Select(v => new FacetValue(f, v)))],
            Sort = request.Sort,
            Skip = request.All ? 0 : (int)Math.Min(int.MaxValue, (page - 1L) * PageSize),
            Take = request.All ? int.MaxValue : PageSize,
        };

        private Row RowOf(DirectoryHit hit)
        {
            var supplier = hit.Supplier;
            string? Label(DirectoryFacet facet) => supplier.Of(facet).Select(v => labels.NameOf(facet, v)).FirstOrDefault();
            return new Row(
                supplier.Code, supplier.Name, supplier.OtherNames, supplier.Description, supplier.Capabilities, Label(DirectoryFacet.District), hit.Miles, Label(DirectoryFacet.Ownership),
                Label(DirectoryFacet.LegalForm), Label(DirectoryFacet.Purpose), [.. supplier.Of(DirectoryFacet.Accreditation).Select(v => labels.NameOf(DirectoryFacet.Accreditation, v))],
                Label(DirectoryFacet.Size), supplier.Of(DirectoryFacet.Vcse).Select(v => (bool?)(v == "yes")).FirstOrDefault(), supplier.Identifiers, supplier.Website);
        }

        private Facet FacetOf(DirectoryFacet facet, IReadOnlyList<FacetCount> counts) =>
            new(facet, DirectoryLabels.NameOf(facet), [.. counts.Select(c => new Value(c.Value, labels.NameOf(facet, c.Value), c.Suppliers, c.IsChosen))]);
    }
}
