using System.ComponentModel.DataAnnotations;
using MediatR;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Suppliers.Demand;

/// <summary>What the members of a place buy in a category, pooled and under disclosure control: for anybody to read.</summary>
public static class ShowDemand
{
    public sealed record Query : IQuery<Model?>, IValidatableObject
    {
        /// <summary>The slug of a place.</summary>
        public string? Place { get; init; }

        /// <summary>CPV code of a division or a group.</summary>
        public string? Category { get; init; }

        /// <summary>Own words, from which the category is found where none is given.</summary>
        public string? Words { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            string.IsNullOrWhiteSpace(Category) || validationContext.GetRequiredService<SupplierTables>().Categories.Tree.Find(Category) is not null
                ? []
                : [new ValidationResult($"'{Category}' is no CPV code of a division or a group: write it like 45000000", [nameof(Category)])];
    }

    /// <param name="Answer">Null until a place is chosen.</param>
    public sealed record Model(IReadOnlyList<PlaceRow> Places, IReadOnlyList<CpvCode> Divisions, Query Query, Answer? Answer);

    public sealed record PlaceRow(string Slug, string Name);

    /// <param name="Chosen">The category that was asked for; null for all divisions.</param>
    /// <param name="PlacedShare">To the whole percent.</param>
    /// <param name="Hidden">Why nothing at all can be shown; null where something is.</param>
    public sealed record Answer(string PlaceName, DateOnly From, DateOnly To, CpvCode? Chosen, Row? ChosenRow, IReadOnlyList<Row> Rows, decimal? PlacedShare, int Members, string? Hidden, bool WordsFoundNothing);

    /// <param name="IsHidden">Something was bought, and saying how much would give a buyer away.</param>
    /// <param name="Pence">To two figures.</param>
    /// <param name="Firms">How many firms were paid, as a band; empty where the row is hidden.</param>
    public sealed record Row(string Code, string Name, bool IsHidden, long Pence, string Firms, PaymentSizes? Sizes);

    /// <summary>What the page shows, as a table: a hidden row has its name and no figure.</summary>
    public static ExportTable TableOf(Model model) => new(
        [
            new("Place", CellType.Text), new("CPV code", CellType.Text), new("What", CellType.Text), new("Amount, roughly (£)", CellType.Pounds), new("Firms", CellType.Text),
            new("Lower quarter of payments (£)", CellType.Pounds), new("Middle payment (£)", CellType.Pounds), new("Upper quarter of payments (£)", CellType.Pounds),
        ],
        (model.Answer?.Rows ?? []).Select(r => new object?[]
        {
            model.Answer!.PlaceName, r.Code, r.Name, r.IsHidden ? null : r.Pence, r.IsHidden ? "Cannot be shown" : r.Firms, r.Sizes?.LowerQuartile, r.Sizes?.Median, r.Sizes?.UpperQuartile,
        }));

    internal sealed class Handler(IMediator mediator, AppDbContext db, SupplierTables tables, DemandCache cache) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var places = await DemandPlaces.LoadAsync(db, cancellationToken);
            if (!string.IsNullOrWhiteSpace(request.Place) && !places.Exists(p => p.Slug == request.Place))
            {
                return null;
            }

            var place = places.Find(p => p.Slug == request.Place) ?? (places.Count == 1 ? places[0] : null);
            var answer = place is null ? null : await AnswerAsync(place, places, request, cancellationToken);
            return new Model([.. places.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new PlaceRow(p.Slug, p.Name))], [.. tables.Categories.Tree.Divisions], request with { Place = place?.Slug }, answer);
        }

        private async Task<Answer?> AnswerAsync(DemandPlace place, List<DemandPlace> places, Query request, CancellationToken cancellationToken)
        {
            var chosen = ChosenOf(request);
            var nothing = new Answer(place.Name, default, default, chosen, null, [], null, place.Members.Count, null, chosen is null && !string.IsNullOrWhiteSpace(request.Words));
            if (place.HasFewUnpublished)
            {
                return nothing with { Hidden = $"Of its {place.Members.Count} members {(place.Published.Count == 1 ? "one publishes its" : $"{place.Published.Count} publish their")} payments, which anybody can take off the sum, and at least {Disclosure.Default.LeastContributors} others are needed for what is left. What they publish is under open data." };
            }

            if (!place.IsPublishable)
            {
                return nothing with { Hidden = "Its members are so nearly those of other places that are shown that the difference would tell what one or two of them buy. Only the places that were there first are shown." };
            }

            var measures = new List<(DemandPlace, MeasureShare.Measure)>();
            foreach (var shown in places.Where(p => p.IsPublishable))
            {
                if (await mediator.Send(new MeasureShare.Query(null, shown.Id, new ShareFilter()), cancellationToken) is { } measure)
                {
                    measures.Add((shown, measure));
                }
            }

            return cache.Of(measures, tables.Suggester).GetValueOrDefault(place.Id) is { } demand ? AnswerOf(nothing with { From = demand.From, To = demand.To }, demand, chosen) : null;
        }

        private Answer AnswerOf(Answer nothing, DemandOfPlace demand, CpvCode? chosen) =>
            demand.Pooled.Divisions.TotalPence == 0 ? nothing with { Hidden = "No payments have been brought in yet." }
            : !Disclosure.Default.Allows(demand.Pooled.Unpublished(demand.Pooled.Divisions.Contributions)) ? nothing with { Hidden = Why(Disclosure.Default) }
            : Fill(nothing, demand.Pooled, chosen);

        private static string Why(Disclosure control) =>
            $"It would show what single buyers spend: at least {control.LeastContributors} must have bought that do not publish their payments, and none of them may make up more than {control.MostShare:0%} of it.";

        private CpvCode? ChosenOf(Query request)
        {
            var tree = tables.Categories.Tree;
            var code = tree.Find(request.Category) ?? (string.IsNullOrWhiteSpace(request.Words) ? null : tables.Suggester.Best(request.Words));
            return code is null ? null : tree.GroupOf(code) ?? code;
        }

        private Answer Fill(Answer answer, PooledDemand demand, CpvCode? chosen)
        {
            var divisions = RowsOf(demand.Divisions.Rows, demand.HiddenDivisions);
            var share = Math.Round((decimal)demand.Divisions.PlacedPence / demand.Divisions.TotalPence, 2);
            if (chosen is null)
            {
                return answer with { Rows = divisions, PlacedShare = share };
            }

            // Groups are shown beside their division's sum: where that is hidden, so are they all.
            var division = tables.Categories.Tree.DivisionOf(chosen).Code;
            var groups = RowsOf(demand.Groups.Rows.Where(r => r.Key.Length > 0 && tables.Categories.Tree.DivisionOf(tables.Categories.Tree.Find(r.Key)!).Code == division), demand.HiddenGroups);
            var row = chosen.Level is CpvLevel.Division ? divisions.Find(r => r.Code == division) : groups.Find(r => r.Code == chosen.Code);
            return answer with { ChosenRow = row, Rows = groups, PlacedShare = share };
        }

        private List<Row> RowsOf(IEnumerable<DemandRow> rows, IReadOnlySet<string> hidden) =>
            [.. rows.Select(r => RowOf(r, hidden.Contains(r.Key))).OrderBy(r => r.IsHidden).ThenByDescending(r => r.Pence).ThenBy(r => r.Code, StringComparer.Ordinal)];

        private Row RowOf(DemandRow row, bool isHidden)
        {
            var name = row.Key.Length == 0 ? "Not placed in a category" : tables.Categories.Tree.Find(row.Key)!.Label;
            return isHidden ? new Row(row.Key, name, true, 0, string.Empty, null) : new Row(row.Key, name, false, RoughFigures.Pence(row.Pence), RoughFigures.Count(row.Firms), RoughFigures.Sizes(row.Sizes));
        }
    }
}
