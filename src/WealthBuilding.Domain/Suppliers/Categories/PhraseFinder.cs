namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>Finds the phrases of the trade words within a text.</summary>
internal static class PhraseFinder
{
    /// <summary>The phrases that stand among stems, each as often as it stands.</summary>
    /// <remarks>A phrase within a longer one that was found too says nothing more: 'agency' within 'agency staff'.</remarks>
    internal static List<TradePhrase> Find(CategoryIndex index, IReadOnlyList<string> stems)
    {
        var found = new List<(int From, int To, TradePhrase Phrase)>();
        for (var at = 0; at < stems.Count; at++)
        {
            foreach (var phrase in index.Phrases[stems[at]])
            {
                if (IsAt(phrase.Stems, stems, at))
                {
                    found.Add((at, at + phrase.Stems.Count, phrase));
                }
            }
        }

        return [.. found.Where(f => !found.Exists(o => o.From <= f.From && o.To >= f.To && o.To - o.From > f.To - f.From)).Select(f => f.Phrase)];
    }

    private static bool IsAt(IReadOnlyList<string> phrase, IReadOnlyList<string> stems, int at)
    {
        if (at + phrase.Count > stems.Count)
        {
            return false;
        }

        for (var i = 1; i < phrase.Count; i++)
        {
            if (!string.Equals(phrase[i], stems[at + i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
