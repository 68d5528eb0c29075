using System.Text;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Spend.Imports;

/// <summary>Looks for a new file's rows among files that are held, as an import does.</summary>
internal static class HeldFiles
{
    public static HeldFindings Find(string file, params (int Import, string Text)[] held)
    {
        var tables = Read(file);
        var finder = new OverlapFinder(tables);
        var (layout, dates) = (new HashSet<int>(), new HashSet<int>());
        var names = new List<string>();
        foreach (var (import, table) in held.SelectMany(h => Read(h.Text).Select(t => (h.Import, t))))
        {
            _ = table.Layout.Key == tables[0].Layout.Key && layout.Add(import);
            _ = DateOf(table) is { } date && date == DateOf(tables[0]) && dates.Add(import);
            for (var i = 0; i < table.RowCount; i++)
            {
                finder.Add(LineOf(import, table, i, names));
            }
        }

        return finder.Find(new EarlierImports(layout, dates, id => names[id]));
    }

    private static string? DateOf(LedgerTable table) => table.Layout.Columns.FirstOrDefault(c => c.Field is LedgerField.Date)?.Header;

    private static HeldLine LineOf(int import, LedgerTable table, int i, List<string> names)
    {
        var column = table.Texts[LedgerField.Supplier];
        names.Add(column.Codes[i] < 0 ? string.Empty : column.Values[column.Codes[i]]);
        var supplier = PaymentKey.SupplierOf(names[^1]);
        var reference = table.Transactions?[i];
        return new HeldLine(import, table.PaidOn[i], (long)table.Fingerprint[i], PaymentKey.Of(table.PaidOn[i], table.Pence[i], supplier), PaymentKey.ReferenceOf(reference))
        {
            Pence = table.Pence[i],
            Payee = names.Count - 1,
            Supplier = supplier,
            IsNamed = (table.Flags[i] & (RowFlags.Redacted | RowFlags.SupplierUnknown)) == 0,
            Telling = PaymentKey.TellingOf(reference),
        };
    }

    private static IReadOnlyList<LedgerTable> Read(string text)
    {
        var file = LedgerReader.ReadText(new TextBytes(Encoding.UTF8.GetBytes(text)), new LedgerReadOptions(), CancellationToken.None);
        Assert.Null(file.Refusal);
        return file.Tables;
    }
}
