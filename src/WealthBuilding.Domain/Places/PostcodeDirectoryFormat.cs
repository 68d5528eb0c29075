using System.Runtime.InteropServices;
using System.Security.Cryptography;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Places;

/// <summary>The bytes by which a <see cref="PostcodeDirectory"/> is kept.</summary>
/// <remarks>
/// Little-endian: <c>WBPC</c>, version, SHA-256 of what follows; then districts (count, texts), outward keys (count, numbers),
/// bitmap, entries (count, numbers). Made again from the ONS file when the version changes, so old versions are not read.
/// </remarks>
public static class PostcodeDirectoryFormat
{
    public const int Version = 1;

    private static ReadOnlySpan<byte> Magic => "WBPC"u8;

    public static byte[] Write(PostcodeDirectory directory)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(directory.Districts.Length);
            Array.ForEach(directory.Districts, writer.Write);
            WriteArray(writer, directory.OutwardKeys);
            WriteArray(writer, directory.Bitmap);
            WriteArray(writer, directory.Entries);
        }

        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        return [.. Magic, .. BitConverter.GetBytes(Version), .. SHA256.HashData(bytes), .. bytes];
    }

    /// <summary>Reads what <see cref="Write"/> wrote; a problem where the bytes are damaged or of another version.</summary>
    public static Result<PostcodeDirectory> Read(ReadOnlyMemory<byte> bytes)
    {
        const int Header = 4 + sizeof(int) + SHA256.HashSizeInBytes;
        var span = bytes.Span;
        if (span.Length < Header || !span.StartsWith(Magic) || BitConverter.ToInt32(span[4..]) != Version)
        {
            return new Problem.Conflict("The postcode directory was made by another version. Import the postcode file again.");
        }

        if (!SHA256.HashData(span[Header..]).AsSpan().SequenceEqual(span[8..Header]))
        {
            return new Problem.Conflict("The postcode directory is damaged. Import the postcode file again.");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes[Header..].ToArray()), System.Text.Encoding.UTF8);
        var districts = new string[reader.ReadInt32()];
        for (var i = 0; i < districts.Length; i++)
        {
            districts[i] = reader.ReadString();
        }

        return new PostcodeDirectory(ReadArray<int>(reader), ReadArray<ulong>(reader), districts, ReadArray<ushort>(reader));
    }

    private static void WriteArray<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static T[] ReadArray<T>(BinaryReader reader)
        where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
