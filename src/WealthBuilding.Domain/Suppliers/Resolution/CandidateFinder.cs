using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Finds the names of an index that are worth comparing with a name of a ledger. One thread at a time.</summary>
/// <remarks>
/// Lists of the rarest words are added up while the budget lasts; the other words only weigh what these have found.
/// Words that nobody has are looked for misspelt, run together, taken apart and cut. Names of common words only come by pairs.
/// </remarks>
internal sealed class CandidateFinder(NameIndex index)
{
    private const int Budget = 8_000;
    private const int Enough = 1_000;
    private const int FewestLists = 2;
    private const int MostPaired = 4;
    private const int MostOfPair = 3_000;
    private const int MostAtPostcode = 400;
    private const int MostLookedThrough = 5_000;
    private const int MostCutWords = 200;
    private const int MostFound = 40;
    private const int Seldom = 3;

    private readonly TouchedNames _touched = new();
    private readonly DamagedWords _damaged = new(index);
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
        AddPairs();
        AddPostcode(postcode);
        return _touched.Best(MostFound, index, sought.Words.Length);
    }

    /// <summary>Names with words that share letters with the ledger's, for a name that nothing else was found for.</summary>
    internal ReadOnlySpan<int> FindDamaged(SoughtName sought)
    {
        _touched.Clear();
        foreach (var word in sought.Words.Where(w => w.Class is WordClass.Own or WordClass.Place && w.Text.Length >= 2))
        {
            foreach (var (rank, other) in _damaged.Find(word.Text))
            {
                _touched.AddAll(index.NamesWith(other), (float)rank);
            }
        }

        foreach (var slot in _slots)
        {
            _touched.AddWhere(slot.Words, (float)slot.Weight / 2, index);
        }

        return _touched.Best(MostFound, index, sought.Words.Length);
    }

    /// <summary>Names at the very postcode that share a word which tells organisations apart.</summary>
    internal ReadOnlySpan<int> AtPostcode(SoughtName sought, in Postcode postcode)
    {
        _touched.Clear();
        var names = index.NamesAt(postcode);
        foreach (var name in names[..Math.Min(names.Length, MostLookedThrough)])
        {
            var shared = 0.0;
            foreach (var word in sought.Words)
            {
                shared += word is { Class: WordClass.Own, Number: >= 0 } && Has(name, word.Number) ? word.Weight : 0;
            }

            if (shared > 0)
            {
                _touched.Add(name, (float)shared);
            }
        }

        return _touched.Best(MostFound, index, sought.Words.Length);
    }

    private bool Has(int name, int word)
    {
        foreach (var other in index.WordsOf(name))
        {
            if (other >> 1 == word)
            {
                return true;
            }
        }

        return false;
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

            foreach (var meaning in word.Word.Short is { } brief ? WordForms.OtherMeanings(brief) : [])
            {
                AddKnown(meaning);
            }

            if (word.Number < 0 || index.CountOf(word.Number) <= Seldom)
            {
                AddMisspelt(word.Text);
                AddCut(word.Text, isLast: i == sought.Words.Length - 1);
            }

            AddSlot();
            AddJoined(sought.Words, i);
            AddTakenApart(word);
        }

        _slots.Sort(static (one, other) => one.Length.CompareTo(other.Length));
    }

    private void AddKnown(string word)
    {
        if (index.Find(word) is >= 0 and var number)
        {
            _alike.Add(number);
        }
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
            _alike.Clear();
            _alike.Add(joined);
            AddSlot();
        }
    }

    // FOOTCARE may be FOOT CARE, KIDSCARE may be KIDS CARE: the rarer half stands for both.
    private void AddTakenApart(SoughtWord word)
    {
        for (var cut = 3; word.Number < 0 && cut <= word.Text.Length - 3; cut++)
        {
            var one = index.Find(word.Text.AsSpan(0, cut));
            one = one < 0 && word.Text[cut - 1] == 'S' ? index.Find(word.Text.AsSpan(0, cut - 1)) : one;
            var other = one < 0 ? -1 : index.Find(word.Text.AsSpan(cut));
            if (other >= 0)
            {
                _alike.Clear();
                _alike.Add(index.CountOf(one) < index.CountOf(other) ? one : other);
                AddSlot();
            }
        }
    }

    private void AddLists()
    {
        var added = 0L;
        for (var i = 0; i < _slots.Count; i++)
        {
            var slot = _slots[i];
            if (added + slot.Length <= (i < FewestLists ? Budget : Enough))
            {
                added += slot.Length;
                foreach (var word in slot.Words)
                {
                    _touched.AddAll(index.NamesWith(word), (float)slot.Weight);
                }
            }
            else
            {
                _touched.AddWhere(slot.Words, (float)slot.Weight, index);
            }
        }
    }

    // Only names whose every word is common are listed by pairs.
    private void AddPairs()
    {
        for (var i = 0; i < _slots.Count; i++)
        {
            for (var j = i + 1; j < _slots.Count && _slots[i].Length > NameIndexMaker.PairsFrom; j++)
            {
                AddPairs(_slots[i], _slots[j]);
            }
        }
    }

    private void AddPairs(Slot one, Slot other)
    {
        foreach (var word in one.Words.AsSpan(0, Math.Min(MostPaired, one.Words.Length)))
        {
            foreach (var second in other.Words.AsSpan(0, Math.Min(MostPaired, other.Words.Length)))
            {
                var names = index.NamesWithPair(word, second);
                _touched.AddAll(names[..Math.Min(names.Length, MostOfPair)], (float)(one.Weight + other.Weight));
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
