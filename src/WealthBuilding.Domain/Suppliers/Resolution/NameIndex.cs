using System.Text;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>The names of a register, ready to be searched. Never changes; safe for any number of readers.</summary>
/// <remarks>
/// Words are numbered in the order of the alphabet, so that all that begin alike stand together. A name is a row of word numbers;
/// a word has the list of its names. No text of a name is kept, nor any number but as a key.
/// </remarks>
public sealed partial class NameIndex
{
    private readonly NameIndexData _data;
    private readonly double _total;
    private EntityNames? _entityNames;
    private CutNames? _cutNames;

    internal NameIndex(NameIndexData data)
    {
        _data = data;
        _total = Names + WordWeights.Imagined;
    }

    /// <summary>How many names, all kinds together.</summary>
    public int Names => _data.NameEntities.Length;

    /// <summary>How many organisations.</summary>
    public int Entities => _data.EntityFlags.Length;

    /// <summary>Size in memory and in the compact form.</summary>
    public long Bytes => _data.Bytes + (_entityNames?.Bytes ?? 0) + (_cutNames?.Bytes ?? 0);

    internal NameIndexData Data => _data;

    internal int Words => _data.WordStarts.Length - 1;

    /// <summary>Natural log of how many organisations a name could mean, register or not.</summary>
    internal double Crowd => Math.Log(Math.Max(WordWeights.Organisations, Names));

    internal ReadOnlySpan<int> WordsOf(int name) => _data.NameWords.AsSpan(_data.NameStarts[name].._data.NameStarts[name + 1]);

    internal ReadOnlySpan<int> NamesWith(int word) => _data.Postings.AsSpan(_data.PostingStarts[word].._data.PostingStarts[word + 1]);

    internal int CountOf(int word) => _data.PostingStarts[word + 1] - _data.PostingStarts[word];

    /// <summary>Whether all names with the word are one organisation's.</summary>
    internal bool IsOfOne(int word)
    {
        var names = NamesWith(word);
        for (var i = 1; i < names.Length; i++)
        {
            if (EntityOf(names[i]) != EntityOf(names[0]))
            {
                return false;
            }
        }

        return names.Length > 0;
    }

    internal WordClass ClassOf(int word) => (WordClass)_data.WordClasses[word];

    internal double WeightOf(int word) => _data.WordWeights[word];

    /// <summary>Weight of a word that the register lacks.</summary>
    internal double WeightOfStranger(string word) => WordWeights.Of(0, NameWords.ShareOf(word), _total);

    internal ReadOnlySpan<byte> TextOf(int word) => _data.WordText.AsSpan(_data.WordStarts[word].._data.WordStarts[word + 1]);

    internal ReadOnlySpan<uint> Signatures => _data.WordSignatures;

    /// <summary>The words of a name run together.</summary>
    internal ReadOnlySpan<char> CompactOf(int name, Span<char> into)
    {
        var length = 0;
        foreach (var word in WordsOf(name))
        {
            if (!Encoding.UTF8.TryGetChars(TextOf(word >> 1), into[length..], out var written))
            {
                break;
            }

            length += written;
        }

        return into[..length];
    }

    internal string SayWord(int word) => Encoding.UTF8.GetString(TextOf(word));

    internal int EntityOf(int name) => _data.NameEntities[name];

    /// <summary>The names of an organisation, in no order.</summary>
    internal ReadOnlySpan<int> NamesOf(int entity) => LazyInitializer.EnsureInitialized(ref _entityNames, () => new EntityNames(_data.NameEntities)).Of(entity);

    /// <summary>The names that begin as a cut name begins.</summary>
    internal List<int> NamesGoingOn(CutReading cut) => LazyInitializer.EnsureInitialized(ref _cutNames, () => new CutNames(this)).Find(cut);

    internal NameKind KindOf(int name) => (NameKind)(_data.NameTraits[name] & 3);

    internal LegalEnding EndingOf(int name) => (LegalEnding)(_data.NameTraits[name] >> 2);

    internal bool IsLive(int entity) => (_data.EntityFlags[entity] & EntityFlag.Live) != 0;

    internal bool HasCompanyNumber(int entity) => (_data.EntityFlags[entity] & EntityFlag.Company) != 0;

    internal bool HasCharityNumber(int entity) => (_data.EntityFlags[entity] & EntityFlag.Charity) != 0;

    internal (int Outward, short Inward) PostcodeOf(int name) => (_data.Outwards[name], _data.Inwards[name]);

    internal ReadOnlySpan<int> NamesCompact(ReadOnlySpan<char> compact) => _data.Compacts.Find(NameHash.Of(compact));

    internal ReadOnlySpan<int> NamesWithPair(int one, int other) => _data.Pairs.Find(NameHash.Pair(one, other));

    internal ReadOnlySpan<int> NamesAt(Postcode postcode) => _data.Postcodes.Find(PostcodeHash(postcode.OutwardKey, postcode.InwardIndex));

    internal ReadOnlySpan<int> WordsWithout(ReadOnlySpan<char> text, int skip) => _data.Deletions.Find(NameHash.Without(text, skip));

    /// <summary>Entities with the number, as <see cref="RegisterKey"/> writes it.</summary>
    internal ReadOnlySpan<int> EntitiesWith(ulong number)
    {
        var at = number == 0 ? -1 : Array.BinarySearch(_data.Numbers, number);
        if (at < 0)
        {
            return [];
        }

        var to = at + 1;
        while (at > 0 && _data.Numbers[at - 1] == number)
        {
            at--;
        }

        while (to < _data.Numbers.Length && _data.Numbers[to] == number)
        {
            to++;
        }

        return _data.NumberEntities.AsSpan(at, to - at);
    }

    /// <summary>The number of a word; -1 where no name has it.</summary>
    internal int Find(ReadOnlySpan<char> word)
    {
        var slots = _data.WordSlots;
        Span<byte> text = stackalloc byte[Math.Min(word.Length * 3, NameIndexData.LongestWord)];
        if (!Encoding.UTF8.TryGetBytes(word, text, out var length))
        {
            return -1;
        }

        for (var at = NameHash.Of(word) & (uint)(slots.Length - 1); slots[at] != 0; at = (at + 1) & (uint)(slots.Length - 1))
        {
            if (TextOf(slots[at] - 1).SequenceEqual(text[..length]))
            {
                return slots[at] - 1;
            }
        }

        return -1;
    }

    /// <summary>The words that begin so: from, and up to but not with.</summary>
    internal (int From, int To) BeginningWith(ReadOnlySpan<char> start)
    {
        Span<byte> text = stackalloc byte[Math.Min(start.Length * 3, NameIndexData.LongestWord)];
        return Encoding.UTF8.TryGetBytes(start, text, out var length) ? (Bound(text[..length], past: false), Bound(text[..length], past: true)) : (0, 0);
    }

    internal static uint PostcodeHash(int outward, short inward) => NameHash.Pair(outward, inward + 2_000_000);

    private int Bound(ReadOnlySpan<byte> start, bool past)
    {
        var (low, high) = (0, Words);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var word = TextOf(middle);
            var order = word[..Math.Min(word.Length, start.Length)].SequenceCompareTo(start);
            (low, high) = order < 0 || (past && order == 0) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
