using System.Numerics;
using System.Text;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Turns what a builder gathered into the arrays of an index.</summary>
internal static class NameIndexMaker
{
    /// <summary>Names whose every word is in more names than this are found by pairs of words.</summary>
    internal const int PairsFrom = 2_000;

    /// <summary>Shortest word that is looked for misspelt.</summary>
    internal const int ShortestMisspelt = 3;

    private const int PairedWords = 3;
    private const double CommonShare = 0.003;
    private const int CommonFrom = 20_000;

    internal sealed record Parts(
        Dictionary<string, int> Words, List<int> NameWords, List<int> NameStarts, List<int> NameEntities, List<byte> NameTraits,
        List<ulong> Compacts, List<Postcode> Postcodes, List<byte> Flags, List<(ulong Number, int Entity)> Numbers);

    internal static NameIndex Make(Parts parts)
    {
        var (texts, nameWords) = Renumber(parts);
        int[] nameStarts = [.. parts.NameStarts];
        var (starts, postings) = Invert(texts.Length, nameWords, nameStarts);
        var (classes, weights) = Weigh(texts, starts, nameStarts.Length - 1);
        parts.Numbers.Sort();
        return new NameIndex(new NameIndexData
        {
            WordText = Encoding.UTF8.GetBytes(string.Concat(texts)),
            WordStarts = Starts(texts),
            WordClasses = classes,
            WordWeights = weights,
            WordSignatures = [.. texts.Select(t => LetterPairs.Signature(t))],
            WordSlots = Slots(texts),
            PostingStarts = starts,
            Postings = postings,
            NameStarts = nameStarts,
            NameWords = nameWords,
            NameEntities = [.. parts.NameEntities],
            NameTraits = [.. parts.NameTraits],
            Outwards = [.. parts.Postcodes.Select(p => p.OutwardKey)],
            Inwards = [.. parts.Postcodes.Select(p => p.InwardIndex)],
            EntityFlags = [.. parts.Flags],
            Numbers = [.. parts.Numbers.Select(n => n.Number)],
            NumberEntities = [.. parts.Numbers.Select(n => n.Entity)],
            Compacts = HashLists.Build(parts.Compacts),
            Pairs = HashLists.Build(Pairs(nameWords, nameStarts, starts)),
            Postcodes = HashLists.Build([.. parts.Postcodes.Select((p, i) => (p, i)).Where(p => p.p.OutwardKey != 0 && p.p.IsFull).Select(p => HashLists.Entry(NameIndex.PostcodeHash(p.p.OutwardKey, p.p.InwardIndex), p.i))]),
            Deletions = HashLists.Build(Deletions(texts)),
        });
    }

    private static (string[] Texts, int[] NameWords) Renumber(Parts parts)
    {
        string[] texts = [.. parts.Words.Keys];
        Array.Sort(texts, ByBytes);
        var numbers = new int[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            numbers[parts.Words[texts[i]]] = i;
        }

        var words = new int[parts.NameWords.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var old = parts.NameWords[i];
            words[i] = (numbers[old >> 1] << 1) | (old & 1);
        }

        return (texts, words);
    }

    // As UTF-8 sorts, which ordinal order of UTF-16 is not beyond the basic plane.
    private static int ByBytes(string one, string other) =>
        Ascii.IsValid(one) && Ascii.IsValid(other)
            ? string.CompareOrdinal(one, other)
            : Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other));

    private static (int[] Starts, int[] Postings) Invert(int words, int[] nameWords, int[] nameStarts)
    {
        var starts = new int[words + 2];
        ForEachWord(nameWords, nameStarts, (_, word) => starts[word + 2]++);
        for (var i = 2; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var postings = new int[starts[^1]];
        ForEachWord(nameWords, nameStarts, (name, word) => postings[starts[word + 1]++] = name);
        return (starts[..^1], postings);
    }

    // A word that stands twice in a name counts once.
    private static void ForEachWord(int[] nameWords, int[] nameStarts, Action<int, int> take)
    {
        for (var name = 0; name + 1 < nameStarts.Length; name++)
        {
            var words = nameWords.AsSpan(nameStarts[name]..nameStarts[name + 1]);
            for (var i = 0; i < words.Length; i++)
            {
                if (!Stands(words[..i], words[i] >> 1))
                {
                    take(name, words[i] >> 1);
                }
            }
        }
    }

    private static bool Stands(ReadOnlySpan<int> words, int word)
    {
        foreach (var other in words)
        {
            if (other >> 1 == word)
            {
                return true;
            }
        }

        return false;
    }

    // A word that a large register has everywhere is a trade word, though no list has it.
    private static (byte[] Classes, float[] Weights) Weigh(string[] texts, int[] starts, int names)
    {
        var classes = new byte[texts.Length];
        var weights = new float[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var count = starts[i + 1] - starts[i];
            var known = NameWords.ClassOf(texts[i]);
            var isCommon = known == WordClass.Own && names >= CommonFrom && count > names * CommonShare;
            classes[i] = (byte)(isCommon ? WordClass.Trade : known);
            weights[i] = (float)WordWeights.Of(count, NameWords.ShareOf(texts[i]), names + WordWeights.Imagined);
        }

        return (classes, weights);
    }

    private static int[] Starts(string[] texts)
    {
        var starts = new int[texts.Length + 1];
        for (var i = 0; i < texts.Length; i++)
        {
            starts[i + 1] = starts[i] + Encoding.UTF8.GetByteCount(texts[i]);
        }

        return starts;
    }

    private static int[] Slots(string[] texts)
    {
        var slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, texts.Length * 3 / 2))];
        for (var i = 0; i < texts.Length; i++)
        {
            var at = NameHash.Of(texts[i]) & (uint)(slots.Length - 1);
            while (slots[at] != 0)
            {
                at = (at + 1) & (uint)(slots.Length - 1);
            }

            slots[at] = i + 1;
        }

        return slots;
    }

    private static List<ulong> Pairs(int[] nameWords, int[] nameStarts, int[] postingStarts)
    {
        var pairs = new List<ulong>();
        for (var name = 0; name + 1 < nameStarts.Length; name++)
        {
            var words = nameWords.AsSpan(nameStarts[name]..nameStarts[name + 1]);
            if (words.Length > 1 && AreAllCommon(words, postingStarts))
            {
                AddPairs(pairs, name, words, postingStarts);
            }
        }

        return pairs;
    }

    private static bool AreAllCommon(ReadOnlySpan<int> words, int[] postingStarts)
    {
        foreach (var word in words)
        {
            if (postingStarts[(word >> 1) + 1] - postingStarts[word >> 1] <= PairsFrom)
            {
                return false;
            }
        }

        return true;
    }

    private static void AddPairs(List<ulong> pairs, int name, ReadOnlySpan<int> words, int[] postingStarts)
    {
        int[] rarest = [.. words.ToArray().Select(w => w >> 1).Distinct().OrderBy(w => postingStarts[w + 1] - postingStarts[w]).Take(PairedWords)];
        for (var i = 1; i < rarest.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                pairs.Add(HashLists.Entry(NameHash.Pair(rarest[i], rarest[j]), name));
            }
        }
    }

    // A letter lost, added, changed or two changed about: such words share one deletion at least.
    private static List<ulong> Deletions(string[] texts)
    {
        var deletions = new List<ulong>();
        for (var word = 0; word < texts.Length; word++)
        {
            if (texts[word].Length >= ShortestMisspelt && NameWords.ClassOf(texts[word]) is WordClass.Own or WordClass.Place)
            {
                for (var skip = -1; skip < texts[word].Length; skip++)
                {
                    deletions.Add(HashLists.Entry(NameHash.Without(texts[word], skip), word));
                }
            }
        }

        return deletions;
    }
}
