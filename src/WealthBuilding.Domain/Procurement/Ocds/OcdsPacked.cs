using System.IO.Compression;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Files packed by gzip, as publishers offer the releases of a year: <c>2025.jsonl.gz</c>.</summary>
internal static class OcdsPacked
{
    private static ReadOnlySpan<byte> Mark => [0x1F, 0x8B, 0x08];

    /// <summary>Whether the first bytes of a file are those of gzip.</summary>
    public static bool IsPacked(ReadOnlySpan<byte> head) => head.StartsWith(Mark);

    /// <summary>The first bytes of what is packed; none where it cannot be unpacked.</summary>
    public static ReadOnlySpan<byte> HeadOf(Stream packed, int length)
    {
        try
        {
            using var inner = new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
            var head = new byte[length];
            return head.AsSpan(0, inner.ReadAtLeast(head, length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            // Damage shows only when it is unpacked; whoever reads the whole is told.
            return [];
        }
    }

    /// <summary>What is packed, or why it is refused. A few bytes can unpack to many: it stops at the limit.</summary>
    public static (byte[] Bytes, Refusal? Refusal) Unpack(byte[] packed)
    {
        try
        {
            using var inner = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var whole = new MemoryStream();
            var part = new byte[1 << 16];
            for (var read = inner.Read(part); read > 0; read = inner.Read(part))
            {
                if (whole.Length + read > OcdsLimits.MostBytes)
                {
                    return ([], OcdsRefusals.TooLarge);
                }

                whole.Write(part, 0, read);
            }

            return (whole.ToArray(), null);
        }
        catch (InvalidDataException)
        {
            return ([], OcdsRefusals.NotUnpacked);
        }
    }
}
