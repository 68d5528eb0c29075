namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>What in a name without evidence of an organisation reads like a person.</summary>
internal static class PersonSigns
{
    private const int LongestPersonName = 6;

    /// <summary>Adds the signs that are there, the plainest first.</summary>
    public static void Find(ref NameTokens tokens, List<PayeeReason> reasons)
    {
        var all = Union(ref tokens);
        AddIf((all & (WordKind.Title | WordKind.After)) != 0 || IsHonoured(ref tokens), PayeeReason.Title, reasons);
        AddIf((all & WordKind.Mark) != 0, PayeeReason.ActsForPerson, reasons);
        AddIf((all & WordKind.Role) != 0, PayeeReason.Role, reasons);
        if (reasons.Count > 0)
        {
            return;
        }

        var isPerhapsOrganisation = (all & WordKind.Medium) != 0;
        AddIf(IsSurnameFirst(ref tokens), PayeeReason.SurnameFirst, reasons);
        AddIf(!isPerhapsOrganisation && HasInitials(ref tokens), PayeeReason.Initials, reasons);
        AddIf((!isPerhapsOrganisation || tokens.Count == 2) && HasGivenName(ref tokens), PayeeReason.GivenName, reasons);
        if (reasons.Count > 0)
        {
            AddIf((all & (WordKind.Trade | WordKind.Trading)) != 0, PayeeReason.SoleTrader, reasons);
        }
    }

    private static void AddIf(bool isSo, PayeeReason reason, List<PayeeReason> reasons)
    {
        if (isSo)
        {
            reasons.Add(reason);
        }
    }

    private static WordKind Union(ref NameTokens tokens)
    {
        var all = WordKind.None;
        for (var i = 0; i < tokens.Count; i++)
        {
            // JUNIOR is a school before it is a son.
            var kind = tokens[i].Kind | tokens[i].Phrase;
            all |= (kind & WordKind.After) != 0 && (i < tokens.Count - 1 || i == 0 || (kind & WordKind.Known) != 0) ? kind & ~WordKind.After : kind;
        }

        return all;
    }

    private static bool IsHonoured(ref NameTokens tokens) =>
        tokens.Count > 1 && (((tokens[0].Kind & WordKind.Honour) != 0) || ((tokens[tokens.Count - 1].Kind & WordKind.Honour) != 0));

    private static bool HasInitials(ref NameTokens tokens)
    {
        var initials = 0;
        var words = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            initials += tokens[i].IsInitial ? 1 : 0;
            words += tokens[i].IsInitial || tokens[i].HasDigit ? 0 : 1;
        }

        return initials > 0 && words is > 0 and <= LongestPersonName;
    }

    private static bool HasGivenName(ref NameTokens tokens)
    {
        for (var i = 0; i < tokens.Count && tokens.Count <= LongestPersonName; i++)
        {
            if ((tokens[i].Kind & WordKind.Given) != 0 && (tokens[i].Kind & WordKind.Link) == 0 && !NameWords.IsSaint(ref tokens, i) && tokens.Count > 1)
            {
                return true;
            }
        }

        return false;
    }

    // EXAMPLE, JOHN PAUL: one or two words, a comma, one to three words, none of them a word of trade.
    private static bool IsSurnameFirst(ref NameTokens tokens)
    {
        var comma = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((tokens[i].All & (WordKind.Medium | WordKind.Trade)) != 0 || tokens[i].HasDigit)
            {
                return false;
            }

            if (tokens[i].Break == TokenBreak.Comma)
            {
                if (comma >= 0)
                {
                    return false;
                }

                comma = i;
            }
        }

        return comma is 1 or 2 && tokens.Count - comma is >= 1 and <= 3;
    }
}
