using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Directory;

/// <summary>Takes a text apart into the words that a search compares: small letters, without accents, endings off.</summary>
/// <remarks>'Cleaners', 'cleaning' and 'clean' are one word; 'the' and 'of' are none. English only, and light: a stem is never shown.</remarks>
public static class SearchWords
{
    private const int Longest = 40;

    private static readonly FrozenSet<string> Passed = FrozenSet.ToFrozenSet(
        ["a", "an", "all", "and", "any", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "its", "of", "on", "or", "our", "that", "the", "their", "to", "us", "we", "who", "with", "you", "your"],
        StringComparer.Ordinal);

    /// <summary>The stems of a text in their order, repeated ones too.</summary>
    public static List<string> Of(string? text)
    {
        var words = new List<string>();
        if (string.IsNullOrEmpty(text))
        {
            return words;
        }

        var plain = WithoutAccents(text);
        Span<char> word = stackalloc char[Longest];
        var length = 0;
        foreach (var c in plain)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (length < Longest)
                {
                    word[length++] = char.ToLowerInvariant(c);
                }
            }
            else if (c is not ('\'' or '’' or '.'))
            {
                Take(word[..length], words);
                length = 0;
            }
        }

        Take(word[..length], words);
        return words;
    }

    /// <summary>A word without its usual endings; the word itself where what is left would say too little.</summary>
    public static ReadOnlySpan<char> Stem(Span<char> word)
    {
        var length = WithoutPlural(word);
        for (var before = -1; before != length;)
        {
            before = length;
            length = WithoutEnding(word[..length]);
        }

        if (length > 4 && word[length - 1] == word[length - 2])
        {
            length--;
        }

        return word[..(length > 4 && word[length - 1] == 'e' ? length - 1 : length)];
    }

    private static void Take(Span<char> word, List<string> words)
    {
        if (word.Length < 2 || Passed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return;
        }

        words.Add(Stem(word).ToString());
    }

    private static int WithoutPlural(Span<char> word)
    {
        ReadOnlySpan<char> text = word;
        if (text.Length <= 3 || text[^1] != 's' || text.EndsWith("ss") || text.EndsWith("us") || text.EndsWith("is"))
        {
            return text.Length;
        }

        if (text.EndsWith("ies") && text.Length > 4)
        {
            word[^3] = 'y';
            return text.Length - 2;
        }

        return text.EndsWith("xes") || text.EndsWith("ches") || text.EndsWith("shes") || text.EndsWith("sses") ? text.Length - 2 : text.Length - 1;
    }

    // What is left must have four letters at least: 'water' keeps its ending, 'cleaner' loses it.
    private static int WithoutEnding(ReadOnlySpan<char> word)
    {
        foreach (var (ending, least) in (ReadOnlySpan<(string, int)>)[("ation", 5), ("ment", 5), ("ing", 4), ("er", 4), ("ed", 4), ("or", 5)])
        {
            if (word.Length - ending.Length >= least && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word.Length - ending.Length;
            }
        }

        return word.Length;
    }

    private static string WithoutAccents(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in PlainText.Normalize(text, NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }
}
