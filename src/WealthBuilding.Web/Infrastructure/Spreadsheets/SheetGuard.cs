using System.IO.Compression;
using System.Xml;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets;

/// <summary>Looks through the sheets of an XLSX for cells that stand where no payment stands: one far cell makes a reader build billions.</summary>
internal static class SheetGuard
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = 200L << 20,
    };

    public static Refusal? Check(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            return TooManySheets(zip) ?? zip.Entries
                .Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                .Select(e => CheckSheet(e, cancellationToken)).FirstOrDefault(r => r is not null);
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            return WorkbookRefusals.Damaged;
        }
    }

    private static Refusal? TooManySheets(ZipArchive zip)
    {
        using var stream = zip.GetEntry("xl/workbook.xml")!.Open();
        using var reader = XmlReader.Create(stream, Settings);
        var sheets = 0;
        while (reader.Read())
        {
            sheets += reader.NodeType is XmlNodeType.Element && reader.LocalName == "sheet" ? 1 : 0;
            if (sheets > 200)
            {
                return WorkbookRefusals.TooLargeInside;
            }
        }

        return null;
    }

    private static Refusal? CheckSheet(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        var (rows, cells) = (0, 0);
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();

            // Rows and cells need not say where they stand: they are counted too.
            if (reader.LocalName == "c" && (++cells > WorkbookReader.MostColumns || (reader.GetAttribute("r") is { } cell && FarColumn(cell))))
            {
                return WorkbookRefusals.TooManyColumns;
            }

            if (reader.LocalName == "row")
            {
                cells = 0;
                if (++rows > WorkbookReader.MostRows || (reader.GetAttribute("r") is { } row && (!int.TryParse(row, out var number) || number > WorkbookReader.MostRows)))
                {
                    return WorkbookRefusals.TooLargeInside;
                }
            }
        }

        return null;
    }

    private static bool FarColumn(string cell)
    {
        var column = 0;
        var at = 0;
        while (at < cell.Length && char.IsAsciiLetter(cell[at]))
        {
            column = (column * 26) + (char.ToUpperInvariant(cell[at++]) - 'A' + 1);
            if (column > WorkbookReader.MostColumns)
            {
                return true;
            }
        }

        return at == cell.Length || !int.TryParse(cell.AsSpan(at), out var row) || row > WorkbookReader.MostRows;
    }
}
