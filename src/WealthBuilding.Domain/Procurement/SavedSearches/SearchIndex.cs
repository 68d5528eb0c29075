namespace WealthBuilding.Domain.Procurement.SavedSearches;

/// <summary>Many searches turned round: which of them find one opportunity, without asking each.</summary>
/// <remarks>
/// Each search stands in one list only, that of its rarest key: a word, a category or a place that it cannot do without. An opportunity looks into
/// the lists of its own words, of the beginnings of its codes and of the areas that it lies in, and only what stands there is asked exactly. Rarest
/// means by how many searches ask for it: what many suppliers look for is what buyers often want. A search by value, reservation or close alone has no key and is always asked.
/// It answers what <see cref="OpportunitySearch.Finds"/> answers, always.
/// </remarks>
public sealed class SearchIndex
{
    private readonly Func<string, string, bool> _covers;
    private readonly OpportunitySearch[] _searches;
    private readonly int[] _ids;
    private readonly Dictionary<string, int[]> _byWord;
    private readonly Dictionary<string, int[]> _byCategory;
    private readonly Dictionary<string, int[]> _byPlace;
    private readonly int[] _keyless;

    /// <param name="searches">Each with its number, each number once.</param>
    /// <param name="covers">Whether an area takes in a district.</param>
    public SearchIndex(IEnumerable<(int Id, OpportunitySearch Search)> searches, Func<string, string, bool> covers)
    {
        var all = searches.OrderBy(s => s.Id).ToList();
        (_covers, _ids, _searches) = (covers, [.. all.Select(s => s.Id)], [.. all.Select(s => s.Search)]);
        var counts = CountsOf(_searches);
        var lists = new Dictionary<(Kind Kind, string Text), List<int>>();
        for (var i = 0; i < _searches.Length; i++)
        {
            foreach (var key in Rarest(_searches[i], counts))
            {
                (lists.TryGetValue(key, out var list) ? list : lists[key] = []).Add(i);
            }
        }

        Dictionary<string, int[]> Of(Kind kind) => lists.Where(l => l.Key.Kind == kind).ToDictionary(l => l.Key.Text, l => l.Value.ToArray(), StringComparer.Ordinal);
        (_byWord, _byCategory, _byPlace) = (Of(Kind.Word), Of(Kind.Category), Of(Kind.Place));
        _keyless = lists.TryGetValue((Kind.None, string.Empty), out var rest) ? [.. rest] : [];
    }

    private enum Kind
    {
        None,
        Word,
        Category,
        Place,
    }

    /// <summary>How many searches it holds.</summary>
    public int Count => _ids.Length;

    /// <summary>The numbers of the searches that find an opportunity, the least first.</summary>
    /// <param name="today">The day from which a close is reckoned.</param>
    public IReadOnlyList<int> Find(SearchedOpportunity opportunity, DateOnly today)
    {
        var found = new List<int>();
        foreach (var word in opportunity.Words)
        {
            Ask(_byWord, word, opportunity, today, found);
        }

        AskCategories(opportunity, today, found);
        foreach (var (place, list) in _byPlace)
        {
            if (opportunity.District is null || _covers(place, opportunity.District))
            {
                Ask(list, opportunity, today, found);
            }
        }

        Ask(_keyless, opportunity, today, found);
        found.Sort();
        return Distinct(found);
    }

    // The beginnings of several codes are often the same; each list is asked once.
    private void AskCategories(SearchedOpportunity opportunity, DateOnly today, List<int> found)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in opportunity.Cpv)
        {
            for (var length = 1; length <= code.Length; length++)
            {
                if (code[..length] is var beginning && asked.Add(beginning))
                {
                    Ask(_byCategory, beginning, opportunity, today, found);
                }
            }
        }
    }

    private void Ask(Dictionary<string, int[]> lists, string key, SearchedOpportunity opportunity, DateOnly today, List<int> found)
    {
        if (lists.TryGetValue(key, out var list))
        {
            Ask(list, opportunity, today, found);
        }
    }

    private void Ask(int[] list, SearchedOpportunity opportunity, DateOnly today, List<int> found)
    {
        foreach (var i in list)
        {
            if (_searches[i].Finds(opportunity, today, _covers))
            {
                found.Add(_ids[i]);
            }
        }
    }

    // A search of several places can stand in several lists.
    private static List<int> Distinct(List<int> sorted)
    {
        var kept = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i == 0 || sorted[i] != sorted[kept - 1])
            {
                sorted[kept++] = sorted[i];
            }
        }

        sorted.RemoveRange(kept, sorted.Count - kept);
        return sorted;
    }

    private static Dictionary<(Kind Kind, string Text), int> CountsOf(OpportunitySearch[] searches)
    {
        var counts = new Dictionary<(Kind Kind, string Text), int>();
        foreach (var key in searches.SelectMany(KeysOf).SelectMany(k => k))
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts;
    }

    private static IEnumerable<(Kind Kind, string Text)> Rarest(OpportunitySearch search, Dictionary<(Kind Kind, string Text), int> counts) =>
        KeysOf(search).MinBy(keys => keys.Sum(k => counts[k])) ?? [(Kind.None, string.Empty)];

    // Each of these alone must hold of whatever is found. Places stand together: any one of them will do.
    private static IEnumerable<IReadOnlyList<(Kind Kind, string Text)>> KeysOf(OpportunitySearch search)
    {
        foreach (var word in search.Words)
        {
            yield return [(Kind.Word, word)];
        }

        if (search.Category is { } category)
        {
            yield return [(Kind.Category, category)];
        }

        if (search.Places.Count > 0)
        {
            yield return [.. search.Places.Distinct(StringComparer.Ordinal).Select(p => (Kind.Place, p))];
        }
    }
}
