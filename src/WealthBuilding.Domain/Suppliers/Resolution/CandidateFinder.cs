using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Finds the names of an index that are worth comparing with a name of a ledger. One thread at a time.</summary>
/// <remarks>
/// Lists of the rarest words are added up until the budget is spent; a list that no longer fits is only crossed with the rarest.
/// Words that nobody has are looked for misspelt, run together, taken apart and cut. Names of common words only come by pairs.
/// </remarks>
internal sealed class CandidateFinder(NameIndex index)
{
    private const int Budget = 12_000;
    private const int MostCrossed = 6_000;
    private const int MostAtPostcode = 400;
    private const int MostCutWords = 200;
    private const int MostFound = 64;
    private const int Seldom = 3;

    private readonly TouchedNames _touched = new();
    private readonly List<Slot> _slots = [];
    private readonly List<int> _alike = [];

    /// <summary>Words of the index that one word of the ledger may be.</summary>
    private readonly record struct Slot(int[] Words, long Length, double Weight);

    /// <summary>Names that are equal when run together.</summary>
    internal ReadOnlySpan<int> Equal(SoughtName sought) => index.NamesCompact(sought.Name.Compact);

    /// <summary>Names that share the rarest words, best first as far as the words alone can say.</summary>
    internal ReadOnlySpan<int> Find(SoughtName sought, in Postcode postcode)
    {
        _touched.Clear();
        MakeSlots(sought);
        AddLists();
        AddPairs(sought);
        AddPostcode(postcode);
        return _touched.Best(MostFound, index, sought.Words.Length);
    }

    private void MakeSlots(SoughtName sought)
    {
        _slots.Clear();
        for (var i = 0; i < sought.Words.Length; i++)
        {
            var word = sought.Words[i];
            _alike.Clear();
            if (word.Number >= 0)
            {
                _alike.Add(word.Number);
            }

            if (word.Number < 0 || index.CountOf(word.Number) <= Seldom)
            {
                AddMisspelt(word.Text);
                AddCut(word.Text, isLast: i == sought.Words.Length - 1);
            }

            AddJoined(sought.Words, i);
            AddSlot();
            AddTakenApart(word);
        }

        _slots.Sort(static (one, other) => one.Length.CompareTo(other.Length));
    }

    private void AddSlot()
    {
        if (_alike.Count > 0)
        {
            int[] words = [.. _alike.Distinct()];
            _slots.Add(new Slot(words, words.Sum(w => (long)index.CountOf(w)), words.Max(index.WeightOf)));
        }
    }

    private void AddMisspelt(string word)
    {
        if (word.Length < NameIndexMaker.ShortestMisspelt || word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return;
        }

        Span<char> text = stackalloc char[NameIndexData.LongestWord];
        for (var skip = -1; skip < word.Length; skip++)
        {
            foreach (var other in index.WordsWithout(word, skip))
            {
                var length = System.Text.Encoding.UTF8.GetChars(index.TextOf(other), text);
                if (WordLikeness.Slips(word, text[..length]) <= 1)
                {
                    _alike.Add(other);
                }
            }
        }

        if (word.EndsWith("AA", StringComparison.Ordinal) && index.Find(word.AsSpan(0, word.Length - 2)) is >= 0 and var whole)
        {
            _alike.Add(whole);
        }
    }

    private void AddCut(string word, bool isLast)
    {
        if (isLast && word.Length >= 3)
        {
            var (from, to) = index.BeginningWith(word);
            for (var other = from; other < Math.Min(to, from + MostCutWords); other++)
            {
                _alike.Add(other);
            }
        }
    }

    private void AddJoined(SoughtWord[] words, int at)
    {
        if (at + 1 < words.Length && index.Find(words[at].Text + words[at + 1].Text) is >= 0 and var joined)
        {
            _alike.Add(joined);
        }
    }

    // EYECARE may be EYE CARE: the rarer half stands for both.
    private void AddTakenApart(SoughtWord word)
    {
        for (var cut = 3; word.Number < 0 && cut <= word.Text.Length - 3; cut++)
        {
            var (one, other) = (index.Find(word.Text.AsSpan(0, cut)), index.Find(word.Text.AsSpan(cut)));
            if (one >= 0 && other >= 0)
            {
                _alike.Clear();
                _alike.Add(index.CountOf(one) < index.CountOf(other) ? one : other);
                AddSlot();
            }
        }
    }

    private void AddLists()
    {
        var left = (long)Budget;
        for (var i = 0; i < _slots.Count; i++)
        {
            var slot = _slots[i];
            if (slot.Length <= left)
            {
                left -= slot.Length;
                foreach (var word in slot.Words)
                {
                    _touched.AddAll(index.NamesWith(word), (float)slot.Weight);
                }
            }
            else if (i > 0 && _slots[0].Length <= MostCrossed)
            {
                Cross(_slots[0], slot);
            }
        }
    }

    private void Cross(Slot rare, Slot common)
    {
        foreach (var word in common.Words)
        {
            var list = index.NamesWith(word);
            foreach (var other in rare.Words)
            {
                Cross(index.NamesWith(other), list, (float)common.Weight);
            }
        }
    }

    private void Cross(ReadOnlySpan<int> rare, ReadOnlySpan<int> common, float weight)
    {
        foreach (var name in rare)
        {
            var at = Gallop(common, name);
            common = common[at..];
            if (common.Length == 0)
            {
                return;
            }

            if (common[0] == name)
            {
                _touched.Add(name, weight);
            }
        }
    }

    private static int Gallop(ReadOnlySpan<int> list, int name)
    {
        var step = 1;
        while (step < list.Length && list[step] < name)
        {
            step *= 2;
        }

        var at = list[..Math.Min(list.Length, step + 1)].BinarySearch(name);
        return at < 0 ? ~at : at;
    }

    private void AddPairs(SoughtName sought)
    {
        var words = sought.Words;
        for (var i = 0; i < words.Length; i++)
        {
            for (var j = i + 1; j < words.Length && words[i].Number >= 0; j++)
            {
                if (words[j].Number >= 0 && index.CountOf(words[i].Number) > NameIndexMaker.PairsFrom && index.CountOf(words[j].Number) > NameIndexMaker.PairsFrom)
                {
                    var names = index.NamesWithPair(words[i].Number, words[j].Number);
                    _touched.AddAll(names[..Math.Min(names.Length, Budget)], (float)(words[i].Weight + words[j].Weight));
                }
            }
        }
    }

    private void AddPostcode(in Postcode postcode)
    {
        if (postcode.OutwardKey != 0 && postcode.IsFull)
        {
            var names = index.NamesAt(postcode);
            _touched.AddAll(names[..Math.Min(names.Length, MostAtPostcode)], 4);
        }
    }
}
