using System.Text;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>One writing for all writings of a name that a reader takes for the same.</summary>
/// <remarks>
/// Case, spaces, punctuation, AND for its sign and the spellings of one legal form go: A3 Taxis (Oldham) Limited is A3 TAXIS OLDHAM LTD.
/// They are what names may not differ by alone, in the Company, Limited Liability Partnership and Business (Names and Trading Disclosures)
/// Regulations 2015, schedule 3. Words, their order and accents stay; so do different forms (LTD, PLC, CIC), and abbreviations.
/// </remarks>
internal static class NameSpelling
{
    private static readonly (string[] Words, string Short)[] Forms =
        [.. WordForms.Phrases.Values.SelectMany(p => p).Where(p => WordForms.Endings.ContainsKey(p.Short)).OrderByDescending(p => p.Words.Length)];

    /// <summary>Empty for a name without a letter or a digit.</summary>
    /// <param name="name">In capitals.</param>
    internal static string Plain(string name)
    {
        var words = WordsOf(name);
        for (var i = 0; i < words.Count; i++)
        {
            JoinForm(words, i);
        }

        for (var i = 1; i < words.Count; i++)
        {
            words[i] = words[i] is "CO" or "COY" && (i == words.Count - 1 || WordForms.Endings.ContainsKey(words[i + 1])) ? "COMPANY" : words[i];
        }

        return Together(words);
    }

    private static List<string> WordsOf(string name)
    {
        var words = new List<string>(8);
        var word = new StringBuilder(16);
        foreach (var sign in name)
        {
            if (char.IsLetterOrDigit(sign))
            {
                word.Append(sign);
            }
            else if (sign is '&' or '+')
            {
                Flush(words, word);
                words.Add("AND");
            }
            else if (!IsApostrophe(sign))
            {
                Flush(words, word);
            }
        }

        Flush(words, word);
        JoinLetters(words);
        return words;
    }

    // P.L.C. is PLC.
    private static void JoinLetters(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var isLetter = words[i] is [var letter] && char.IsLetter(letter);
            while (isLetter && i + 1 < words.Count && words[i + 1] is [var next] && char.IsLetter(next))
            {
                words[i] += words[i + 1];
                words.RemoveAt(i + 1);
            }
        }
    }

    private static bool IsApostrophe(char sign) => sign is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4';

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    // Of one form only: SCIO is not CIO, and LLC is no LTD.
    private static void JoinForm(List<string> words, int at)
    {
        foreach (var (form, brief) in Forms)
        {
            if (words.Count - at >= form.Length && words.GetRange(at, form.Length).SequenceEqual(form))
            {
                words[at] = brief;
                words.RemoveRange(at + 1, form.Length - 1);
                return;
            }
        }

        words[at] = WordForms.Endings.GetValueOrDefault(words[at]) == LegalEnding.Limited ? "LTD" : words[at];
    }

    // Only between digits does a space say something: UNIT 1 5 is not UNIT 15.
    private static string Together(List<string> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            _ = text.Length > 0 && char.IsDigit(text[^1]) && char.IsDigit(word[0]) ? text.Append(' ') : text;
            text.Append(word);
        }

        return text.ToString();
    }
}
