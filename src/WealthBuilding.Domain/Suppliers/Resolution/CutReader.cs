namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Reads a ledger's name as one that was cut at a number of signs: what its last letters may have begun.</summary>
internal static class CutReader
{
    private const int ShortestCut = 18;
    private const int MostOfForm = 3;

    // Where systems end a name: fields of so many signs.
    private static readonly int[] Limits = [20, 24, 25, 28, 30, 32, 35, 40];

    // A name that says one of these to its end was not cut.
    private static readonly string[] Forms = ["LTD", "LIMITED", "PLC", "LLP", "CIC", "CIO", "SCIO"];

    private static readonly (string Words, LegalEnding Ending)[] Endings =
    [
        .. Forms.Select(f => (f, WordForms.Endings[f])),
        .. Forms[..2].SelectMany(f => new[] { ($"CO {f}", LegalEnding.Limited), ($"COMPANY {f}", LegalEnding.Limited) }),
        .. WordForms.Phrases.Values.SelectMany(p => p).Where(p => WordForms.Endings.ContainsKey(p.Short)).Select(p => (string.Join(' ', p.Words), WordForms.Endings[p.Short])),
    ];

    private static readonly (string Words, string Short)[] Phrases =
        [.. WordForms.Phrases.Values.SelectMany(p => p).Where(p => !WordForms.Endings.ContainsKey(p.Short)).Select(p => (string.Join(' ', p.Words), p.Short))];

    /// <summary>Every way to read it; none for a name that is short, ends in a legal form or holds several names.</summary>
    internal static List<CutReading> Read(string name)
    {
        var text = name.TrimEnd();
        var starts = text.Length < ShortestCut ? [] : LastWords(text);
        var last = starts.Count == 0 ? string.Empty : Letters(text[starts[0]..]);
        var readings = new List<CutReading>(4);
        if (starts.Count == 0)
        {
            return readings;
        }

        // A form of one word is whole, but PUBLIC LIMITED goes on.
        AddInForm(readings, text, Forms.Contains(last) ? starts[1..] : starts);
        if (Forms.Contains(last))
        {
            return readings;
        }

        AddBehindWord(readings, text, last);
        AddInWord(readings, text, starts[0], last);
        AddTogether(readings, text, starts);
        AddBeforeWord(readings, text, starts[0], last);
        AddInPhrase(readings, text, starts);
        return readings;
    }

    /// <summary>Whether names are cut at this length, at it or at the space before it.</summary>
    /// <param name="ledgers">Where the ledger itself is known to cut; null where it is not.</param>
    internal static bool IsLimit(string name, CutEnd end, int? ledgers)
    {
        var length = name.TrimEnd().Length;
        return IsLimit(length, ledgers) || (end is not CutEnd.InWord && IsLimit(length + 1, ledgers));
    }

    private static bool IsLimit(int length, int? ledgers) => ledgers == length || Limits.Contains(length);

    // CHARITIE has lost the S of CHARITIES.
    private static void AddBehindWord(List<CutReading> readings, string text, string last)
    {
        foreach (var whole in last.EndsWith('E') ? new[] { text, text + "S" } : [text])
        {
            if (NameParser.Parse(whole) is [{ Ending: LegalEnding.None } name])
            {
                readings.Add(new CutReading(name with { Text = text }, CutEnd.BehindWord));
            }
        }
    }

    private static void AddInWord(List<CutReading> readings, string text, int at, string last)
    {
        if (last.Length > 0 && Head(text, at) is { } head)
        {
            readings.Add(new CutReading(head with { Words = [.. head.Words, new NameWord(last, false, false)] }, CutEnd.InWord));
        }
    }

    // HEALTH CAR is the beginning of HEALTHCARE, as FOOT CA is of FOOTCARE.
    private static void AddTogether(List<CutReading> readings, string text, List<int> starts)
    {
        if (starts.Count > 1)
        {
            AddInWord(readings, text, starts[1], Letters(text[starts[1]..]));
        }
    }

    // Whatever is no letter at the end ( ( & - ) is followed by something.
    private static void AddBeforeWord(List<CutReading> readings, string text, int at, string last)
    {
        if (!char.IsLetterOrDigit(text[^1]) && NameParser.Parse(text) is [{ Ending: LegalEnding.None } whole])
        {
            readings.Add(new CutReading(whole, CutEnd.BeforeWord));
        }
        else if (WordForms.Silent.Any(s => s.StartsWith(last, StringComparison.Ordinal)) && Head(text, at) is { } head)
        {
            readings.Add(new CutReading(head, CutEnd.BeforeWord));
        }
    }

    private static void AddInForm(List<CutReading> readings, string text, List<int> starts)
    {
        foreach (var at in starts)
        {
            foreach (var ending in Endings.Where(e => IsBegun(e.Words, text[at..])).Select(e => e.Ending).Distinct())
            {
                if (Head(text, at) is { } head)
                {
                    readings.Add(new CutReading(head with { Ending = ending }, CutEnd.InForm));
                }
            }
        }
    }

    // UNITED KINGD is UK cut.
    private static void AddInPhrase(List<CutReading> readings, string text, List<int> starts)
    {
        foreach (var at in starts)
        {
            foreach (var (_, brief) in Phrases.Where(p => IsBegun(p.Words, text[at..])))
            {
                if (Head(text, at) is { } head)
                {
                    readings.Add(new CutReading(head with { Words = [.. head.Words, new NameWord(brief, false, false)] }, CutEnd.BehindWord));
                }
            }
        }
    }

    private static bool IsBegun(string words, string text)
    {
        var tail = string.Join(' ', text.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return tail.Length < words.Length && words.StartsWith(tail, StringComparison.Ordinal);
    }

    // What stands before the last word, as one name without a legal form; with the length of the whole.
    private static ParsedName? Head(string text, int at) =>
        at > 0 && NameParser.Parse(text[..at]) is [{ Ending: LegalEnding.None } head] ? head with { Text = text } : null;

    private static string Letters(string text) => string.Concat(NameLetters.Read(text).Select(p => p.Text));

    // Where the last words begin, the last one first.
    private static List<int> LastWords(string text)
    {
        var starts = new List<int>(MostOfForm);
        for (var at = text.Length; at > 0 && starts.Count < MostOfForm; at--)
        {
            if (IsOfWord(text[at - 1]) && (at == 1 || !IsOfWord(text[at - 2])))
            {
                starts.Add(at - 1);
            }
        }

        return starts;
    }

    private static bool IsOfWord(char sign) => char.IsLetterOrDigit(sign) || sign is '\'' or '\u2019';
}
