namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>A category that a text seems to mean.</summary>
/// <param name="Score">From 0 to 1, how likely it is among all categories; compares suggestions for one text, and is no promise.</param>
/// <param name="Because">Words of the text that speak for it, the most telling first: 'gritting', 'winter'; at most six.</param>
/// <param name="Examples">Labels of what lies within it; empty at the end of the tree.</param>
public sealed record CategorySuggestion(CpvCode Code, double Score, IReadOnlyList<string> Because, IReadOnlyList<string> Examples);
