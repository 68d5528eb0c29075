using System.Text;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Which words of a ledger's name are which words of a register's: the same, run together, or alike. Used again and again.</summary>
internal sealed class WordPairing
{
    private const int Most = 32;

    private readonly int[] _numbers = new int[Most];
    private readonly bool[] _plurals = new bool[Most];
    private readonly char[] _one = new char[NameIndexData.LongestWord];
    private readonly char[] _other = new char[2 * NameIndexData.LongestWord];

    /// <summary>For each word of the ledger the register's word; -1 for none.</summary>
    internal int[] Mates { get; } = new int[Most];

    /// <summary>How like its mate each word of the ledger is; 1 for the same.</summary>
    internal double[] Likeness { get; } = new double[Most];

    /// <summary>Whether each word of the register has a mate.</summary>
    internal bool[] IsTaken { get; } = new bool[Most];

    internal int RegisterCount { get; private set; }

    /// <summary>For each word of the ledger that two of the register's make up, the second; -1 for none.</summary>
    internal int[] SecondMates { get; } = new int[Most];

    /// <summary>Whether a word is plural on one side only.</summary>
    internal bool IsPluralApart { get; private set; }

    /// <summary>Whether words stand together on one side and apart on the other.</summary>
    internal bool IsJoined { get; private set; }

    /// <summary>Whether an abbreviation is taken for the register's word, and could mean another.</summary>
    internal bool IsByMeaning { get; private set; }

    /// <summary>Whether a single letter stands for a word that begins with it.</summary>
    internal bool HasInitial { get; private set; }

    internal int NumberAt(int at) => _numbers[at];

    /// <param name="mayBeInitials">Whether a single letter may stand for a word that begins with it.</param>
    internal void Pair(SoughtName sought, NameIndex index, int name, bool mayBeInitials)
    {
        Load(index.WordsOf(name), sought.Words.Length);
        PairSame(sought.Words);
        PairShort(sought.Words, index);
        if (sought.Words.Length > 0 && HasLoose(sought.Words.Length))
        {
            PairJoined(sought.Words, index);
            PairAlike(sought, index);
            HasInitial = mayBeInitials && PairInitials(sought.Words, index);
        }
    }

    private void Load(ReadOnlySpan<int> words, int soughtCount)
    {
        RegisterCount = Math.Min(words.Length, Most);
        for (var i = 0; i < RegisterCount; i++)
        {
            (_numbers[i], _plurals[i], IsTaken[i]) = (words[i] >> 1, (words[i] & 1) != 0, false);
        }

        Mates.AsSpan(0, soughtCount).Fill(-1);
        SecondMates.AsSpan(0, soughtCount).Fill(-1);
        Likeness.AsSpan(0, soughtCount).Clear();
        (IsPluralApart, IsJoined, IsByMeaning, HasInitial) = (false, false, false, false);
    }

    private bool HasLoose(int soughtCount) =>
        Mates.AsSpan(0, soughtCount).Contains(-1) && IsTaken.AsSpan(0, RegisterCount).Contains(false);

    private void PairSame(SoughtWord[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var j = 0; j < RegisterCount && words[i].Number >= 0; j++)
            {
                if (!IsTaken[j] && _numbers[j] == words[i].Number)
                {
                    Take(i, j, 1);
                    IsPluralApart |= words[i].Word.Short is null && _plurals[j] != words[i].Word.IsPlural;
                    break;
                }
            }
        }
    }

    // ASSOC is ASSOCIATION, or ASSOCIATES where the register says so.
    private void PairShort(SoughtWord[] words, NameIndex index)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var meanings = Mates[i] < 0 && words[i].Word.Short is { } brief ? WordForms.OtherMeanings(brief) : [];
            for (var j = 0; j < RegisterCount && Mates[i] < 0 && meanings.Length > 0; j++)
            {
                if (!IsTaken[j] && meanings.Contains(index.SayWord(_numbers[j])))
                {
                    Take(i, j, 1);
                    IsByMeaning = true;
                }
            }
        }
    }

    // FOOT CARE and FOOTCARE, either way round.
    private void PairJoined(SoughtWord[] words, NameIndex index)
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var j = 0; j < RegisterCount && Mates[i] < 0; j++)
            {
                if (IsTaken[j])
                {
                    continue;
                }

                var text = Text(index, j, _one);
                if (i + 1 < words.Length && Mates[i + 1] < 0 && IsConcat(text, words[i].Text, words[i + 1].Text))
                {
                    Take(i, j, 1);
                    Take(i + 1, j, 1);
                }
                else if (j + 1 < RegisterCount && !IsTaken[j + 1] && IsConcat(words[i].Text, text, Text(index, j + 1, _other)))
                {
                    Take(i, j, 1);
                    IsTaken[j + 1] = true;
                    SecondMates[i] = j + 1;
                }
                else
                {
                    continue;
                }

                IsJoined = true;
            }
        }
    }

    private void PairAlike(SoughtName sought, NameIndex index)
    {
        for (var i = 0; i < sought.Words.Length; i++)
        {
            if (Mates[i] >= 0)
            {
                continue;
            }

            var mayBeCut = i == sought.Words.Length - 1 && sought.Name.Ending == LegalEnding.None;
            var shortestCut = !mayBeCut ? int.MaxValue : sought.End is CutEnd.InWord ? 1 : WordLikeness.ShortestCut;
            var (best, likeness) = (-1, 0.0);
            for (var j = 0; j < RegisterCount; j++)
            {
                var like = IsTaken[j] ? 0 : KnownWords.Alike(sought.Words[i].Text, index.SayWord(_numbers[j]), sought.End, WordLikeness.Of(sought.Words[i].Text, Text(index, j, _one), shortestCut));
                (best, likeness) = like > likeness ? (j, like) : (best, likeness);
            }

            if (best >= 0)
            {
                Take(i, best, likeness);
            }
        }
    }

    // J HARTLEYWOOD and JOHN HARTLEYWOOD: many share the letter, so it is looked for only where the address says the same.
    private bool PairInitials(SoughtWord[] words, NameIndex index)
    {
        var found = false;
        for (var i = 0; i < words.Length; i++)
        {
            for (var j = 0; j < RegisterCount && Mates[i] < 0 && words[i].Text is [>= 'A' and <= 'Z']; j++)
            {
                if (!IsTaken[j] && Text(index, j, _one) is [var first, _, ..] && first == words[i].Text[0])
                {
                    Take(i, j, WordLikeness.Initial);
                    found = true;
                }
            }
        }

        return found;
    }

    private void Take(int sought, int register, double likeness)
    {
        (Mates[sought], Likeness[sought], IsTaken[register]) = (register, likeness, true);
    }

    private ReadOnlySpan<char> Text(NameIndex index, int at, char[] into) =>
        into.AsSpan(0, Encoding.UTF8.GetChars(index.TextOf(_numbers[at]), into));

    // The first of two may have been a plural, which alone is written as its singular.
    private static bool IsConcat(ReadOnlySpan<char> whole, ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        whole.StartsWith(one) && whole.EndsWith(other)
        && (whole.Length == one.Length + other.Length || (whole.Length == one.Length + other.Length + 1 && whole[one.Length] == 'S'));
}
