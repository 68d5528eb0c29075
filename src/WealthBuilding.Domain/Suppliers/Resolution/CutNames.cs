namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>The names of an index that begin as a cut name begins. Made when first asked, four bytes a name.</summary>
internal sealed class CutNames
{
    private const int MostLookedThrough = 5_000;

    private readonly NameIndex _index;
    private readonly int[] _names;

    internal CutNames(NameIndex index)
    {
        _index = index;
        var keys = new ulong[index.Names];
        _names = new int[index.Names];
        for (var name = 0; name < keys.Length; name++)
        {
            (keys[name], _names[name]) = (KeyOf(name), name);
        }

        Array.Sort(keys, _names);
    }

    internal long Bytes => 4L * _names.Length;

    /// <summary>All names that fit, up to a few thousand looked through.</summary>
    internal List<int> Find(CutReading reading)
    {
        var found = new List<int>();
        var whole = new int[reading.Whole];
        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] = _index.Find(reading.Name.Words[i].Text);
        }

        if (whole.Length == 0 || whole.Contains(-1))
        {
            return found;
        }

        var next = reading.End is CutEnd.InWord ? _index.BeginningWith(reading.Fragment) : (From: 0, To: int.MaxValue - 1);
        foreach (var name in Between(whole, next))
        {
            if (Fits(_index.WordsOf(name), whole, reading, next) && (reading.End is not CutEnd.InForm || _index.EndingOf(name) == reading.Name.Ending))
            {
                found.Add(name);
            }
        }

        return found;
    }

    private ReadOnlySpan<int> Between(int[] whole, (int From, int To) next)
    {
        var from = Bound(whole.Length > 1 ? Key(whole[0], whole[1]) : next.From == 0 ? Key(whole[0], -1) : Key(whole[0], next.From));
        var to = Bound(whole.Length > 1 ? Key(whole[0], whole[1]) + 1 : Key(whole[0], next.To));
        return to <= from ? [] : _names.AsSpan(from, Math.Min(to - from, MostLookedThrough));
    }

    private static bool Fits(ReadOnlySpan<int> words, int[] whole, CutReading reading, (int From, int To) next)
    {
        var (least, most) = reading.End switch
        {
            CutEnd.InForm => (whole.Length, whole.Length),
            CutEnd.BehindWord => (whole.Length, int.MaxValue),
            _ => (whole.Length + 1, int.MaxValue),
        };
        if (words.Length < least || words.Length > most)
        {
            return false;
        }

        for (var i = 0; i < whole.Length; i++)
        {
            if (words[i] >> 1 != whole[i])
            {
                return false;
            }
        }

        return reading.End is not CutEnd.InWord || (words[whole.Length] >> 1 is var goesOn && goesOn >= next.From && goesOn < next.To);
    }

    // The first place whose key is not below.
    private int Bound(ulong key)
    {
        var (low, high) = (0, _names.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = KeyOf(_names[middle]) < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private ulong KeyOf(int name)
    {
        var words = _index.WordsOf(name);
        return words.Length == 0 ? 0 : Key(words[0] >> 1, words.Length > 1 ? words[1] >> 1 : -1);
    }

    private static ulong Key(int first, int second) => ((ulong)(uint)(first + 1) << 32) | (uint)(second + 1);
}
