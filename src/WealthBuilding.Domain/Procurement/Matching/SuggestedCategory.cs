using WealthBuilding.Domain.Suppliers.Categories;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>A category, and how much of a text it stands for.</summary>
/// <param name="Cpv">Eight digits.</param>
/// <param name="Weight">Above 0, at most 1.</param>
/// <param name="Because">The words that speak for it; empty where the category was given.</param>
public sealed record SuggestedCategory(string Cpv, double Weight, IReadOnlyList<string> Because);

/// <summary>Finds the categories that a text means.</summary>
public interface ICategoryProfiler
{
    /// <summary>The likeliest categories, the best first, with weights that say how they compare; empty where nothing is found.</summary>
    IReadOnlyList<SuggestedCategory> Profile(string title, string text);
}

/// <summary>Profiles by the product's suggester of categories.</summary>
public sealed class SuggestedCategories(CategorySuggester suggester) : ICategoryProfiler
{
    private const int Most = 5;

    public IReadOnlyList<SuggestedCategory> Profile(string title, string text)
    {
        var found = suggester.Suggest(title, text, Most);
        return found.Count == 0 ? [] : [.. found.Select(f => new SuggestedCategory(f.Code.Code, f.Score / found[0].Score, f.Because))];
    }
}
