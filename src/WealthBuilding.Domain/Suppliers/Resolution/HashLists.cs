using System.Numerics;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Lists of numbers under hashes of 32 bits, in three arrays; for tables that are built once and read often.</summary>
/// <remarks>
/// The first bits of a hash are its bucket, and only the sixteen behind them are kept: a stranger is found under a hash about once in sixteen thousand
/// times, and whoever asks compares what was found anyway.
/// </remarks>
internal sealed class HashLists(int[] starts, ushort[] tails, int[] values)
{
    private const int PerBucket = 4;

    internal int[] Starts => starts;

    internal ushort[] Tails => tails;

    internal int[] Values => values;

    internal long Bytes => (4L * (starts.Length + values.Length)) + (2L * tails.Length);

    /// <summary>One entry of a list to build: hash above, value below.</summary>
    internal static ulong Entry(uint hash, int value) => ((ulong)hash << 32) | (uint)value;

    internal static HashLists Build(List<ulong> entries)
    {
        entries.Sort();
        var buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, entries.Count / PerBucket));
        var shift = Shift(buckets);
        var (starts, tails, values) = (new int[buckets + 1], new ushort[entries.Count], new int[entries.Count]);
        for (var i = 0; i < values.Length; i++)
        {
            var hash = (uint)(entries[i] >> 32);
            (tails[i], values[i]) = (Tail(hash, shift), (int)entries[i]);
            starts[Bucket(hash, shift) + 1]++;
        }

        for (var i = 0; i < buckets; i++)
        {
            starts[i + 1] += starts[i];
        }

        return new HashLists(starts, tails, values);
    }

    /// <summary>Values under the hash, and seldom under one that is like it.</summary>
    internal ReadOnlySpan<int> Find(uint hash)
    {
        var shift = Shift(starts.Length - 1);
        var (bucket, tail) = (Bucket(hash, shift), Tail(hash, shift));
        var (from, end) = (starts[bucket], starts[bucket + 1]);
        while (from < end && tails[from] != tail)
        {
            from++;
        }

        var to = from;
        while (to < end && tails[to] == tail)
        {
            to++;
        }

        return values.AsSpan(from, to - from);
    }

    private static int Shift(int buckets) => 32 - BitOperations.Log2((uint)buckets);

    private static int Bucket(uint hash, int shift) => shift == 32 ? 0 : (int)(hash >> shift);

    // The sixteen bits behind those of the bucket: entries in the order of their hashes are in the order of their tails.
    private static ushort Tail(uint hash, int shift) => (ushort)((hash << (32 - shift)) >> 16);
}
