using System.Globalization;
using System.Text;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>Cuts English words down to what their forms share: <c>cleaning</c>, <c>cleaner</c> and <c>cleaners</c> are <c>clean</c>.</summary>
/// <remarks>
/// A stem need be no word, only the same for words that mean the same trade. Endings go while at least three letters stay. Made for
/// names of trades and goods; it conflates some words that are strangers (<c>wader</c> and <c>wading</c> rightly, <c>cater</c> and <c>cats</c> not).
/// </remarks>
public static class WordStems
{
    private const int Least = 3;

    // The longest first: the first that fits is taken, until none fits any more, so that a stem is its own stem.
    private static readonly string[] Endings =
    [
        "isation", "ization", "ations", "ating", "ators", "ation", "ician", "ancy", "ical", "ator", "ment", "ings", "ants", "ated", "ates", "ies",
        "ing", "ers", "ors", "ant", "ate", "ist", "ary", "ity", "ion", "ial", "al", "er", "or", "ed", "es", "ic", "ly", "y", "e", "s",
    ];

    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "a", "all", "also", "an", "and", "any", "are", "as", "at", "be", "by", "can", "do", "except", "excl", "excluding", "etc", "for", "from", "has", "have", "in", "incl", "including",
        "into", "is", "it", "its", "ltd", "limited", "of", "on", "or", "our", "out", "over", "than", "that", "the", "their", "them", "they", "this", "to", "too", "us", "we", "who", "with",
        "without", "you", "your",
    };

    private static readonly HashSet<string> Generic =
        [.. new[] { "local", "misc", "miscellaneous", "other", "others", "product", "products", "provide", "providing", "related", "service", "services", "small", "supply", "supplies", "various", "work", "works" }
            .Select(Stem)];

    /// <summary>The stems of a text in its order; words like 'and' are left out. IT in capitals is information technology, and not the word.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var stems = new List<string>();
        foreach (var word in Words(text))
        {
            if (!Functions.Contains(word) && Stem(word) is { Length: > 1 } stem)
            {
                stems.Add(stem);
            }
        }

        return stems;
    }

    /// <summary>The stems of a text in its order, each with the word as it stands there, in small letters.</summary>
    internal static List<(string Stem, string Word)> WithWords(string text) =>
        [.. Words(text).Where(w => !Functions.Contains(w)).Select(w => (Stem(w), w == "ict" ? "IT" : w))];

    /// <summary>Whether a stem says nothing of a trade by itself: 'services', 'products'. Within a phrase it can: cleaning products are no cleaning.</summary>
    public static bool IsGeneric(string stem) => Generic.Contains(stem);

    /// <summary>The stem of one word in small letters.</summary>
    public static string Stem(string word)
    {
        if (WordFamilies.Stems.TryGetValue(word, out var own))
        {
            return own;
        }

        while (Endings.FirstOrDefault(e => word.Length >= e.Length + Least && word.EndsWith(e, StringComparison.Ordinal) && !IsOwnS(word, e)) is { } ending)
        {
            word = Undoubled(word[..^ending.Length]);
        }

        return word;
    }

    // glass, bus and analysis end in s by themselves.
    private static bool IsOwnS(string word, string ending) => ending == "s" && word[^2] is 's' or 'u' or 'i';

    // fitter and fitting are fit; what was double before stays (glass, install).
    private static string Undoubled(string stem) =>
        stem.Length > Least && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'e' or 'o') ? stem[..^1] : stem;

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isPart = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’');
            if (isPart && start < 0)
            {
                start = i;
            }
            else if (!isPart && start >= 0)
            {
                yield return Plain(text[start..i]);
                start = -1;
            }
        }
    }

    private static string Plain(string word)
    {
        if (word == "IT")
        {
            return "ict";
        }

        var lower = WithoutAccents(word.ToLowerInvariant()).Replace('’', '\'');
        return (lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower).Replace("'", string.Empty, StringComparison.Ordinal);
    }

    // café is cafe, crèche creche.
    private static string WithoutAccents(string word) => Ascii.IsValid(word) ? word
        : string.Concat(PlainText.Normalize(word, NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark));
}
