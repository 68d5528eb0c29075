namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Questions about the words of a name.</summary>
internal static class NameWords
{
    private const int MostLettersOfNumber = 3;

    private const WordKind Personal = WordKind.Title | WordKind.Honour | WordKind.Mark | WordKind.Role | WordKind.Aside | WordKind.Trading | WordKind.Purpose;

    /// <summary>Known to be nobody's name: a number, or a word of a table that is neither a given name nor a surname.</summary>
    /// <remarks>A word within a phrase of organisations is known whatever it is by itself: CHURCH OF ENGLAND.</remarks>
    public static bool IsKnown(ref NameTokens tokens, int at)
    {
        ref var token = ref tokens[at];
        if ((token.Within & (WordKind.Known & ~WordKind.Trade)) != 0 || IsSaint(ref tokens, at))
        {
            return true;
        }

        if (token.HasDigit)
        {
            return IsNumber(tokens.WordAt(at));
        }

        var kind = token.Kind;
        var isName = (kind & WordKind.NameLike) != 0 && (kind & (WordKind.Place | WordKind.Link | WordKind.Ledger)) == 0;
        return (kind & WordKind.Known) != 0 && !isName && (kind & (Personal & ~WordKind.Role)) == 0;
    }

    /// <summary>Digits with at most three letters: 24HR, 1ST, G4S; EXAMPLE2 may be somebody.</summary>
    public static bool IsNumber(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters <= MostLettersOfNumber;
    }

    public static bool AreAllKnown(ref NameTokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!IsKnown(ref tokens, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Behind ST or SAINT a given name is a saint's, ST MARYS even.</summary>
    public static bool IsSaint(ref NameTokens tokens, int at) =>
        at > 0 && tokens[at].Depth == tokens[at - 1].Depth && tokens[at].Break <= TokenBreak.Hyphen && tokens.WordAt(at - 1) is "ST" or "SAINT" or "STS" or "SS" or "SAINTS";

    /// <summary>Words of at least two letters that no phrase holds.</summary>
    public static int Words(ref NameTokens tokens, int from, int to)
    {
        var words = 0;
        for (var i = from; i < to; i++)
        {
            words += tokens[i].Length > 1 || tokens[i].HasDigit || (tokens[i].Within & WordKind.Evidence) != 0 ? 1 : 0;
        }

        return words > 0 ? words : Math.Min(1, to - from);
    }
}
