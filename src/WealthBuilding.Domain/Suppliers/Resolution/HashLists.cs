using System.Numerics;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Lists of numbers under hashes of 32 bits, in three arrays; for tables that are built once and read often.</summary>
internal sealed class HashLists(int[] starts, uint[] hashes, int[] values)
{
    private const int PerBucket = 4;

    internal int[] Starts => starts;

    internal uint[] Hashes => hashes;

    internal int[] Values => values;

    internal long Bytes => 4L * (starts.Length + hashes.Length + values.Length);

    internal static HashLists Build(List<(uint Hash, int Value)> pairs)
    {
        pairs.Sort();
        var buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, pairs.Count / PerBucket));
        var shift = Shift(buckets);
        var starts = new int[buckets + 1];
        foreach (var (hash, _) in pairs)
        {
            starts[Bucket(hash, shift) + 1]++;
        }

        for (var i = 0; i < buckets; i++)
        {
            starts[i + 1] += starts[i];
        }

        return new HashLists(starts, [.. pairs.Select(p => p.Hash)], [.. pairs.Select(p => p.Value)]);
    }

    /// <summary>Values under the hash, in ascending order.</summary>
    internal ReadOnlySpan<int> Find(uint hash)
    {
        var bucket = Bucket(hash, Shift(starts.Length - 1));
        var (from, end) = (starts[bucket], starts[bucket + 1]);
        while (from < end && hashes[from] != hash)
        {
            from++;
        }

        var to = from;
        while (to < end && hashes[to] == hash)
        {
            to++;
        }

        return values.AsSpan(from, to - from);
    }

    private static int Shift(int buckets) => 32 - BitOperations.Log2((uint)buckets);

    private static int Bucket(uint hash, int shift) => shift == 32 ? 0 : (int)(hash >> shift);
}
