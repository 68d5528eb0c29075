namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>What a text is about, over the tree of the vocabulary: the matching of needs and suppliers compares these.</summary>
/// <remarks>
/// The weights of divisions add up to 1; a wider code has at least the sum of what lies in it, and more where the text does not say what
/// within it. Nothing for a text without a known word. Weights below a thousandth are left out.
/// </remarks>
public sealed class CategoryProfile
{
    private readonly Dictionary<string, double> _weights;

    internal CategoryProfile(Dictionary<string, double> weights)
    {
        _weights = weights;
        Weights = [.. weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => new CategoryWeight(w.Key, w.Value))];
    }

    /// <summary>A text that says nothing.</summary>
    public static CategoryProfile Empty { get; } = new([]);

    /// <summary>Codes of eight digits with their weights, the heaviest first, equal ones by code.</summary>
    public IReadOnlyList<CategoryWeight> Weights { get; }

    /// <summary>The weight of a code, from 0 to 1.</summary>
    public double this[string code] => _weights.GetValueOrDefault(code);
}

/// <summary>A code of eight digits and how far a text is about it, from 0 to 1.</summary>
public readonly record struct CategoryWeight(string Code, double Weight);
