using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Evaluation;

/// <summary>Files that are made to bring a reader down, each made anew: each must be refused, within two seconds and a hundred megabytes.</summary>
public static class Bombs
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string WorkbookXml = $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    /// <summary>Name and maker of each.</summary>
    public static IReadOnlyList<(string Name, Action<string> Make)> All { get; } =
    [
        ("one-cell-of-400-MB.xlsx", path => Book(path, w => Fill(w, "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>", 'a', 400 << 20, "</t></is></c></row>"))),
        ("one-cell-of-140-MB.xlsx", path => Book(path, w => Fill(w, "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>", 'a', 140 << 20, "</t></is></c></row>"))),
        ("ten-million-empty-rows.xlsx", path => Book(path, w => Repeat(w, "<row/>", 10_000_000))),
        ("ten-million-cells-in-a-row.xlsx", path => Book(path, w =>
        {
            w.Write("<row r=\"1\">");
            Repeat(w, "<c/>", 10_000_000);
            w.Write("</row>");
        })),
        ("twenty-million-rows.xlsx", path => Book(path, w => Repeat(w, "<row><c><v>1</v></c></row>", 20_000_000))),
        ("far-apart.xlsx", path => Book(path, w => w.Write("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"))),
        ("cell-out-of-this-world.xlsx", path => Book(path, w => w.Write("<row r=\"1\"><c r=\"ZZZZZZ2147483647\"><v>1</v></c></row>"))),
        ("billion-laughs.xlsx", path => Book(path, w => w.Write("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&c;</t></is></c></row>"), "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>")),
        ("outside-entity.xlsx", path => Book(path, w => w.Write("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>"), "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")),
        ("fifty-thousand-entries.xlsx", path => Zip(path, zip => Enumerable.Range(0, 50_000).ToList().ForEach(i => zip.CreateEntry($"xl/x{i}.xml")))),
        ("zip-in-zip.xlsx", path => Zip(path, zip => Text(zip, "inner.zip", "PK"))),
        ("million-sheets.xlsx", path => Zip(path, zip => Part(zip, "xl/workbook.xml", w =>
        {
            w.Write($"<workbook xmlns=\"{Main}\"><sheets>");
            Repeat(w, "<sheet name=\"A\" sheetId=\"1\"/>", 1_000_000);
            w.Write("</sheets></workbook>");
        }))),
        ("shared-strings-300-MB.xlsx", path => Book(path, w => w.Write("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"), extra: zip => Part(zip, "xl/sharedStrings.xml", w => Fill(w, $"<sst xmlns=\"{Main}\"><si><t>", 'a', 300 << 20, "</t></si></sst>")))),
        ("ten-million-styles.xlsx", path => Book(path, w => w.Write("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"), extra: zip => Part(zip, "xl/styles.xml", w =>
        {
            w.Write($"<styleSheet xmlns=\"{Main}\"><cellXfs>");
            Repeat(w, "<xf numFmtId=\"1\"/>", 10_000_000);
            w.Write("</cellXfs></styleSheet>");
        }))),
        ("one-line-of-1-GB.csv", path => Raw(path, w => Fill(w, "Supplier,Date,Amount\n", 'a', 1 << 30, string.Empty))),
        ("hundred-thousand-columns.csv", path => Raw(path, w =>
        {
            Repeat(w, "Amount,", 100_000);
            w.Write("\n");
            Repeat(w, "1.00,", 100_000);
        })),
        ("picture.csv", path => File.WriteAllBytes(path, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0])),
    ];

    /// <summary>How a file is answered: the refusal's code, null where it was taken.</summary>
    public static string? Read(string path) =>
        new LedgerFiles(Options.Create(new StorageSettings())).Read(path, Path.GetFileName(path), new LedgerReadOptions(), CancellationToken.None).Refusal?.Code;

    public static int Run()
    {
        var bad = 0;
        var folder = Directory.CreateTempSubdirectory("bombs-").FullName;
        foreach (var (name, make) in All)
        {
            var path = Path.Combine(folder, name);
            make(path);
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var clock = Stopwatch.GetTimestamp();
            var refusal = Read(path);
            var seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
            var megabytes = (GC.GetTotalAllocatedBytes(precise: true) - before) >> 20;
            var ok = refusal is not null && seconds <= 2 && megabytes <= 100;
            bad += ok ? 0 : 1;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(ok ? "ok " : "BAD")} {name,-32} {refusal ?? "taken",-20} {seconds,6:0.00} s {megabytes,5} MB allocated"));
            File.Delete(path);
        }

        Directory.Delete(folder);
        return bad == 0 ? 0 : 1;
    }

    private static void Book(string path, Action<StreamWriter> rows, string doctype = "", Action<ZipArchive>? extra = null) => Zip(path, zip =>
    {
        Text(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        Text(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Text(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        Text(zip, "xl/workbook.xml", WorkbookXml);
        Part(zip, "xl/worksheets/sheet1.xml", w =>
        {
            w.Write($"{doctype}<worksheet xmlns=\"{Main}\"><sheetData>");
            rows(w);
            w.Write("</sheetData></worksheet>");
        });
        extra?.Invoke(zip);
    });

    private static void Zip(string path, Action<ZipArchive> fill)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        fill(zip);
    }

    private static void Text(ZipArchive zip, string name, string text) => Part(zip, name, w => w.Write(text));

    private static void Part(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);
        write(writer);
    }

    private static void Raw(string path, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16);
        write(writer);
    }

    private static void Fill(StreamWriter writer, string before, char c, int count, string after)
    {
        writer.Write(before);
        var block = new string(c, 1 << 16);
        for (var left = count; left > 0; left -= block.Length)
        {
            writer.Write(block);
        }

        writer.Write(after);
    }

    private static void Repeat(StreamWriter writer, string text, int count)
    {
        for (var i = 0; i < count; i++)
        {
            writer.Write(text);
        }
    }
}
