using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>The compact form of an index: its arrays as they lie in memory, least byte first, with a sum over all of them.</summary>
public sealed partial class NameIndex
{
    // Changes whenever the arrays, the parsing of names or the word lists do: an index of another version is built anew.
    private const int Version = 2;
    private const uint Mark = 0x494E4257;

    /// <summary>Writes the index; <see cref="Read"/> gives the same one back.</summary>
    public void Write(Stream stream) => new NameIndexWriter(stream).Write(_data, Mark, Version);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no index, one of another version, cut off or damaged: build it anew.</exception>
    public static NameIndex Read(Stream stream) => new(new NameIndexReader(stream).Read(Mark, Version));
}

/// <summary>Sum of bytes that a changed, lost or exchanged byte changes.</summary>
internal struct ByteSum()
{
    private ulong _sum = 14695981039346656037;

    internal readonly ulong Value => _sum;

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            _sum = ulong.RotateLeft((_sum ^ word) * 0x9E3779B97F4A7C15, 29);
        }

        foreach (var value in bytes[(bytes.Length & ~7)..])
        {
            _sum = (_sum ^ value) * 1099511628211;
        }
    }
}

internal sealed class NameIndexWriter(Stream stream)
{
    private ByteSum _sum = new();

    internal void Write(NameIndexData data, uint mark, int version)
    {
        Array<uint>([mark, (uint)version]);
        Array(data.WordText);
        Array(data.WordStarts);
        Array(data.WordClasses);
        Array(data.WordWeights);
        Array(data.WordSignatures);
        Array(data.WordSlots);
        Array(data.PostingStarts);
        Array(data.Postings);
        Array(data.NameStarts);
        Array(data.NameWords);
        Array(data.NameEntities);
        Array(data.NameTraits);
        Array(data.Outwards);
        Array(data.Inwards);
        Array(data.EntityFlags);
        Array(data.Numbers);
        Array(data.NumberEntities);
        foreach (var lists in new[] { data.Compacts, data.Pairs, data.Postcodes, data.Deletions })
        {
            Array(lists.Starts);
            Array(lists.Tails);
            Array(lists.Values);
        }

        Span<byte> sum = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(sum, _sum.Value);
        stream.Write(sum);
    }

    private void Array<T>(T[] array)
        where T : unmanaged
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, array.Length);
        Bytes(length);
        Bytes(MemoryMarshal.AsBytes<T>(array));
    }

    private void Bytes(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        _sum.Add(bytes);
    }
}

internal sealed class NameIndexReader(Stream stream)
{
    private ByteSum _sum = new();

    internal NameIndexData Read(uint mark, int version)
    {
        if (Array<uint>() is not [var foundMark, var foundVersion] || foundMark != mark || foundVersion != version)
        {
            throw new InvalidDataException("This is no index of names, or one of another version.");
        }

        var data = new NameIndexData
        {
            WordText = Array<byte>(),
            WordStarts = Array<int>(),
            WordClasses = Array<byte>(),
            WordWeights = Array<float>(),
            WordSignatures = Array<uint>(),
            WordSlots = Array<int>(),
            PostingStarts = Array<int>(),
            Postings = Array<int>(),
            NameStarts = Array<int>(),
            NameWords = Array<int>(),
            NameEntities = Array<int>(),
            NameTraits = Array<byte>(),
            Outwards = Array<int>(),
            Inwards = Array<short>(),
            EntityFlags = Array<byte>(),
            Numbers = Array<ulong>(),
            NumberEntities = Array<int>(),
            Compacts = Lists(),
            Pairs = Lists(),
            Postcodes = Lists(),
            Deletions = Lists(),
        };
        Span<byte> sum = stackalloc byte[8];
        Fill(sum);
        return BinaryPrimitives.ReadUInt64LittleEndian(sum) == _sum.Value ? data : throw new InvalidDataException("The index of names is damaged.");
    }

    private HashLists Lists() => new(Array<int>(), Array<ushort>(), Array<int>());

    // A damaged length must not ask for all memory: what is not there is not made room for, where the stream says how long it is.
    private T[] Array<T>()
        where T : unmanaged
    {
        Span<byte> text = stackalloc byte[4];
        Fill(text);
        _sum.Add(text);
        var length = BinaryPrimitives.ReadInt32LittleEndian(text);
        if (length < 0 || (stream.CanSeek && (long)length * Marshal.SizeOf<T>() > stream.Length - stream.Position))
        {
            throw new InvalidDataException("The index of names is damaged.");
        }

        var array = GC.AllocateUninitializedArray<T>(length);
        var bytes = MemoryMarshal.AsBytes(array.AsSpan());
        Fill(bytes);
        _sum.Add(bytes);
        return array;
    }

    private void Fill(Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new InvalidDataException("The index of names is cut off.");
        }
    }
}
