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

    /// <summary>After what speaks for the rule, with words of its own besides: a legal form, which makes the text a company's name that merely carries the rule's words.</summary>
    Company,
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
        var found = Find(WordsOf(text));
        return (found.Hits & ~found.Exceptions) | found.Firm;
    }

    /// <summary>The rules that a text speaks against, one bit each, unless a firm phrase speaks for them.</summary>
    internal uint ExceptionsOf(string text)
    {
        var found = Find(WordsOf(text));
        return found.Exceptions & ~found.Firm;
    }

    private Found Find(string[] words)
    {
        var found = new Found(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var phrase in _byFirstWord.GetValueOrDefault(words[at]) ?? [])
            {
                if (phrase.StandsAt(words, at))
                {
                    found.Add(phrase, at);
                }
            }
        }

        return found.Settle();
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
                && (Match is PhraseMatch.Words or PhraseMatch.Ends or PhraseMatch.Company || at == 0)
                && (Match is PhraseMatch.Words or PhraseMatch.Starts or PhraseMatch.Company || end == text.Length)
                && text.AsSpan(at, Words.Length).SequenceEqual(Words);
        }
    }

    /// <summary>What speaks for and against the rules in one text.</summary>
    private sealed class Found(int words)
    {
        private readonly bool[] _covered = new bool[words];
        private readonly List<(Phrase Form, int At)> _forms = [];
        private readonly List<(Phrase Phrase, int At)> _hits = [];

        internal uint Hits { get; private set; }

        internal uint Exceptions { get; private set; }

        internal uint Firm { get; private set; }

        internal void Add(Phrase phrase, int at)
        {
            if (phrase.Match is PhraseMatch.Company)
            {
                _forms.Add((phrase, at));
                return;
            }

            Hits |= phrase.IsException ? 0 : phrase.Rule;
            Exceptions |= phrase.IsException ? phrase.Rule : 0;
            Firm |= phrase.IsFirm ? phrase.Rule : 0;
            if (!phrase.IsException)
            {
                _hits.Add((phrase, at));
            }
        }

        /// <summary>Judges the legal forms once all that speaks for a rule is known: REDACTED LTD says no more than REDACTED.</summary>
        internal Found Settle()
        {
            foreach (var (form, at) in _forms)
            {
                Array.Clear(_covered);
                var before = true;
                foreach (var (phrase, start) in _hits.Where(h => h.Phrase.Rule == form.Rule))
                {
                    _covered.AsSpan(start, phrase.Words.Length).Fill(true);
                    before &= start < at;
                }

                Exceptions |= before && _covered.AsSpan(0, at).Contains(false) ? form.Rule : 0;
            }

            return this;
        }
    }
}
