namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Questions about the words of a name.</summary>
internal static class NameWords
{
    private const int FewestOfAcronym = 3;

    private const WordKind Personal = WordKind.Title | WordKind.Honour | WordKind.Mark | WordKind.Role | WordKind.Aside | WordKind.Trading;

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
            return true;
        }

        var kind = token.Kind;
        var isName = (kind & WordKind.NameLike) != 0 && (kind & (WordKind.Place | WordKind.Link | WordKind.Ledger)) == 0;
        return (kind & WordKind.Known) != 0 && !isName && (kind & (Personal & ~WordKind.Role)) == 0;
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

    /// <summary>One or two initials; more at the beginning are how an organisation is called for short.</summary>
    public static bool HasInitials(ref NameTokens tokens, int from, int to)
    {
        var initials = 0;
        var leading = 0;
        for (var i = from; i < to; i++)
        {
            var isInitial = tokens[i].IsInitial && tokens[i].Length == 1;
            leading += isInitial && leading == i - from ? 1 : 0;
            initials += isInitial ? 1 : 0;
        }

        return initials > 0 && !(leading == initials && leading >= FewestOfAcronym);
    }

    /// <summary>In brackets amid a name one unknown word is a place or a brand; a person there has a title, a given name or an initial.</summary>
    public static bool IsHarmlessInBrackets(ref NameTokens tokens, int at)
    {
        ref var token = ref tokens[at];
        if ((token.All & Personal & ~WordKind.Role) != 0 || (token.IsInitial && token.Length == 1 && IsBesideWord(ref tokens, at)))
        {
            return false;
        }

        return IsKnown(ref tokens, at) || !IsBesideUnknown(ref tokens, at);
    }

    private static bool IsBesideWord(ref NameTokens tokens, int at) =>
        (at > 0 && tokens[at - 1].Depth > 0 && tokens[at - 1].Length > 1) || (at + 1 < tokens.Count && tokens[at + 1].Depth > 0 && tokens[at + 1].Length > 1);

    private static bool IsBesideUnknown(ref NameTokens tokens, int at) =>
        (at > 0 && tokens[at - 1].Depth > 0 && !IsKnown(ref tokens, at - 1)) || (at + 1 < tokens.Count && tokens[at + 1].Depth > 0 && !IsKnown(ref tokens, at + 1));
}
