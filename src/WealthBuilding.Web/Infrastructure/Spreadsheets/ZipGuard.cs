using System.IO.Compression;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets;

/// <summary>Counts what a workbook unpacks to before anything is made of it: a small file can hold a very large one.</summary>
/// <remarks>No ratio is used: real styles.xml parts pack by a hundred to one and more.</remarks>
internal static class ZipGuard
{
    private const int MostEntries = 2_000;
    private const long MostBytesInAll = 200L << 20;
    private const long MostBytesInOther = 48L << 20;
    private const long MostBytesInSheet = 150L << 20;

    // A cell holds 32,767 characters, each of at most ten bytes as it may be written ('&#128512;').
    private const int LongestText = 32_767 * 10;

    public static Refusal? Check(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.Entries.Count > MostEntries)
            {
                return WorkbookRefusals.TooLargeInside;
            }

            return ByEntries(zip) ?? BySize(zip, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return WorkbookRefusals.Damaged;
        }
    }

    private static Refusal? ByEntries(ZipArchive zip)
    {
        if (zip.Entries.Any(e => e.FullName.Contains("..", StringComparison.Ordinal) || e.FullName.StartsWith('/') || e.FullName.Contains('\\', StringComparison.Ordinal)))
        {
            return WorkbookRefusals.Damaged;
        }

        if (zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return WorkbookRefusals.Macros;
        }

        if (zip.GetEntry("mimetype") is not null && zip.GetEntry("content.xml") is not null)
        {
            return WorkbookRefusals.OpenDocument;
        }

        return zip.GetEntry("xl/workbook.xml") is null ? WorkbookRefusals.OtherKind : null;
    }

    // What the zip's directory says of sizes can be a lie, so every part is really unpacked and counted, without being kept.
    private static Refusal? BySize(ZipArchive zip, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        long inAll = 0;
        foreach (var entry in zip.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isSheet = entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);
            var isTexts = entry.FullName.Equals("xl/sharedStrings.xml", StringComparison.OrdinalIgnoreCase);
            var limit = isSheet ? MostBytesInSheet : isTexts ? MostBytesInOther * 2 : MostBytesInOther;
            if (entry.Length > limit || (inAll += entry.Length) > MostBytesInAll || Unpacked(entry, buffer, limit, isSheet || isTexts) > limit)
            {
                return WorkbookRefusals.TooLargeInside;
            }
        }

        return null;
    }

    private static long Unpacked(ZipArchiveEntry entry, byte[] buffer, long limit, bool holdsCells)
    {
        using var stream = entry.Open();
        long bytes = 0;
        long text = 0;
        int read;
        while (bytes <= limit && (read = stream.Read(buffer)) > 0)
        {
            bytes += read;
            text = holdsCells ? TextAfter(buffer.AsSpan(0, read), text) : 0;
            if (text > LongestText)
            {
                return long.MaxValue;
            }
        }

        return bytes;
    }

    /// <summary>How many bytes stand between the last mark of a tag and the end, those before these counted too; the longest of all where one is too long.</summary>
    private static long TextAfter(ReadOnlySpan<byte> bytes, long before)
    {
        for (var mark = bytes.IndexOf((byte)'<'); mark >= 0; mark = bytes.IndexOf((byte)'<'))
        {
            if (before + mark > LongestText)
            {
                return before + mark;
            }

            before = 0;
            bytes = bytes[(mark + 1)..];
        }

        return before + bytes.Length;
    }
}
