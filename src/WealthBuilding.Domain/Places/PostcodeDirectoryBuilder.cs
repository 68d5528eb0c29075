namespace WealthBuilding.Domain.Places;

/// <summary>Collects postcodes in any order and makes a <see cref="PostcodeDirectory"/> of them.</summary>
/// <remarks>A postcode that comes twice is kept once: the row that is in use before the one that is terminated.</remarks>
public sealed class PostcodeDirectoryBuilder
{
    private const int MaxDistricts = short.MaxValue;

    private readonly List<ulong> _rows = new(1 << 16);
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);

    /// <summary>Rows added so far.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a full postcode.</summary>
    /// <param name="district">Code of the district; empty where the source names none.</param>
    /// <exception cref="ArgumentException">The postcode is an outward code only.</exception>
    public void Add(Postcode postcode, ReadOnlySpan<char> district, bool isTerminated)
    {
        if (!postcode.IsFull)
        {
            throw new ArgumentException("A full postcode is needed.", nameof(postcode));
        }

        // Sorted as numbers, rows stand in the order of postcodes, and what is in use before what is terminated.
        _rows.Add(((ulong)postcode.OutwardKey << 32) | ((ulong)(ushort)postcode.InwardIndex << 16) | (isTerminated ? 0x8000UL : 0) | CodeOf(district));
    }

    public PostcodeDirectory Build()
    {
        var rows = _rows.ToArray();
        Array.Sort(rows);
        var outwards = new List<int>();
        var bitmap = new List<ulong>();
        var entries = new List<ushort>(rows.Length);
        var last = ulong.MaxValue;
        foreach (var row in rows)
        {
            if (row >> 16 == last)
            {
                continue;
            }

            last = row >> 16;
            AddOutward(outwards, bitmap, (int)(row >> 32));
            var inward = (int)(last & 0xFFFF);
            bitmap[^(PostcodeDirectory.WordsPerOutward - (inward / 64))] |= 1UL << (inward % 64);
            entries.Add((ushort)(((row & 0x7FFF) << 1) | ((row >> 15) & 1)));
        }

        return new PostcodeDirectory([.. outwards], [.. bitmap], [.. _codes.OrderBy(c => c.Value).Select(c => c.Key)], [.. entries]);
    }

    private static void AddOutward(List<int> outwards, List<ulong> bitmap, int key)
    {
        if (outwards.Count == 0 || outwards[^1] != key)
        {
            outwards.Add(key);
            bitmap.AddRange(new ulong[PostcodeDirectory.WordsPerOutward]);
        }
    }

    private uint CodeOf(ReadOnlySpan<char> district)
    {
        var codes = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!codes.TryGetValue(district, out var code))
        {
            code = _codes.Count <= MaxDistricts ? _codes.Count : throw new InvalidDataException("More districts than there can be.");
            codes[district] = code;
        }

        return (uint)code;
    }
}
