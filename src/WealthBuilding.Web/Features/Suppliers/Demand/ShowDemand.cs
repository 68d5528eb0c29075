using System.Collections.Concurrent;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Demand;

/// <summary>What the members of a place buy in a category, pooled and under disclosure control: for anybody to read.</summary>
public static class ShowDemand
{
    public sealed record Query : IQuery<Model>
    {
        /// <summary>The slug of a place.</summary>
        public string? Place { get; init; }

        /// <summary>CPV code of a division or a group.</summary>
        public string? Category { get; init; }

        /// <summary>Own words, from which the category is found where none is given.</summary>
        public string? Words { get; init; }
    }

    /// <param name="Answer">Null until a place is chosen.</param>
    public sealed record Model(IReadOnlyList<PlaceRow> Places, IReadOnlyList<CpvCode> Divisions, Query Query, Answer? Answer);

    public sealed record PlaceRow(string Slug, string Name);

    /// <param name="Chosen">The category that was asked for; null for all divisions.</param>
    /// <param name="Hidden">Why nothing at all can be shown; null where something is.</param>
    public sealed record Answer(string PlaceName, DateOnly From, DateOnly To, CpvCode? Chosen, Row? ChosenRow, IReadOnlyList<Row> Rows, decimal? PlacedShare, int Members, string? Hidden, bool WordsFoundNothing);

    /// <param name="IsHidden">Something was bought, and saying how much would give a buyer away.</param>
    public sealed record Row(string Code, string Name, bool IsHidden, long Pence, int Firms, PaymentSizes? Sizes);

    internal sealed class Handler(AppDbContext db, IMediator mediator, SupplierTables tables, DemandCache cache) : IRequestHandler<Query, Model>
    {
        private static readonly Disclosure Control = Disclosure.Default;

        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            // A place with fewer members than disclosure control asks for can show nothing: it is not offered, nor is it told that it is there.
            var places = await db.Places.AsNoTracking().Where(p => p.Members.Count >= Control.LeastContributors).OrderBy(p => p.Name)
                .Select(p => new { p.Id, p.Slug, p.Name, Members = p.Members.Count }).ToListAsync(cancellationToken);
            var place = places.Find(p => p.Slug == request.Place) ?? (places.Count == 1 ? places[0] : null);
            var answer = place is null ? null : await AnswerAsync(place.Id, place.Name, place.Members, request, cancellationToken);
            return new Model([.. places.Select(p => new PlaceRow(p.Slug, p.Name))], [.. tables.Categories.Tree.Divisions], request with { Place = place?.Slug }, answer);
        }

        private async Task<Answer?> AnswerAsync(int placeId, string name, int members, Query request, CancellationToken cancellationToken)
        {
            if (await mediator.Send(new MeasureShare.Query(null, placeId, new ShareFilter()), cancellationToken) is not { } measure)
            {
                return null;
            }

            var demand = cache.Of(placeId, measure, tables);
            var chosen = ChosenOf(request);
            var nothing = new Answer(name, demand.From, demand.To, chosen, null, [], null, members, null, chosen is null && !string.IsNullOrWhiteSpace(request.Words));
            return demand.Divisions.TotalPence == 0 ? nothing with { Hidden = "No payments have been brought in yet." }
                : !Control.Allows(demand.Divisions.Contributions) ? nothing with { Hidden = Why(Control) }
                : Fill(nothing, demand, chosen);
        }

        private static string Why(Disclosure control) =>
            $"It would show what single buyers spend: at least {control.LeastContributors} must have bought, and none may make up more than {control.MostShare:0%} of it.";

        private CpvCode? ChosenOf(Query request)
        {
            var tree = tables.Categories.Tree;
            var code = tree.Find(request.Category) ?? (string.IsNullOrWhiteSpace(request.Words) ? null : tables.Suggester.Best(request.Words));
            return code is null ? null : tree.GroupOf(code) ?? code;
        }

        private Answer Fill(Answer answer, DemandOfPlace demand, CpvCode? chosen)
        {
            var divisions = RowsOf(demand.Divisions.Rows, isHidden: false);
            var share = (decimal)demand.Divisions.PlacedPence / demand.Divisions.TotalPence;
            if (chosen is null)
            {
                return answer with { Rows = divisions, PlacedShare = share };
            }

            // Groups are shown beside their division's sum: where that is hidden, so are they all.
            var division = tables.Categories.Tree.DivisionOf(chosen);
            var own = divisions.FirstOrDefault(r => r.Code == division.Code);
            var groups = RowsOf([.. demand.Groups.Rows.Where(r => r.Key.Length > 0 && tables.Categories.Tree.DivisionOf(tables.Categories.Tree.Find(r.Key)!).Code == division.Code)], own?.IsHidden ?? false);
            var row = chosen.Level is CpvLevel.Division ? own : groups.FirstOrDefault(r => r.Code == chosen.Code);
            return answer with { ChosenRow = row, Rows = groups, PlacedShare = share };
        }

        private List<Row> RowsOf(IReadOnlyList<DemandRow> rows, bool isHidden)
        {
            var hidden = Control.Hidden([.. rows.Select(r => r.Contributions)]);
            return [.. rows.Select((row, i) => RowOf(row, isHidden || hidden[i])).OrderBy(r => r.IsHidden).ThenByDescending(r => r.Pence)];
        }

        private Row RowOf(DemandRow row, bool isHidden)
        {
            var name = row.Key.Length == 0 ? "Not placed in a category" : tables.Categories.Tree.Find(row.Key)!.Label;
            return isHidden ? new Row(row.Key, name, true, 0, 0, null) : new Row(row.Key, name, false, row.Pence, row.Firms, row.Sizes);
        }
    }
}

/// <summary>What a place's members bought in the last twelve months of their ledgers, by CPV division and by group.</summary>
internal sealed record DemandOfPlace(string Version, DateOnly From, DateOnly To, DemandTable Divisions, DemandTable Groups);

/// <summary>Demand that was worked out, for each place until its ledgers change.</summary>
internal sealed class DemandCache
{
    private readonly ConcurrentDictionary<int, DemandOfPlace> _places = [];

    public DemandOfPlace Of(int placeId, MeasureShare.Measure measure, SupplierTables tables)
    {
        if (_places.TryGetValue(placeId, out var held) && held.Version == measure.Edition.Version)
        {
            return held;
        }

        return _places[placeId] = Make(measure, tables.Suggester);
    }

    private static DemandOfPlace Make(MeasureShare.Measure measure, CategorySuggester categories)
    {
        var snapshot = measure.View.Snapshot;
        var to = snapshot.Period?.Last ?? default;
        var from = to == default ? to : to.AddYears(-1).AddDays(1);
        var view = new SpendView(snapshot, measure.View.Lens, new SpendFilter { Scope = Scope.Procurement, From = from, To = to });
        var best = snapshot.Categories.Distinct(StringComparer.Ordinal).ToDictionary(c => c, categories.Best, StringComparer.Ordinal);
        return new DemandOfPlace(
            measure.Edition.Version, from, to,
            view.ByDemand(text => best[text] is { } code ? categories.Tree.DivisionOf(code).Code : null),
            view.ByDemand(text => best[text] is { } code ? (categories.Tree.GroupOf(code) ?? code).Code : null));
    }
}
