using System.Text;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>How a phrase has to stand in a text.</summary>
internal enum PhraseMatch
{
    /// <summary>Anywhere, as whole words one after another.</summary>
    Words,

    /// <summary>At the beginning.</summary>
    Starts,

    /// <summary>At the end.</summary>
    Ends,

    /// <summary>The whole text.</summary>
    Is,
}

/// <summary>Finds phrases of whole words in texts; each phrase says which rule it speaks for or against.</summary>
/// <remarks>Words are letters and digits in capitals: <c>A/C</c> is the words A and C, and <c>COUNCIL'S</c> is COUNCILS.</remarks>
internal sealed class ScopePhrases
{
    private readonly Dictionary<string, List<Phrase>> _byFirstWord = new(StringComparer.Ordinal);

    internal void Add(string text, PhraseMatch match, int rule, bool isException, bool isFirm = false)
    {
        var words = WordsOf(text);
        if (words.Length == 0)
        {
            throw new InvalidDataException($"A phrase without words: '{text}'.");
        }

        if (!_byFirstWord.TryGetValue(words[0], out var phrases))
        {
            _byFirstWord[words[0]] = phrases = [];
        }

        phrases.Add(new Phrase(words, match, 1u << rule, isException, isFirm));
    }

    /// <summary>The rules that a text hits, one bit each: those that a phrase speaks for and no exception speaks against, or a firm phrase speaks for.</summary>
    internal uint HitsOf(string text)
    {
        var words = WordsOf(text);
        uint hits = 0, excepted = 0, firm = 0;
        for (var at = 0; at < words.Length; at++)
        {
            if (!_byFirstWord.TryGetValue(words[at], out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                if (phrase.StandsAt(words, at))
                {
                    hits |= phrase.IsException ? 0 : phrase.Rule;
                    excepted |= phrase.IsException ? phrase.Rule : 0;
                    firm |= phrase.IsFirm ? phrase.Rule : 0;
                }
            }
        }

        return (hits & ~excepted) | firm;
    }

    internal static string[] WordsOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToUpperInvariant(c));
            }
            else if (c == '&')
            {
                letters.Append(" AND ");
            }
            else if (c is not ('\'' or '\u2019' or '.'))
            {
                letters.Append(' ');
            }
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed record Phrase(string[] Words, PhraseMatch Match, uint Rule, bool IsException, bool IsFirm)
    {
        internal bool StandsAt(string[] text, int at)
        {
            var end = at + Words.Length;
            return end <= text.Length
                && (Match is PhraseMatch.Words or PhraseMatch.Ends || at == 0)
                && (Match is PhraseMatch.Words or PhraseMatch.Starts || end == text.Length)
                && text.AsSpan(at, Words.Length).SequenceEqual(Words);
        }
    }
}
