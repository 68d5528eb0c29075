using System.Collections.Concurrent;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Says how well a column's name fits each field.</summary>
internal static class HeaderMatcher
{
    // Words that a name may carry without meaning anything else.
    private static readonly HashSet<string> Filler = ["the", "of", "for", "in", "this", "our", "is", "was", "a", "and", "or", "s", "t", "fin", "opt", "optional", "gbp", "£", "value", "figure", "ap", "to", "by"];

    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<LedgerField, double>> Known = new(StringComparer.Ordinal);

    /// <summary>Fields that the name may mean, each with its fit above 0 (1: it means nothing else).</summary>
    public static IReadOnlyDictionary<LedgerField, double> Fits(string header)
    {
        if (header.Length is 0 or > 120)
        {
            return new Dictionary<LedgerField, double>();
        }

        if (Known.Count > 20_000)
        {
            Known.Clear();
        }

        return Known.GetOrAdd(header, static h => Work(h));
    }

    public static double Fit(string header, LedgerField field) => Fits(header).GetValueOrDefault(field);

    private static Dictionary<LedgerField, double> Work(string header)
    {
        var words = HeaderWords.Of(header);
        var fits = new Dictionary<LedgerField, double>();
        if (words.Length == 0)
        {
            return fits;
        }

        foreach (var (field, names) in FieldNames.All)
        {
            var best = 0.0;
            foreach (var name in names)
            {
                best = Math.Max(best, name.Fit * Likeness(words, name.Words));
            }

            if (best > 0)
            {
                fits[field] = best;
            }
        }

        return fits;
    }

    /// <summary>1 for the same words in the same order; less for slips of typing, for fillers, and for words beside.</summary>
    internal static double Likeness(string[] header, string[] name)
    {
        if (header.Length == name.Length && header.AsSpan().SequenceEqual(name))
        {
            return 1;
        }

        if (header.Length == name.Length && header.Zip(name).All(p => HeaderWords.Alike(p.First, p.Second)))
        {
            return 0.94;
        }

        // Run together or parted otherwise: SUPPLIERNAME, pay ment date.
        if (string.Concat(header) is var joined && joined == string.Concat(name) || joined.Length >= 8 && HeaderWords.AlikeJoined(joined, string.Concat(name)))
        {
            return 0.94;
        }

        return Contained(header, name);
    }

    /// <summary>All words of the name stand in the header, among a few others.</summary>
    private static double Contained(string[] header, string[] name)
    {
        var used = new bool[header.Length];
        foreach (var word in name)
        {
            var at = -1;
            for (var i = 0; i < header.Length && at < 0; i++)
            {
                at = !used[i] && HeaderWords.Alike(header[i], word) ? i : -1;
            }

            if (at < 0)
            {
                return 0;
            }

            used[at] = true;
        }

        var others = Enumerable.Range(0, header.Length).Count(i => !used[i] && !Filler.Contains(header[i]));
        return others switch
        {
            0 => 0.92,
            1 => name.Length >= 2 ? 0.8 : 0.62,
            2 => name.Length >= 2 ? 0.7 : 0.5,
            3 => name.Length >= 2 ? 0.6 : 0,
            _ => 0,
        };
    }
}
