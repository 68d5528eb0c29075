namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>A text made ready: its stems and what is counted of them, the title apart from the rest.</summary>
internal sealed class CategoryText
{
    /// <summary>Stems of a description that are read; specifications go on for pages, and what is bought stands at the beginning.</summary>
    private const int MostStems = 250;

    /// <summary>A text without a title is its own title up to so many stems.</summary>
    private const int MostTitleStems = 15;

    /// <summary>A text of fewer stems, such as 'as above', says nothing: the title is read for it.</summary>
    private const int LeastStems = 3;

    private const double TitleWeight = 1.5;

    internal CategoryText(string title, string text)
    {
        var (clean, rest) = (NoticeText.Clean(title), NoticeText.Clean(text));
        Surface = $"{clean} {rest}";
        Stems = [.. WordRuns.StemsOf(rest).Take(MostStems)];
        TitleStems = clean.Length > 0 ? WordRuns.StemsOf(clean) : [.. Stems.Take(MostTitleStems)];
        Stems = Stems.Count < LeastStems ? TitleStems : Stems;
        Title = WordRuns.Weigh(WordRuns.Count(TitleStems));
        Rest = WordRuns.Weigh(WordRuns.Count(Stems));
    }

    /// <summary>The words as they stand, to tell a person which ones counted.</summary>
    internal string Surface { get; }

    internal IReadOnlyList<string> TitleStems { get; }

    internal IReadOnlyList<string> Stems { get; }

    internal Dictionary<string, double> Title { get; }

    internal Dictionary<string, double> Rest { get; }

    /// <summary>Title and rest together, a run of the title weighing more: what is learnt of a text.</summary>
    internal Dictionary<string, double> Both()
    {
        var both = new Dictionary<string, double>(Rest, StringComparer.Ordinal);
        foreach (var (run, weight) in Title)
        {
            both[run] = Math.Max(both.GetValueOrDefault(run), weight * TitleWeight);
        }

        return both;
    }
}
