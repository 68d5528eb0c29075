using System.Text;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Takes one text apart and puts it together again without what may tell of a person.</summary>
internal sealed class NarrativeRedaction(PeopleWords words)
{
    private const int LongestText = 4000;
    private const int ShortestPlural = 5;
    private const string KeptSigns = " .,;:!?()[]/\\-&+%£€$'\"*#–—’‘“”";

    /// <summary>What becomes of a word.</summary>
    private enum Mark : byte
    {
        Keep,

        /// <summary>An ordinary word that is a name too: stands or falls with its neighbours.</summary>
        Doubtful,
        Remove,
    }

    public PublicNarrative Of(string text)
    {
        if (text.Length > LongestText)
        {
            return new PublicNarrative(PublicText.Withheld, 0);
        }

        var tokens = new NameTokens(text, new char[(text.Length * 4) + 8], new NameToken[text.Length + 1]);
        words.Classify(ref tokens);
        var marks = new Mark[tokens.Count];
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = MarkOf(ref tokens, i);
        }

        RemoveMail(text, ref tokens, marks);
        NamedBeside.Find(ref tokens, i => marks[i] is Mark.Doubtful, i => marks[i] is Mark.Remove, i => marks[i] = Mark.Remove);
        PersonalNumbers.Find(text, ref tokens, i => marks[i] = Mark.Remove);
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = marks[i] is Mark.Doubtful && PersonMeant.Is(ref tokens, i) ? Mark.Remove : marks[i];
        }

        Spread(ref tokens, marks);
        return Write(text, ref tokens, marks);
    }

    private Mark MarkOf(ref NameTokens tokens, int at)
    {
        ref var token = ref tokens[at];
        if (token.HasDigit)
        {
            return PersonalNumbers.IsPlain(tokens.WordAt(at)) ? Mark.Keep : Mark.Remove;
        }

        // BIN LORRIES and STONE WALL are things, whatever each word may be by itself.
        var kind = token.All;
        if ((token.Within & WordKind.Notice) != 0)
        {
            return Mark.Keep;
        }

        if ((kind & (WordKind.Title | WordKind.Honour | WordKind.After)) != 0 || (token.Length == 1 && (token.Kind & WordKind.Link) == 0))
        {
            return (kind & WordKind.Title) == 0 && IsLetterOfPart(ref tokens, at) ? Mark.Doubtful : Mark.Remove;
        }

        var isKnown = (token.Kind & (WordKind.Known | WordKind.Notice | WordKind.NoticeName)) != 0 || (token.Within & (WordKind.Category | WordKind.Role | WordKind.Aside | WordKind.Known)) != 0
            || (token.Kind & (WordKind.Category | WordKind.Role | WordKind.Aside | WordKind.Mark | WordKind.Trading)) != 0;
        var isName = (token.Kind & (WordKind.NameLike | WordKind.GivenToo | WordKind.FamilyToo | WordKind.Place | WordKind.NoticeName)) != 0;
        return !isKnown ? (IsPlural(ref tokens, at) || WordsOfDoing.Is(tokens.WordAt(at)) ? Mark.Doubtful : Mark.Remove) : isName ? Mark.Doubtful : Mark.Keep;
    }

    // LOT A, BLOCK C: no initial, unless a name stands behind it.
    private static bool IsLetterOfPart(ref NameTokens tokens, int at) =>
        at > 0 && tokens[at].Length == 1 && tokens[at].Break <= TokenBreak.Hyphen && tokens.WordAt(at - 1) is "LOT" or "LOTS" or "PHASE" or "BLOCK" or "ZONE" or "JOB" or "GRADE" or "CLASS";

    // GULLIES, where GULLY is known to be nobody's name. It stands or falls with its neighbours, and not behind what says for whom: surnames end so too.
    private bool IsPlural(ref NameTokens tokens, int at)
    {
        var word = tokens.WordAt(at);
        if (word.Length < ShortestPlural || !word.EndsWith("S") || (tokens[at].Kind & (WordKind.NameLike | WordKind.GivenToo | WordKind.FamilyToo)) != 0
            || (at > 0 && tokens.WordAt(at - 1) is "FOR" or "TO" or "BY" or "RE" or "WITH" or "FROM"))
        {
            return false;
        }

        return IsNobodys(word[..^1]) || (word.EndsWith("ES") && IsNobodys(word[..^2])) || (word.EndsWith("IES") && IsNobodys($"{word[..^3]}Y"));
    }

    private bool IsNobodys(ReadOnlySpan<char> word) =>
        words.KindOf(word) is var kind && (kind & (WordKind.Ordinary | WordKind.Trade | WordKind.Medium | WordKind.Ledger | WordKind.Notice)) != 0 && (kind & (WordKind.NameLike | WordKind.GivenToo | WordKind.FamilyToo | WordKind.Place | WordKind.Title)) == 0;

    // Whatever has an @ in it, from blank to blank.
    private static void RemoveMail(string text, ref NameTokens tokens, Mark[] marks)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            var from = text.AsSpan(0, tokens[i].RawStart).LastIndexOfAny(' ', '\t', '\n') + 1;
            var length = text.AsSpan(tokens[i].RawEnd).IndexOfAny(' ', '\t', '\n');
            var to = length < 0 ? text.Length : tokens[i].RawEnd + length;
            if (text.AsSpan(from, to - from).Contains('@'))
            {
                marks[i] = Mark.Remove;
            }
        }
    }

    // A doubtful word, or a number, beside one that was taken out goes too; so do two doubtful ones side by side if one is a given name.
    private static void Spread(ref NameTokens tokens, Mark[] marks)
    {
        var isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            for (var i = 0; i < marks.Length; i++)
            {
                var mayFall = marks[i] is Mark.Doubtful || (marks[i] is Mark.Keep && tokens[i].HasDigit);
                if (mayFall && (IsBad(ref tokens, marks, i, i - 1) || IsBad(ref tokens, marks, i, i + 1)))
                {
                    marks[i] = Mark.Remove;
                    isChanged = true;
                }
            }
        }
    }

    private static bool IsBad(ref NameTokens tokens, Mark[] marks, int at, int beside) =>
        beside >= 0 && beside < marks.Length
        && (marks[beside] is Mark.Remove
            || (marks[at] is Mark.Doubtful && marks[beside] is Mark.Doubtful && (((tokens[at].Kind | tokens[beside].Kind) & WordKind.Given) != 0 || ((tokens[at].Kind | tokens[beside].Kind) is var both && (both & WordKind.NoticeName) != 0 && (both & WordKind.GivenToo) != 0) || PersonCalledSo.IsPair(ref tokens, at, beside))));

    private static PublicNarrative Write(string text, ref NameTokens tokens, Mark[] marks)
    {
        var shown = new StringBuilder(text.Length);
        var redactions = 0;
        var at = 0;
        for (var i = 0; i < marks.Length; i++)
        {
            var isRemoved = marks[i] is Mark.Remove;
            var isGoingOn = isRemoved && i > 0 && marks[i - 1] is Mark.Remove;
            if (!isGoingOn)
            {
                AppendSigns(shown, text.AsSpan(at, tokens[i].RawStart - at));
                shown.Append(isRemoved ? PublicText.Redacted : text.AsSpan(tokens[i].RawStart, tokens[i].RawEnd - tokens[i].RawStart));
                redactions += isRemoved ? 1 : 0;
            }

            at = tokens[i].RawEnd;
        }

        AppendSigns(shown, text.AsSpan(at));
        return new PublicNarrative(shown.ToString(), redactions);
    }

    private static void AppendSigns(StringBuilder shown, ReadOnlySpan<char> signs)
    {
        foreach (var sign in signs)
        {
            shown.Append(KeptSigns.Contains(sign, StringComparison.Ordinal) ? sign : ' ');
        }
    }
}
