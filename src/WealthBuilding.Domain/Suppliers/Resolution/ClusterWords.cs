using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Whether the words that two names share, as they were paired last, may hold a cluster together.</summary>
internal sealed class ClusterWords(NameIndex index, WordPairing pairing, PeopleWords? people)
{
    /// <summary>From so many letters on a slip in the one word that tells is a slip, and not another word.</summary>
    private const int ShortestSlipped = 8;

    internal bool Bind(SoughtName sought, in NameComparison comparison) => comparison is { IsDistinct: true, IsOtherInFull: false } && !HasMoreBefore(sought) && HasTelling(sought);

    /// <summary>Whether one is a person's whole name and the other goes on to a body that is called so: JO EXAMPLE and the JO EXAMPLE TRUST.</summary>
    internal bool IsCalledAfter(SoughtName sought, in NameComparison comparison)
    {
        var (full, body) = (0, false);
        for (var i = 0; i < sought.Words.Length; i++)
        {
            full += pairing.Mates[i] >= 0 && sought.Words[i].Text.Length > 1 && sought.Words[i].Class is WordClass.Own ? 1 : 0;
            body |= sought.Words[i].Class is WordClass.Body;
        }

        for (var j = 0; j < pairing.RegisterCount; j++)
        {
            body |= index.ClassOf(pairing.NumberAt(j)) is WordClass.Body;
        }

        return body && full > 1 && comparison.Spelling == 0 && (comparison.Missing == 0 || comparison.Extra == 0);
    }

    /// <summary>Whether one name has no word that the other lacks, but what kind of body it is.</summary>
    internal bool IsPart(SoughtName sought, in NameComparison comparison)
    {
        if (!comparison.IsDistinct || comparison.IsOtherInFull || comparison.Spelling < 0)
        {
            return false;
        }

        var (more, less) = (false, false);
        for (var i = 0; i < sought.Words.Length; i++)
        {
            more |= pairing.Mates[i] < 0 && !NameWords.IsForm(sought.Words[i].Text);
        }

        for (var j = 0; j < pairing.RegisterCount; j++)
        {
            less |= !pairing.IsTaken[j] && !NameWords.IsForm(index.SayWord(pairing.NumberAt(j)));
        }

        return !more || !less;
    }

    // A word that tells one organisation from another before all that agree: RED GABLES is not GABLES.
    private bool HasMoreBefore(SoughtName sought)
    {
        for (var i = 0; i < sought.Words.Length && pairing.Mates[i] < 0; i++)
        {
            if (IsTelling(sought.Words[i].Class))
            {
                return true;
            }
        }

        for (var j = 0; j < pairing.RegisterCount && !pairing.IsTaken[j]; j++)
        {
            if (IsTelling(index.ClassOf(pairing.NumberAt(j))))
            {
                return true;
            }
        }

        return false;
    }

    // One word that tells and is written alike, or a long one with a slip, and it is no bare given name; common words tell nothing together either.
    private bool HasTelling(SoughtName sought)
    {
        var (telling, given, slipped) = (0, 0, 0);
        for (var i = 0; i < sought.Words.Length; i++)
        {
            var word = sought.Words[i];
            if (pairing.Mates[i] >= 0 && IsTelling(index.ClassOf(pairing.NumberAt(pairing.Mates[i]))) && word.Text.Length > 1 && !NameParticles.Has(word.Text))
            {
                telling++;
                given += IsGiven(word.Text) ? 1 : 0;
                slipped += IsSlip(sought, i) ? 1 : 0;
            }
        }

        return telling > slipped && !(telling == 1 && given == 1);
    }

    private bool IsSlip(SoughtName sought, int at) => pairing.Likeness[at] is < 1 and not WordLikeness.Cut and not WordLikeness.FinalE && sought.Words[at].Text.Length < ShortestSlipped;

    private bool IsGiven(string word) =>
        people is not null && ((people.KindOf(word) | people.KindOf($"{word}S") | people.KindOf($"{word}ES")) & (WordKind.Given | WordKind.Place)) == WordKind.Given;

    private static bool IsTelling(WordClass kind) => kind is WordClass.Own or WordClass.Place or WordClass.Number;
}
