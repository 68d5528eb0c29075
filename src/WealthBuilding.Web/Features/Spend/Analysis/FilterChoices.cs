using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>What the form of a filter offers.</summary>
public sealed record FilterChoices(IReadOnlyList<string> Departments, IReadOnlyList<string> Categories)
{
    // A list that nobody can look through is no help; the filter itself takes any value.
    private const int Most = 300;

    /// <summary>First day that a payment was made on; none for a place, or where no payment has a date.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day that a payment was made on.</summary>
    public DateOnly? Last { get; init; }

    internal static FilterChoices Of(SpendSnapshot snapshot) =>
        new(Of(snapshot.Departments), Of(snapshot.Categories)) { First = snapshot.Period?.First, Last = snapshot.Period?.Last };

    private static List<string> Of(IReadOnlyList<string> texts) => texts.Count > Most ? [] : [.. texts.Where(t => t.Length > 0).Order(StringComparer.OrdinalIgnoreCase)];
}
