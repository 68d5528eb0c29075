using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Evaluation;

/// <summary>Reads files that were damaged at random (fixed seed): nothing may be thrown, nothing may hang, and every row must be accounted for.</summary>
public static class Mutations
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>What went wrong, a line each; empty where nothing did.</summary>
    public static IReadOnlyList<string> Run(int count, int seed)
    {
        var random = new Random(seed);
        var seeds = MutationSeeds.All();
        var reader = new LedgerFiles(Options.Create(new StorageSettings()));
        var wrong = new List<string>();
        var path = Path.GetTempFileName();
        for (var i = 0; i < count; i++)
        {
            var (name, bytes) = seeds[i % seeds.Count];
            File.WriteAllBytes(path, Mutate(name, bytes, random));
            if (Try(reader, path, name) is { } problem)
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"mutation {i} of {name} (seed {seed}): {problem}"));
            }
        }

        File.Delete(path);
        return wrong;
    }

    private static string? Try(LedgerFiles reader, string path, string name)
    {
        var clock = Stopwatch.GetTimestamp();
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            var file = reader.Read(path, name, new LedgerReadOptions(), limit.Token);
            return file.Tables.Select(Unaccounted).FirstOrDefault(p => p is not null)
                ?? (Stopwatch.GetElapsedTime(clock) > Longest ? "took too long" : null);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whatever is thrown is the finding.
            return $"{fault.GetType().Name}: {fault.Message} {fault.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("WealthBuilding", StringComparison.Ordinal))?.Trim()}";
        }
    }

    private static string? Unaccounted(LedgerTable table)
    {
        var figures = TableFigures.Of(table, []);
        return figures.InFile != figures.Imported + figures.Quarantined + figures.Skipped ? "rows are not accounted for"
            : table.Record.Length != table.RowCount || table.Pence.Length != table.RowCount || table.PaidOn.Length != table.RowCount ? "columns differ in length"
            : null;
    }

    private static byte[] Mutate(string name, byte[] bytes, Random random) =>
        name.EndsWith(".xlsx", StringComparison.Ordinal) && random.Next(2) == 0 ? MutatePart(bytes, random) : MutateBytes(bytes, random);

    private static byte[] MutateBytes(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var at = random.Next(mutated.Count);
            var length = Math.Min(random.Next(1, 60), mutated.Count - at);
            switch (random.Next(9))
            {
                case 0:
                    mutated[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    mutated.RemoveRange(at, length);
                    break;
                case 2:
                    mutated.InsertRange(at, mutated.GetRange(at, length));
                    break;
                case 3:
                    mutated.InsertRange(at, Junk[random.Next(Junk.Length)]);
                    break;
                case 4:
                    mutated = [.. mutated.Select(b => b == (byte)',' ? (byte)';' : b)];
                    break;
                case 5:
                    mutated[at] = (byte)'"';
                    break;
                case 6:
                    mutated.InsertRange(at, "99999999999999999999.99"u8.ToArray());
                    break;
                case 7:
                    mutated.RemoveRange(Math.Max(1, at), mutated.Count - Math.Max(1, at));
                    break;
                default:
                    mutated[at] = (byte)random.Next(256);
                    break;
            }

            if (mutated.Count == 0)
            {
                return [];
            }
        }

        return [.. mutated];
    }

    private static readonly byte[][] Junk = ["\0"u8.ToArray(), "\uFEFF"u8.ToArray(), "\u202E"u8.ToArray(), "\u00A0"u8.ToArray(), [0xED, 0xA0, 0x80], "\r"u8.ToArray(), "\n\n\n"u8.ToArray(), ",,,,,,"u8.ToArray()];

    private static byte[] MutatePart(byte[] bytes, Random random)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries[random.Next(zip.Entries.Count)];
            using var part = entry.Open();
            using var copy = new MemoryStream();
            part.CopyTo(copy);
            var mutated = MutateBytes(copy.ToArray(), random);
            part.SetLength(0);
            part.Write(mutated);
        }

        return stream.ToArray();
    }
}

/// <summary>Small ledgers in the layouts that bodies publish, with invented names, to be damaged.</summary>
internal static class MutationSeeds
{
    public static List<(string Name, byte[] Bytes)> All()
    {
        var plain = Csv(",", "Supplier Name,Payment Date,Net Amount,Directorate,Transaction Number", i => $"Harebell Example {i} Ltd,{1 + (i % 28):00}/04/2026,\"£1,{100 + i}.50\",Housing,{5000 + i}");
        var titled = "Payments over £500\n,,,\n" + plain + "Total,,\"40,000.00\",,\n";
        return
        [
            ("plain.csv", Encoding.UTF8.GetBytes(plain)),
            ("titled.csv", Encoding.GetEncoding("iso-8859-1").GetBytes(titled)),
            ("utf16.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(plain)]),
            ("semicolons.csv", Encoding.UTF8.GetBytes(Csv(";", "Payee;Date Paid;Amount", i => $"Otterbrook Example {i} CIC;{1 + (i % 28)}-Apr-26;{i}.00-"))),
            ("tabs.csv", Encoding.UTF8.GetBytes(Csv("\t", "Vendor\tClearing Date\tGross\tVAT\tNet", i => $"Kestrel Example {i} plc\t2026-04-{1 + (i % 28):00}\t120.00\t20.00\t({i}.00)"))),
            ("quoted.csv", Encoding.UTF8.GetBytes(Csv(",", "Supplier,Date,Amount,Description", i => $"\"Lantern, Example \"\"{i}\"\" LLP\",04/{1 + (i % 28):00}/2026,{i}.25,\"two\nlines\""))),
            ("old-mac.csv", Encoding.UTF8.GetBytes(plain.Replace('\n', '\r'))),
            ("book.xlsx", Book()),
        ];
    }

    private static string Csv(string delimiter, string header, Func<int, string> row)
    {
        _ = delimiter;
        return header + "\n" + string.Join('\n', Enumerable.Range(1, 40).Select(row)) + "\n";
    }

    private static byte[] Book()
    {
        using var book = new ClosedXML.Excel.XLWorkbook();
        var sheet = book.AddWorksheet("April");
        var header = new[] { "Supplier", "Date", "Amount", "Department" };
        for (var i = 0; i < header.Length; i++)
        {
            sheet.Cell(1, i + 1).SetValue(header[i]);
        }

        for (var row = 2; row < 40; row++)
        {
            sheet.Cell(row, 1).SetValue($"Millrace Example {row} Ltd");
            sheet.Cell(row, 2).SetValue(new DateTime(2026, 4, 1 + (row % 28), 0, 0, 0, DateTimeKind.Unspecified));
            sheet.Cell(row, 3).SetValue(row * 10.25);
            sheet.Cell(row, 4).SetValue("Leisure");
        }

        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }
}
