using System.Numerics;

namespace WealthBuilding.Domain.Suppliers.Directory;

/// <summary>A set of suppliers: one bit for each, in the order of the index.</summary>
internal sealed class Bitmap(int size)
{
    private readonly ulong[] _words = new ulong[(size + 63) / 64];

    internal static Bitmap Full(int size)
    {
        var all = new Bitmap(size);
        Array.Fill(all._words, ulong.MaxValue);
        if (size % 64 != 0)
        {
            all._words[^1] = (1UL << (size % 64)) - 1;
        }

        return all;
    }

    internal bool IsEmpty => !_words.AsSpan().ContainsAnyExcept(0UL);

    internal bool Has(int index) => (_words[index >> 6] >> (index & 63) & 1) != 0;

    internal void Set(int index) => _words[index >> 6] |= 1UL << (index & 63);

    internal Bitmap And(Bitmap other)
    {
        var both = new Bitmap(size);
        for (var i = 0; i < _words.Length; i++)
        {
            both._words[i] = _words[i] & other._words[i];
        }

        return both;
    }

    internal void Add(Bitmap other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }
    }

    internal int Count()
    {
        var count = 0;
        foreach (var word in _words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    internal int CountWith(Bitmap other)
    {
        var (count, mine, theirs) = (0, _words, other._words);
        for (var i = 0; i < mine.Length; i++)
        {
            count += BitOperations.PopCount(mine[i] & theirs[i]);
        }

        return count;
    }

    /// <summary>The members, in order.</summary>
    internal int[] ToArray()
    {
        var members = new int[Count()];
        var next = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                members[next++] = (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }

        return members;
    }
}
