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

    /// <summary>Whether a name promises what the bytes are; one without an ending promises nothing.</summary>
    public static bool IsNamedSo(string name, EvidenceFileKind kind) => Path.GetExtension(name.TrimEnd()).ToLowerInvariant() switch
    {
        "" => true,
        ".pdf" => kind is EvidenceFileKind.Pdf,
        ".png" => kind is EvidenceFileKind.Png,
        ".jpg" or ".jpeg" => kind is EvidenceFileKind.Jpeg,
        _ => false,
    };

    /// <summary>The name to hand it out by: with the ending of what it is, so that no program is started by a name.</summary>
    public static string NameFor(string name, EvidenceFileKind kind) =>
        IsNamedSo(name, kind) && Path.HasExtension(name) ? name : name + (kind is EvidenceFileKind.Jpeg ? ".jpg" : "." + kind.ToString().ToLowerInvariant());

    public static string MediaTypeOf(EvidenceFileKind kind) => kind switch
    {
        EvidenceFileKind.Pdf => "application/pdf",
        EvidenceFileKind.Png => "image/png",
        EvidenceFileKind.Jpeg => "image/jpeg",
    };
}
