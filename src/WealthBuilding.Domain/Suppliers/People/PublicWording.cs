using System.Collections.Frozen;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Whether the wording of a department or a category may be public: only when every word of it is known to be nobody's name.</summary>
/// <remarks>
/// The words are those of public procurement and industry (CPV and SIC labels), of places, of organisations, and of ledgers. A word
/// that is a surname too (STREET, SERVICE) counts only beside another that is none, and not behind FOR or TO: STREET LIGHTING, not TAXI
/// FOR BANKS. What is withheld by mistake costs a label, what is shown by mistake a person.
/// </remarks>
public static class PublicWording
{
    private const int LongestText = 512;
    private const int MostWords = 60;
    private const int LongestCode = 8;
    private static readonly FrozenSet<string> Departments = new[] { "PLACE", "PARKS", "FLEET", "LAND", "LAW", "IT", "ICT", "HR", "REGISTRY" }.ToFrozenSet(StringComparer.Ordinal);

    private const WordKind Impersonal = WordKind.Role | WordKind.Category | WordKind.Purpose;

    /// <summary>False for a text that names or may name somebody, has an address, is empty, or is too long to be a label.</summary>
    public static bool NamesNobody(PeopleWords words, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var tokens = new NameTokens(text, stackalloc char[LongestText], stackalloc NameToken[MostWords]);
        words.Classify(ref tokens);
        if (IsDepartment(ref tokens))
        {
            return true;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsNobody(ref tokens, i) || (i > 0 && PersonCalledSo.IsPair(ref tokens, i, i - 1)))
            {
                return false;
            }
        }

        return tokens.Count > 0 && !tokens.IsCut && !text.Contains('@', StringComparison.Ordinal) && !PersonalNumbers.HasAddress(ref tokens);
    }

    // PLACE, PEOPLE AND PLACE, LAW AND GOVERNANCE: somebody may be called so, and a whole label of such words is a directorate.
    private static bool IsDepartment(ref NameTokens tokens)
    {
        var departments = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var isDepartment = Departments.Contains(tokens.WordAt(i).ToString());
            departments += isDepartment ? 1 : 0;
            if (tokens[i].Depth > 0 || tokens[i].Break is not (TokenBreak.Space or TokenBreak.Comma) || !(isDepartment || tokens.WordAt(i) is "AND" || ((tokens[i].Kind & WordKind.Link) == 0 && IsNobody(ref tokens, i))))
            {
                return false;
            }
        }

        return departments > 0 && !tokens.IsCut;
    }

    // FOSTER CARERS is what people are, and says of nobody who.
    private static bool IsNobody(ref NameTokens tokens, int at)
    {
        ref var token = ref tokens[at];
        return token.HasDigit ? token.Length <= LongestCode && NameWords.IsNumber(tokens.WordAt(at))
            : NameWords.IsKnown(ref tokens, at) || (token.Within & Impersonal) != 0 || ((token.Kind & Impersonal) != 0 && (token.Kind & WordKind.NameLike) == 0)
            || IsOrdinaryHere(ref tokens, at);
    }

    private static bool IsOrdinaryHere(ref NameTokens tokens, int at)
    {
        var kind = tokens[at].Kind;
        if ((kind & WordKind.Known) == 0 || (kind & (WordKind.Given | WordKind.Title)) != 0 || (at > 0 && tokens.WordAt(at - 1) is "FOR" or "TO" or "BY" or "RE" or "WITH" or "FROM" or "AND"))
        {
            return false;
        }

        return IsPlainBeside(ref tokens, at, at + 1) || ((kind & (WordKind.Trade | WordKind.Medium | WordKind.Ledger)) != 0 && IsPlainBeside(ref tokens, at, at - 1));
    }

    // An ordinary word with nothing but a space between.
    private static bool IsPlainBeside(ref NameTokens tokens, int at, int beside) =>
        beside >= 0 && beside < tokens.Count && tokens[at].Depth == tokens[beside].Depth && tokens[Math.Max(at, beside)].Break == TokenBreak.Space
        && !tokens[beside].HasDigit && (tokens[beside].Kind & WordKind.Link) == 0 && NameWords.IsKnown(ref tokens, beside);
}
