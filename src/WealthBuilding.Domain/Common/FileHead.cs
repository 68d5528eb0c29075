namespace WealthBuilding.Domain.Common;

/// <summary>Tells what a file is by its first bytes, whatever its name says.</summary>
public static class FileHead
{
    /// <summary>How many first bytes are enough for every question here.</summary>
    public const int Length = 8;

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Zip => [0x50, 0x4B, 0x03, 0x04];

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static bool IsPdf(ReadOnlySpan<byte> head) => head.StartsWith("%PDF-"u8);

    public static bool IsPng(ReadOnlySpan<byte> head) => head.StartsWith(Png);

    public static bool IsJpeg(ReadOnlySpan<byte> head) => head.StartsWith(Jpeg);

    /// <summary>A zip with at least one part: Office Open XML and OpenDocument are such.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith(Zip);

    /// <summary>A compound file: the Office formats before 2007, and newer ones under a password.</summary>
    public static bool IsCompound(ReadOnlySpan<byte> head) => head.StartsWith(Compound);
}
