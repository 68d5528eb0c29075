using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>What kind of file evidence is: only these are taken.</summary>
public enum EvidenceFileKind
{
    Pdf,
    Png,
    Jpeg,
}

/// <summary>Tells a file of evidence by its first bytes; its name and what the sender says of it count for nothing.</summary>
public static class EvidenceFile
{
    /// <summary>The most bytes that are taken: 10 megabytes.</summary>
    public const long MostBytes = 10L << 20;

    /// <summary>How many first bytes are looked at.</summary>
    public const int HeadBytes = FileHead.Length;

    /// <summary>The kind by the first bytes; null for anything else.</summary>
    public static EvidenceFileKind? KindOf(ReadOnlySpan<byte> head) =>
        FileHead.IsPdf(head) ? EvidenceFileKind.Pdf
        : FileHead.IsPng(head) ? EvidenceFileKind.Png
        : FileHead.IsJpeg(head) ? EvidenceFileKind.Jpeg
        : null;

    public static string MediaTypeOf(EvidenceFileKind kind) => kind switch
    {
        EvidenceFileKind.Pdf => "application/pdf",
        EvidenceFileKind.Png => "image/png",
        EvidenceFileKind.Jpeg => "image/jpeg",
    };
}
