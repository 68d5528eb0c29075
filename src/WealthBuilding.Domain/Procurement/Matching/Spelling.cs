namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>Takes a word that nobody uses for one within one edit: a letter too many, too few, another, or two changed round.</summary>
internal static class Spelling
{
    private const int Least = 5;

    /// <summary>The number of the nearest word, the commonest in trades first; -1 where none is near. Short words are left as they are: 'fare' is no 'fire'.</summary>
    public static int Nearest(string word, SupplierIndex index)
    {
        if (word.Length < Least || word.Any(char.IsDigit))
        {
            return -1;
        }

        var (best, weight) = (-1, 0.0);
        for (var number = 0; number < index.Columns.Words.Texts.Count; number++)
        {
            var other = index.Columns.Words.Texts[number];
            if (other[0] == word[0] && Math.Abs(other.Length - word.Length) <= 1 && IsOneEdit(word, other) && WeightOf(other, number, index) is var w && w > weight)
            {
                (best, weight) = (number, w);
            }
        }

        return best;
    }

    /// <summary>Whether two different words are one edit apart.</summary>
    internal static bool IsOneEdit(string one, string other)
    {
        var start = one.AsSpan().CommonPrefixLength(other);
        var a = one.AsSpan(start);
        var b = other.AsSpan(start);
        return (a.Length - b.Length) switch
        {
            1 => a[1..].SequenceEqual(b),
            -1 => b[1..].SequenceEqual(a),
            0 => a.Length > 0 && (a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]))),
            _ => false,
        };
    }

    private static double WeightOf(string text, int number, SupplierIndex index) => index.Vocabulary.WeightOf(text) * (1 + index.Columns.ByWord.MembersOf(number).Length);
}
