using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>A need in plain words → suggested categories with why → suppliers ranked, each with reasons, what speaks against it and what is missing.</summary>
public static class FindSuppliers
{
    /// <summary>What an address can hold; a longer specification is shortened before it gets there.</summary>
    public const int LongestNeed = 2_500;

    public const string PlaceUnknown = "Enter a postcode, its first half, or the name of a district, for example PR1 2HE, PR1 or Preston";
    public const string ValueUnknown = "Enter the value in pounds, for example 45000 or 45k";

    private const int Shown = 10;
    private const int ShownMore = 50;
    private const int Exported = 500;
    private const int LongestTitle = 120;
    private const double TickedFrom = 0.5;
    private const int TickedAtMost = 3;

    /// <summary>The query string of the page.</summary>
    public sealed record Query : IQuery<Model>
    {
        /// <summary>What is wanted, in plain words.</summary>
        public string? Need { get; init; }

        /// <summary>Pounds, as typed.</summary>
        public string? Value { get; init; }

        /// <summary>Where the work is: a postcode, its first half, or the name of a district.</summary>
        public string? Near { get; init; }

        /// <summary>Number of the contract whose lots and demands count, in the institution's own register; null for a need by itself.</summary>
        public int? Contract { get; init; }

        /// <summary>CPV codes that are ticked.</summary>
        public IList<string> Category { get; init; } = [];

        /// <summary>Says that the ticks are the reader's own, so that none ticked means none.</summary>
        public bool Picked { get; init; }

        /// <summary><c>free</c> leaves out those that something speaks against.</summary>
        public string? Show { get; init; }

        /// <summary><c>yes</c> leaves only those in the area, or that say they work there.</summary>
        public string? Local { get; init; }

        /// <summary><c>more</c> shows further rows.</summary>
        public string? Rows { get; init; }

        /// <summary>Every row, for an export.</summary>
        public bool All { get; init; }
    }

    /// <param name="Answer">Null until a need is told.</param>
    /// <param name="Contract">The contract whose lots and demands count; null where none was named, or there is none.</param>
    public sealed record Model(Query Query, Answer? Answer, bool IsPlaceUnknown, bool IsValueUnknown, Asking? Contract = null);

    /// <summary>A contract with what it asks of bidders, in words.</summary>
    public sealed record Asking(int Id, string Title, IReadOnlyList<string> Asks);

    /// <param name="Place">The place as it was understood; null where none was asked for.</param>
    /// <param name="Middle">The middle of what distances are reckoned from; null where there are none.</param>
    public sealed record Answer(
        IReadOnlyList<Category> Categories, IReadOnlyList<Row> Rows, int Found, MarketCover Cover, IReadOnlyList<(string Word, string Taken)> Respelt, string? Place, string? Middle, LottingAdvice? Lots, Partners? Together, IReadOnlyList<LotTakers> Takers)
    {
        /// <summary>Suppliers that further rows would show.</summary>
        public int More { get; init; }
    }

    public sealed record Category(string Code, string Name, string Division, IReadOnlyList<string> Because, bool IsTicked);

    /// <param name="Code">The record's part of addresses; null for a payee that has none.</param>
    public sealed record Row(
        int Rank, string? Code, string Name, bool IsListed, double Score, string? District, string? Ownership, IReadOnlyList<string> Accreditations, IReadOnlyList<MatchReason> Reasons,
        IReadOnlyList<MatchBlocker> Blockers, IReadOnlyList<string> Missing, SeenBy? Seen, IReadOnlyList<string> Identifiers)
    {
        /// <summary>Its key in the matching.</summary>
        public required string Key { get; init; }

        /// <summary>Whole miles from the need's place, about; null where either place is not known.</summary>
        public int? Miles { get; init; }

        /// <summary>Lots that are in its field and not known to be of another size; empty where there are not several.</summary>
        public IReadOnlyList<string> SuitedLots { get; init; } = [];

        /// <summary>What somebody here said of it for this very need; null where nobody did.</summary>
        public Lesson? Lesson { get; init; }
    }

    public sealed record Lesson(int Id, bool IsAble);

    public static ExportTable TableOf(Model model) => new(
        [
            new("Rank", CellType.Number), new("Supplier", CellType.Text), new("Code", CellType.Text), new("Identifiers", CellType.Text), new("Score", CellType.Share), new("District", CellType.Text), new("Miles away, about", CellType.Number),
            new("Ownership", CellType.Text), new("Why it is shown", CellType.Text), new("What speaks against it", CellType.Text), new("Lots that suit", CellType.Text), new("What is not known", CellType.Text), new("Last paid by us", CellType.Date), new("Paid by us (£)", CellType.Pounds),
        ],
        (model.Answer?.Rows ?? []).Select(r => new object?[]
        {
            r.Rank, r.Name, r.Code, string.Join("; ", r.Identifiers), (decimal)r.Score, r.District, r.Miles, r.Ownership, string.Join("; ", r.Reasons.Select(w => w.Text)), string.Join("; ", r.Blockers.Select(b => b.Text)), string.Join("; ", r.SuitedLots),
            string.Join("; ", r.Missing), r.Seen?.LastPaid, r.Seen?.Pence,
        }));

    /// <summary>The first line, or what fits, is the title; the rest is the text. Ends of lines count alike, however a browser sends them.</summary>
    internal static (string Title, string Text) Parts(string need)
    {
        var trimmed = need.ReplaceLineEndings("\n").Trim();
        var end = trimmed.IndexOf('\n', StringComparison.Ordinal) is var line and > 0 ? line : trimmed.Length;
        return end <= LongestTitle ? (trimmed[..end], trimmed[end..].Trim()) : (string.Empty, trimmed);
    }

    /// <summary>Both ends are the middles of areas: less than a mile is not told apart.</summary>
    internal static int? WholeMiles(double? miles) => miles is { } far ? (int)Math.Round(far, MidpointRounding.AwayFromZero) : null;

    internal sealed class Handler(AppDbContext db, NeedMatcher matcher, MatchLessons lessons, NeedVocabulary vocabulary, OpportunityNeeds needs, NeedPlaces places, SupplierTables tables) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var place = places.Find(request.Near);
            long? value = PoundsText.TryParse(request.Value, out var pounds) ? pounds : null;
            var contract = request.Contract is { } id ? await db.ContractEntries.AsNoTracking().Include(c => c.Lots).Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == id, cancellationToken) : null;
            var asked = contract is null ? new Need { Title = string.Empty, Day = default } : needs.AskedOf(OpenOpportunity.Of(contract));
            var model = new Model(
                request, null, place is null && !string.IsNullOrWhiteSpace(request.Near), value is null && !string.IsNullOrWhiteSpace(request.Value), contract is null ? null : new Asking(contract.Id, contract.Title, [.. AsksOf(asked)]));
            return string.IsNullOrWhiteSpace(request.Need) ? model : model with { Answer = await AnswerAsync(request, asked, place, value * 100, cancellationToken) };
        }

        private static IEnumerable<string> AsksOf(Need asked)
        {
            if (asked.Lots.Count > 0)
            {
                yield return string.Join(", ", asked.Lots.Select(l => l.Part.Name));
            }

            if (asked.PublicLiabilityPence is { } cover)
            {
                yield return $"public liability cover of {new Money(cover)}";
            }

            foreach (var accreditation in asked.Accreditations)
            {
                yield return accreditation.Name;
            }

            if (asked.Reserved is { } reserved)
            {
                yield return $"reserved for: {ContractWords.Of(reserved.Kind)}{(reserved.AreaNames.Length > 0 ? $" ({reserved.AreaNames})" : string.Empty)}";
            }
        }

        private async Task<Answer> AnswerAsync(Query request, Need asked, NeedPlace? place, long? pence, CancellationToken cancellationToken)
        {
            var (title, text) = Parts(request.Need!);
            var index = await matcher.IndexAsync(cancellationToken);
            var categories = CategoriesOf(request, index.Profiler.Profile(title, text));
            var need = asked with { Title = title, Description = text, Cpv = [.. categories.Where(c => c.IsTicked).Select(c => c.Code)], ValuePence = pence, District = place?.District, Position = place?.Position, Day = matcher.Today };
            var (answer, known) = await matcher.MatchAsync(need, Exported, cancellationToken);
            var matches = answer.Matches.Where(m => (request.Show != "free" || m.IsFree) && (request.Local != "yes" || IsLocal(m.Supplier, place))).ToList();
            var said = (await lessons.LoadAsync(cancellationToken)).Where(l => l.SupplierKey is not null && l.Title == title && l.Text == text && index.Keys.ContainsKey(l.SupplierKey)).ToLookup(l => index.Keys[l.SupplierKey!], StringComparer.Ordinal);
            var rows = matches.Take(request.All ? Exported : request.Rows == "more" ? ShownMore : Shown).Select((m, i) => RowOf(i + 1, m, known[m.Supplier.Id]) with
            {
                Lesson = said[m.Supplier.Id].Select(l => new Lesson(l.Id, l.Kind is LessonKind.Able)).LastOrDefault(),
                SuitedLots = need.Lots.Count > 1 ? [.. OpportunityParts.FitsOf(m.Supplier, need.Lots).Where(f => f.Suits).Select(f => f.Part.Part.Name)] : [],
            });
            var parts = need.Lots.Count > 0 ? need.Lots : OpportunityParts.ByCategory(need.Cpv, need.ValuePence, vocabulary.Trades);
            return new Answer(
                categories, [.. rows], answer.Found, answer.Cover, answer.Respelt, place?.Name, place?.Position is null ? null : place.Middle, LotsAndPartners.Lots(answer.Matches, pence, parts, m => IsLocal(m, place)),
                LotsAndPartners.Together(answer.Matches, parts, place is null ? null : s => IsLocal(s, place)),
                LotsAndPartners.Takers(answer.Matches, need.Lots, s => IsLocal(s, place)))
            {
                More = request.All || request.Rows == "more" ? 0 : Math.Min(matches.Count, ShownMore) - Math.Min(matches.Count, Shown),
            };
        }

        private bool IsLocal(SupplierText supplier, NeedPlace? place) =>
            place is null || supplier.District == place.District || supplier.Areas.Any(a => places.Covers(a, place.District));

        private List<Category> CategoriesOf(Query request, IReadOnlyList<SuggestedCategory> suggested)
        {
            var own = request.Category.Where(c => tables.Categories.Tree.Find(c) is not null && suggested.All(s => s.Cpv != c)).Select(c => new SuggestedCategory(c, 0, []));
            return [.. suggested.Concat(own).Select((c, i) => CategoryOf(c, request.Picked ? request.Category.Contains(c.Cpv) : c.Weight >= TickedFrom && i < TickedAtMost))];
        }

        private Category CategoryOf(SuggestedCategory category, bool isTicked)
        {
            var code = tables.Categories.Tree.Find(category.Cpv)!;
            return new Category(code.Code, code.Label, tables.Categories.Tree.DivisionOf(code) is var division && division != code ? division.Label : string.Empty, category.Because, isTicked);
        }

        private Row RowOf(int rank, SupplierMatch match, KnownSupplier known) => new(
            rank, known.Code, match.Supplier.Name, known.IsListed, match.Score, places.NameOf(match.Supplier.District),
            match.Supplier.Ownership is Domain.Suppliers.OwnershipModel.Unknown ? null : Domain.Suppliers.Directory.SupplierWords.NameOf(match.Supplier.Ownership),
            [.. match.Supplier.Accreditations.Select(a => tables.Accreditations.Find(a)?.Name ?? a)], match.Reasons, match.Blockers, known.Missing(match), known.SeenBy.Count > 0 ? known.SeenBy[0] : null, known.Identifiers)
        { Key = match.Supplier.Id, Miles = WholeMiles(match.Miles) };
    }
}
