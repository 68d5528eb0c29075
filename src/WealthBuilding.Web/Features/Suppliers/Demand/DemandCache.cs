using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.Suppliers.Demand;

/// <summary>What a place's members bought in the last twelve months of their ledgers, by CPV division and by group.</summary>
internal sealed record DemandOfPlace(DateOnly From, DateOnly To, PooledDemand Pooled);

/// <summary>Demand of all published places, worked out together, since what may be shown of one depends on what is shown of the others; held until a ledger or a place changes.</summary>
internal sealed class DemandCache
{
    private Edition _held = new(string.Empty, new Dictionary<int, DemandOfPlace>());

    private sealed record Edition(string Version, IReadOnlyDictionary<int, DemandOfPlace> Places);

    /// <param name="measures">Of every published place, the oldest first.</param>
    public IReadOnlyDictionary<int, DemandOfPlace> Of(IReadOnlyList<(DemandPlace Place, MeasureShare.Measure Measure)> measures, CategorySuggester categories)
    {
        var version = string.Join(' ', measures.Select(m => $"{m.Place.Id}:{m.Measure.Edition.Version}:{string.Join(',', m.Place.Members)}:{string.Join(',', m.Place.Published)}"));
        var held = _held;
        if (held.Version != version)
        {
            var control = new DemandControl(Disclosure.Default);
            _held = held = new Edition(version, measures.ToDictionary(m => m.Place.Id, m => Make(m.Place, m.Measure, categories, control)));
        }

        return held.Places;
    }

    private static DemandOfPlace Make(DemandPlace place, MeasureShare.Measure measure, CategorySuggester categories, DemandControl control)
    {
        var snapshot = measure.View.Snapshot;
        var to = snapshot.Period?.Last ?? default;
        var from = to == default ? to : to.AddYears(-1).AddDays(1);
        var view = new SpendView(snapshot, measure.View.Lens, new SpendFilter { Scope = Scope.Procurement, From = from, To = to });
        var best = snapshot.Categories.Distinct(StringComparer.Ordinal).ToDictionary(c => c, categories.Best, StringComparer.Ordinal);
        var divisions = view.ByDemand(text => best[text] is { } code ? categories.Tree.DivisionOf(code).Code : null);
        var groups = view.ByDemand(text => best[text] is { } code ? (categories.Tree.GroupOf(code) ?? code).Code : null);
        return new DemandOfPlace(from, to, control.Add(place.Slug, snapshot.Institutions, place.Published, divisions, groups, key => categories.Tree.DivisionOf(categories.Tree.Find(key)!).Code));
    }
}
