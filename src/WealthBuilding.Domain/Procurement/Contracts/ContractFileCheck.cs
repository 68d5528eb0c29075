using System.IO.Compression;
using System.Text;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>Tells a file for suppliers by its name and by what is in it: both must say the same. What the sender's program says of it counts for nothing.</summary>
/// <remarks>Of a zip nothing is unpacked but the list of its parts and the first megabyte of what names their kinds, so that a small file that holds a very large one costs nothing here. A PDF is looked through by <see cref="PdfCheck"/>.</remarks>
public static class ContractFileCheck
{
    private const int HeadBytes = 128;
    private const int MostParts = 5_000;
    private const string Macros = "The selected file can hold macros. Save it without them, as a plain DOCX, XLSX, ODT or ODS, and select that file";

    private const int MostListed = 1 << 20;

    private static readonly string[] Listing = ["[Content_Types].xml", "word/_rels/settings.xml.rels"];

    private static readonly string[] MacroWords = ["vbaProject", "macroEnabled", "macrosheet", "vbaData"];

    private static readonly string[] MacroNames = [".docm", ".dotm", ".xlsm", ".xlsb", ".xltm", ".xlam"];

    /// <summary>The kind of a file, or why it is not taken, at the field <c>File</c>.</summary>
    /// <param name="name">The name that it came with.</param>
    /// <param name="content">Can be read from any place; is left open, at no particular place.</param>
    public static Result<ContractFileKind> KindOf(string name, Stream content)
    {
        if (MacroNames.Contains(Path.GetExtension(name.TrimEnd()).ToLowerInvariant()))
        {
            return Refused(Macros);
        }

        if (ContractFileKinds.ByName(name) is not { } kind)
        {
            return Refused($"The selected file must be a {ContractFileKinds.Listed}");
        }

        if (content.Length == 0)
        {
            return Refused("The selected file is empty");
        }

        content.Position = 0;
        var head = new byte[HeadBytes];
        head = head[..content.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)];
        return WhyNot(kind, head, content) is { } why ? Refused(why) : kind;
    }

    private static string? WhyNot(ContractFileKind kind, byte[] head, Stream content) => kind switch
    {
        ContractFileKind.Pdf => FileHead.IsPdf(head) ? PdfCheck.WhyNot(Whole(content)) : NotOne(kind),
        ContractFileKind.Png => FileHead.IsPng(head) ? null : NotOne(kind),
        ContractFileKind.Jpeg => FileHead.IsJpeg(head) ? null : NotOne(kind),
        ContractFileKind.Csv or ContractFileKind.Txt => IsText(content) ? null : NotOne(kind),
        ContractFileKind.Docx or ContractFileKind.Xlsx or ContractFileKind.Odt or ContractFileKind.Ods =>
            FileHead.IsZip(head) ? WhyNotPacked(kind, head, content)
            : FileHead.IsCompound(head) ? $"The selected file is protected by a password, or in an old format. Save it as a plain {ContractFileKinds.NameOf(kind)} and select that file"
            : NotOne(kind),
    };

    private static string NotOne(ContractFileKind kind) =>
        $"The selected file is named as a {ContractFileKinds.NameOf(kind)}, but what is in it is not one. Save it as a {ContractFileKinds.NameOf(kind)} in the program that made it, and select that file";

    private static string? WhyNotPacked(ContractFileKind kind, byte[] head, Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Count > MostParts || !IsOf(kind, head, zip) ? NotOne(kind)
                : zip.Entries.Any(e => e.IsEncrypted) ? $"The selected file is protected by a password. Take it away, save it as a plain {ContractFileKinds.NameOf(kind)} and select that file"
                : zip.Entries.Any(IsMacro) || NamesMacros(zip) ? Macros
                : zip.Entries.Any(IsProgram) ? "The selected file has an object of another program within it, or a control that runs by itself. Take it out, save the file and select it again"
                : null;
        }
        catch (InvalidDataException)
        {
            return "The selected file is damaged. Open it in the program that made it, save it again and select the new file";
        }
    }

    private static bool IsOf(ContractFileKind kind, byte[] head, ZipArchive zip) => kind switch
    {
        ContractFileKind.Docx => IsOffice(zip, "word/"),
        ContractFileKind.Xlsx => IsOffice(zip, "xl/"),
        _ => IsOpenDocument(kind, head) && zip.GetEntry("content.xml") is not null,
    };

    private static bool IsOffice(ZipArchive zip, string folder) =>
        zip.GetEntry("[Content_Types].xml") is not null && zip.Entries.Any(e => e.FullName.StartsWith(folder, StringComparison.Ordinal));

    // By OpenDocument 1.3, part 2, 3.3: the media type is the first part of the zip and not packed, so that it stands at a known place.
    private static bool IsOpenDocument(ContractFileKind kind, byte[] head)
    {
        var type = Encoding.ASCII.GetBytes(ContractFileKinds.MediaTypeOf(kind));
        return head.Length > 38 + type.Length && head.AsSpan(30, 8).SequenceEqual("mimetype"u8) && head.AsSpan(38, type.Length).SequenceEqual(type) && head[38 + type.Length] is (byte)'P';
    }

    // Of OpenDocument, lists of libraries (script-lc.xml, script-lb.xml) stand in files without a macro too.
    private static bool IsMacro(ZipArchiveEntry part) =>
        part.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || part.FullName.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
        || (part.Name.Length > 0 && part.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase))
        || (part.Name.Length > 0 && part.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) && !part.Name.EndsWith("-lc.xml", StringComparison.OrdinalIgnoreCase) && !part.Name.EndsWith("-lb.xml", StringComparison.OrdinalIgnoreCase));

    // A part with macros may have any name: what it is stands in the list of content types, or in the manifest of an OpenDocument.
    private static bool NamesMacros(ZipArchive zip) => Listing.Select(zip.GetEntry).OfType<ZipArchiveEntry>().Select(HeadOf)
        .Any(t => t.Length >= MostListed || MacroWords.Any(w => t.Contains(w, StringComparison.OrdinalIgnoreCase)) || (t.Contains("attachedTemplate", StringComparison.OrdinalIgnoreCase) && t.Contains("External", StringComparison.OrdinalIgnoreCase)));

    private static string HeadOf(ZipArchiveEntry part)
    {
        using var reader = new StreamReader(part.Open(), Encoding.UTF8);
        var text = new char[MostListed];
        return new string(text, 0, reader.ReadBlock(text));
    }

    // An object of OLE, which may be any program, and a control of ActiveX. A workbook behind a chart is neither.
    private static bool IsProgram(ZipArchiveEntry part) =>
        part.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || (part.FullName.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) && part.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        || part.FullName.StartsWith("Object ", StringComparison.OrdinalIgnoreCase) && part.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase);

    private static byte[] Whole(Stream content)
    {
        var bytes = new byte[content.Length];
        content.Position = 0;
        content.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Text has no control characters but tabs, ends of lines and pages, and the mark of the end; in UTF-16 it says so first.</summary>
    private static bool IsText(Stream content)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, Encoding.Latin1, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        var buffer = new char[1 << 16];
        int read;
        while ((read = reader.Read(buffer)) > 0)
        {
            var text = buffer.AsSpan(0, read);
            if (text.ContainsAnyInRange('\0', '\b') || text.ContainsAnyInRange('\u000E', '\u0019') || text.ContainsAnyInRange('\u001B', '\u001F'))
            {
                return false;
            }
        }

        return true;
    }

    private static Problem.Invalid Refused(string message) => new([new FieldError("File", message)]);
}
