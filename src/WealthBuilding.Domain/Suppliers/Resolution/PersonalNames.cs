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

    internal static bool AreAll(string text, PeopleWords words)
    {
        var tokens = new NameTokens(text, stackalloc char[LongestName], stackalloc NameToken[MostWords]);
        if (tokens.Count == 0 || tokens.IsCut)
        {
            return false;
        }

        words.Classify(ref tokens);
        var (named, unknown, marks) = (0, 0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.WordAt(i) is "AND")
            {
                continue;
            }

            var kind = KindOf(ref tokens, i);
            if (kind is Part.Other)
            {
                return false;
            }

            (named, unknown, marks) = (named + (kind is Part.Name ? 1 : 0), unknown + (kind is Part.Unknown ? 1 : 0), marks + (kind is Part.Mark ? 1 : 0));
        }

        return named + unknown > 0 && (unknown == 0 || (named + marks > 0 && unknown <= 2));
    }

    private enum Part
    {
        /// <summary>Known as somebody's name.</summary>
        Name,

        /// <summary>In no table.</summary>
        Unknown,

        /// <summary>A title or an initial.</summary>
        Mark,

        /// <summary>A word of organisations.</summary>
        Other,
    }

    private static Part KindOf(ref NameTokens tokens, int at)
    {
        ref var token = ref tokens[at];
        if ((token.All & (WordKind.Title | WordKind.Honour | WordKind.After)) != 0 || (token.IsInitial && token.Length == 1))
        {
            return Part.Mark;
        }

        if (People.NameWords.IsKnown(ref tokens, at) || (token.All & (WordKind.Trade | WordKind.Ordinary | WordKind.Aside | WordKind.Trading | WordKind.Mark | WordKind.Role)) != 0)
        {
            return (token.Kind & WordKind.NameLike) != 0 && !People.NameWords.IsKnown(ref tokens, at) ? Part.Name : Part.Other;
        }

        return (token.Kind & WordKind.NameLike) != 0 || IsUsual(tokens.WordAt(at).ToString()) ? Part.Name : Part.Unknown;
    }

    // SMITH and JONES stand in the lists of words that many organisations share, and are no word of trade, place or kind of body.
    private static bool IsUsual(string word) =>
        WordForms.Singular(word) is var singular && NameWords.ShareOf(singular) > 0 && NameWords.ClassOf(singular) is WordClass.Own;
}
