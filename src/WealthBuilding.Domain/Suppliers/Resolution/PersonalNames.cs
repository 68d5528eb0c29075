using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Says of a ledger's name whether it is made of names of people and nothing else: JOHN SMITH, J SMITH, SMITH J, MRS A SMITH.</summary>
/// <remarks>
/// A company may bear such a name, and a person who bears it is not the company. A word that no table has counts as a surname beside a
/// given name, an initial or a title, and not by itself; a word of trade, a place or a kind of body makes it no person's name.
/// </remarks>
internal static class PersonalNames
{
    private const int LongestName = 96;
    private const int MostWords = 6;
    private const int MostSurnames = 2;

    private const WordKind Others = WordKind.Evidence | WordKind.Medium | WordKind.Trade | WordKind.Ledger | WordKind.Mark | WordKind.Role | WordKind.Aside | WordKind.Trading;

    private enum Part
    {
        /// <summary>A given name, a title or an initial.</summary>
        Given,

        /// <summary>A surname that many people bear.</summary>
        Surname,

        /// <summary>A word that may be a surname beside a given name.</summary>
        Perhaps,

        /// <summary>A word of organisations, or a place.</summary>
        Other,
    }

    internal static bool AreAll(string text, PeopleWords words)
    {
        var tokens = new NameTokens(text, stackalloc char[LongestName], stackalloc NameToken[MostWords]);
        if (tokens.Count == 0 || tokens.IsCut)
        {
            return false;
        }

        words.Classify(ref tokens);
        Span<int> parts = stackalloc int[4];
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.WordAt(i) is not "AND")
            {
                parts[(int)PartOf(ref tokens, i)]++;
            }
        }

        var (given, surnames, perhaps) = (parts[(int)Part.Given], parts[(int)Part.Surname], parts[(int)Part.Perhaps]);
        return IsSurnameWithInitials(ref tokens) || (parts[(int)Part.Other] == 0 && given + surnames > 0 && (perhaps == 0 || (given > 0 && perhaps <= MostSurnames)));
    }

    /// <summary>Whether a payee reads like a person and has no word of a trade: JEAN-LUC DE LA TOUR EXAMPLE, EXECUTORS OF J EXAMPLE.</summary>
    internal static bool IsPayee(string name, PeopleWords words) =>
        new PayeeRecogniser(words).Recognise(name) is { Nature: PayeeNature.Person } finding && !finding.Reasons.Contains(PayeeReason.SoleTrader)
        && !(finding.Reasons[0] is PayeeReason.GivenName && name.StartsWith("The ", StringComparison.OrdinalIgnoreCase));

    // CARPENTER M: a trade that people are called by, and letters that are no word.
    private static bool IsSurnameWithInitials(ref NameTokens tokens)
    {
        var (surnames, initials) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            initials += token.IsInitial && token.Length == 1 ? 1 : 0;
            surnames += (token.Kind & WordKind.Surname) != 0 ? 1 : 0;
        }

        return surnames == 1 && initials > 0 && surnames + initials == tokens.Count;
    }

    private static Part PartOf(ref NameTokens tokens, int at)
    {
        ref var token = ref tokens[at];
        var word = tokens.WordAt(at).ToString();
        var isMark = (token.All & (WordKind.Title | WordKind.Honour | WordKind.After)) != 0 || (token.IsInitial && token.Length == 1 && token.Break != TokenBreak.Hyphen);
        return isMark ? Part.Given
            : UsualSurnames.Has(word) ? Part.Surname
            : People.NameWords.IsKnown(ref tokens, at) || (token.All & Others) != 0 || NameWords.ClassOf(WordForms.Singular(word)) is WordClass.Place ? Part.Other
            : (token.Kind & WordKind.Given) != 0 ? Part.Given
            : (token.Kind & WordKind.Surname) != 0 || NameWords.ClassOf(WordForms.Canonical(word)) is WordClass.Own ? Part.Perhaps
            : Part.Other;
    }
}
