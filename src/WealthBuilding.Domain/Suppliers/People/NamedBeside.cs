using System.Collections.Frozen;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Finds surnames that are ordinary words too, by the words beside them: RE BANKS, EXORS OF CHURCH, LOCUM GREEN, DE LA TOUR.</summary>
internal static class NamedBeside
{
    private const WordKind Before = WordKind.Aside | WordKind.Mark | WordKind.Role | WordKind.Trading | WordKind.Purpose;

    // What a person is, or is done to, beside the words for it in the tables.
    private static readonly FrozenSet<string> Persons = new[]
    {
        "LOCUM", "STUDENT", "PUPIL", "MOTHER", "FATHER", "MUM", "DAD", "SON", "DAUGHTER", "CHILD", "CLIENT", "PATIENT", "COUNSEL", "WITNESS", "BURSAR", "GUARDIAN", "NANNY", "TUTOR", "INTERPRETER",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Somebody stands behind them, or before them.
    private static readonly FrozenSet<string> ForWhom = new[] { "FOR", "BY", "RE", "WITH", "FROM" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Behind = new[] { "REF", "EX", "V", "VS", "VERSUS", "DECD", "DECEASED", "INTERPRETER" }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="isDoubtful">Whether a word may be a name and is left standing.</param>
    /// <param name="isRemoved">Whether a word was taken out.</param>
    public static void Find(ref NameTokens tokens, Func<int, bool> isDoubtful, Func<int, bool> isRemoved, Action<int> remove)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsOfSurname(ref tokens, i, isRemoved) || (isDoubtful(i) && IsSomebody(ref tokens, i, isRemoved)))
            {
                remove(i);
            }
        }
    }

    // DE LA TOUR, of which DE was taken out.
    private static bool IsOfSurname(ref NameTokens tokens, int at, Func<int, bool> isRemoved) =>
        at > 0 && isRemoved(at - 1) && tokens[at].Break <= TokenBreak.Hyphen
        && (IsParticle(ref tokens, at) || (IsParticle(ref tokens, at - 1) && !tokens[at].HasDigit));

    private static bool IsParticle(ref NameTokens tokens, int at) => tokens[at].Length > 1 && NameParticles.Has(tokens.WordAt(at));

    private static bool IsSomebody(ref NameTokens tokens, int at, Func<int, bool> isRemoved)
    {
        var kind = tokens[at].Kind;
        if ((kind & (WordKind.NameLike | WordKind.FamilyToo | WordKind.GivenToo | WordKind.Place)) == 0)
        {
            return false;
        }

        var isSurname = (kind & WordKind.NameLike) != 0;
        return (isSurname && tokens[at].IsPossessive)
            || IsBehindPerson(ref tokens, at, isSurname && (kind & (WordKind.Evidence | WordKind.Medium | WordKind.Trade)) == 0)
            || (at + 1 < tokens.Count && Behind.Contains(tokens.WordAt(at + 1).ToString()))
            || IsTwinOfRemoved(ref tokens, at, isRemoved);
    }

    private static bool IsBehindPerson(ref NameTokens tokens, int at, bool isSurname)
    {
        if (at == 0 || tokens[at].Depth < tokens[at - 1].Depth)
        {
            return false;
        }

        var before = tokens.WordAt(at - 1).ToString();
        var isMark = ((tokens[at - 1].Kind | tokens[at - 1].Within) & Before) != 0 || Persons.Contains(before);
        var isOf = before is "OF" && at > 1 && (((tokens[at - 2].Kind | tokens[at - 2].Within) & Before) != 0 || Persons.Contains(tokens.WordAt(at - 2).ToString()));
        return isMark || isOf || (isSurname && ForWhom.Contains(before));
    }

    // BANKS AND KOWALCZYK, of whom the one was taken out.
    private static bool IsTwinOfRemoved(ref NameTokens tokens, int at, Func<int, bool> isRemoved) =>
        (at > 1 && tokens.WordAt(at - 1) is "AND" && isRemoved(at - 2)) || (at + 2 < tokens.Count && tokens.WordAt(at + 1) is "AND" && isRemoved(at + 2));
}
