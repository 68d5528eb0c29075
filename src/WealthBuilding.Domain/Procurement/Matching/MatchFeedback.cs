namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>What a person made of a suggestion: this supplier can do this, or cannot.</summary>
/// <param name="Title">The need's title and text at that time.</param>
/// <param name="Cpv">The need's categories.</param>
public sealed record MatchFeedback(string SupplierId, bool IsConfirmed, DateOnly On, string Title, string Text, IReadOnlyList<string> Cpv)
{
    /// <summary>Suppliers with what was confirmed of them added to their work: from then on it is found for what is alike.</summary>
    /// <remarks>The last word on the same need holds. What was rejected is weighed when a need is matched (<see cref="MatchOptions.Feedback"/>), since it speaks of needs alike only.</remarks>
    public static IReadOnlyList<SupplierText> Learn(IReadOnlyList<SupplierText> suppliers, IReadOnlyList<MatchFeedback> feedback)
    {
        var confirmed = Last(feedback).Where(f => f.IsConfirmed).ToLookup(f => f.SupplierId, StringComparer.Ordinal);
        return [.. suppliers.Select(s => confirmed[s.Id].Any() ? s with { Work = [.. s.Work, .. confirmed[s.Id].Select(WorkOf)] } : s)];
    }

    /// <summary>For each supplier and need the last that was said.</summary>
    internal static IEnumerable<MatchFeedback> Last(IReadOnlyList<MatchFeedback> feedback) =>
        feedback.Select((f, i) => (f, i)).GroupBy(p => (p.f.SupplierId, p.f.Title, p.f.Text)).Select(g => g.OrderByDescending(p => p.f.On).ThenByDescending(p => p.i).First().f);

    private static PastWork WorkOf(MatchFeedback said) => new(WorkKind.Confirmed, said.On, said.Title, said.Text, said.Cpv, null, null);
}
