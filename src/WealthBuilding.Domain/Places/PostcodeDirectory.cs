using System.Collections.Frozen;
using System.Numerics;

namespace WealthBuilding.Domain.Places;

/// <summary>The district of every postcode, exactly: what is loaded from ONSPD or NSPL.</summary>
/// <remarks>
/// A table of outward codes, a bitmap of 4,000 inward codes for each, and the rank of a bit in it as the index of its entry:
/// some 3 bytes a postcode. Immutable; kept in the database as the bytes that <see cref="PostcodeDirectoryFormat"/> writes.
/// </remarks>
public sealed class PostcodeDirectory
{
    internal const int WordsPerOutward = (Postcode.InwardCodes + 63) / 64;

    private readonly FrozenDictionary<int, int> _outwards;

    internal PostcodeDirectory(int[] outwardKeys, ulong[] bitmap, string[] districts, ushort[] entries)
    {
        OutwardKeys = outwardKeys;
        Bitmap = bitmap;
        Districts = districts;
        Entries = entries;
        Ranks = RanksOf(bitmap);
        _outwards = outwardKeys.Select((key, index) => (key, index)).ToFrozenDictionary(o => o.key, o => o.index);
    }

    /// <summary>How many postcodes it has, terminated ones included.</summary>
    public int Count => Entries.Length;

    internal int[] OutwardKeys { get; }

    internal ulong[] Bitmap { get; }

    internal string[] Districts { get; }

    /// <summary>For each postcode in order, twice the index of its district, and one more where it is terminated.</summary>
    internal ushort[] Entries { get; }

    private int[] Ranks { get; }

    /// <summary>Finds a full postcode; false where the directory does not have it or only the outward code is known.</summary>
    public bool TryFind(Postcode postcode, out PostcodeEntry entry)
    {
        entry = default;
        if (!postcode.IsFull || !_outwards.TryGetValue(postcode.OutwardKey, out var outward))
        {
            return false;
        }

        var (word, bit) = Math.DivRem((int)postcode.InwardIndex, 64);
        word += outward * WordsPerOutward;
        var bits = Bitmap[word];
        if ((bits >> bit & 1) == 0)
        {
            return false;
        }

        var found = Entries[Ranks[word] + BitOperations.PopCount(bits & ((1UL << bit) - 1))];
        entry = new PostcodeEntry(Districts[found >> 1], (found & 1) != 0);
        return true;
    }

    private static int[] RanksOf(ulong[] bitmap)
    {
        var ranks = new int[bitmap.Length];
        var sum = 0;
        for (var i = 0; i < bitmap.Length; i++)
        {
            ranks[i] = sum;
            sum += BitOperations.PopCount(bitmap[i]);
        }

        return ranks;
    }
}

/// <summary>What the directory says of a postcode: the district of today (or the ONS code of a Crown dependency, empty where the file names none), and whether it is no longer used.</summary>
public readonly record struct PostcodeEntry(string District, bool IsTerminated);
