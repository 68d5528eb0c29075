using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>How far earlier rejections speak against suppliers for a need: as far as the need then was like the need now.</summary>
internal sealed class FeedbackGate
{
    private readonly Dictionary<string, double> _rejected = new(StringComparer.Ordinal);
    private readonly SupplierIndex _index;

    public FeedbackGate(SupplierIndex index, IReadOnlyList<MatchFeedback> feedback, Need need)
    {
        _index = index;
        var now = Words(need.Title, need.Description);
        foreach (var said in MatchFeedback.Last(feedback).Where(f => !f.IsConfirmed))
        {
            _rejected[said.SupplierId] = Math.Max(_rejected.GetValueOrDefault(said.SupplierId), Likeness(now, Words(said.Title, said.Text)));
        }
    }

    /// <summary>0 where nothing was rejected, 1 where the very same need was.</summary>
    public double Rejected(int supplier) => _rejected.GetValueOrDefault(_index.Suppliers[supplier].Id);

    private static HashSet<string> Words(string title, string text) => [.. SearchWords.Of(title).Concat(SearchWords.Of(text))];

    private double Likeness(HashSet<string> now, HashSet<string> then)
    {
        double Weight(string word) => _index.Columns.Words.Find(word) is var number and >= 0 ? _index.Columns.WordWeights[number] : 1;
        var all = now.Union(then).Sum(Weight);
        return all > 0 ? now.Intersect(then).Sum(Weight) / all : 0;
    }
}
