using System.IO.Compression;
using System.Text;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets;

/// <summary>Gives a workbook that Excel saved as 'Strict Open XML Spreadsheet' the names that readers know.</summary>
/// <remarks>
/// ISO/IEC 29500-1 (strict) and -4 (transitional) hold cells in the same elements; only the namespaces differ. They stand at the
/// beginning of a part, and in the short parts that say how the others belong together.
/// </remarks>
internal static class StrictWorkbook
{
    private const int Beginning = 1 << 16;

    private static readonly (string Strict, string Usual)[] Names =
    [
        ("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ("http://purl.oclc.org/ooxml/drawingml/main", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ];

    /// <summary>Whether the workbook is written so.</summary>
    public static bool IsOne(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        if (zip.GetEntry("xl/workbook.xml") is not { } workbook)
        {
            return false;
        }

        using var stream = workbook.Open();
        return TextOf(stream, out _).Contains(Names[0].Strict, StringComparison.Ordinal);
    }

    /// <summary>The workbook under the usual names, in a file that goes when the stream is closed.</summary>
    public static Stream Open(string path)
    {
        var usual = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, Beginning, FileOptions.DeleteOnClose);
        using (var from = ZipFile.OpenRead(path))
        using (var to = new ZipArchive(usual, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                Copy(source, target);
            }
        }

        usual.Position = 0;
        return usual;
    }

    private static void Copy(Stream source, Stream target)
    {
        var text = TextOf(source, out var isWhole);
        foreach (var (strict, name) in Names)
        {
            text = text.Replace(strict, name, StringComparison.Ordinal);
        }

        target.Write(Encoding.Latin1.GetBytes(text));
        if (!isWhole)
        {
            source.CopyTo(target);
        }
    }

    // One character a byte, so that a part that is no text, and what is cut in a letter, come through as they are.
    private static string TextOf(Stream stream, out bool isWhole)
    {
        var buffer = new byte[Beginning];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        isWhole = read < buffer.Length;
        return Encoding.Latin1.GetString(buffer, 0, read);
    }
}
