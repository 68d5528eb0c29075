namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>A bracket before a legal form that says what somebody is paid for: ZOLA EXAMPLE (PERSONAL BUDGET) LTD.</summary>
/// <remarks>
/// Such a bracket is a ledger's note on a person, and the legal form behind it is a mistake or a habit. EXAMPLE CARE (PERSONAL BUDGET) LTD
/// may be a firm's name: a word of trade or of organisations stands in it and nothing that may be a given name. PERSONAL BUDGET SERVICES
/// LTD has no such bracket.
/// </remarks>
internal static class PaymentInBrackets
{
    private const WordKind Payment = WordKind.Category | WordKind.Purpose;
    private const WordKind OfFirms = WordKind.Medium | WordKind.Trade | WordKind.Institution;

    /// <summary>Whether the name has such a bracket, and what stands outside of it may be somebody.</summary>
    public static bool IsToSomebody(ref NameTokens tokens)
    {
        var form = LastForm(ref tokens);
        return HasPayment(ref tokens, form) && (PersonCalledSo.Is(ref tokens, form) || MayBeSomebody(ref tokens, form));
    }

    private static int LastForm(ref NameTokens tokens)
    {
        for (var i = tokens.Count - 1; i > 0; i--)
        {
            if (tokens[i].Depth == 0 && (tokens[i].All & (WordKind.Form | WordKind.Spaced)) != 0)
            {
                return i;
            }
        }

        return 0;
    }

    private static bool HasPayment(ref NameTokens tokens, int form)
    {
        for (var i = 0; i < form; i++)
        {
            if (tokens[i].Depth > 0 && ((tokens[i].Kind | tokens[i].Phrase) & Payment) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // A given name, an initial, or a word that no table has and no word of firms beside it.
    private static bool MayBeSomebody(ref NameTokens tokens, int form)
    {
        var (isStrange, isFirm) = (false, false);
        for (var i = 0; i < form; i++)
        {
            if (tokens[i].Depth > 0)
            {
                continue;
            }

            var kind = tokens[i].All;
            if (tokens[i].IsInitial || ((tokens[i].Kind & WordKind.Given) != 0 && !NameWords.IsKnown(ref tokens, i)))
            {
                return true;
            }

            isStrange |= !NameWords.IsKnown(ref tokens, i);
            isFirm |= (kind & OfFirms) != 0 && (kind & (WordKind.Surname | WordKind.FamilyToo)) == 0;
        }

        return isStrange && !isFirm;
    }
}
