using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>
/// A report that names each supplier on a row of its own, with its payments below and no name beside them: the payments have the name
/// that stands above. Only where no payment of the table names anybody, so that the title of a group of named payments is none.
/// </summary>
internal sealed class NameRows
{
    private const int LeastNames = 2;

    private readonly List<(int Row, string Name)> _names = [];

    /// <summary>Notes a row that holds a supplier's name and nothing else.</summary>
    public void Add(int row, string name) => _names.Add((row, name));

    /// <summary>Column names stand right below the last name: it was the title of a page.</summary>
    public void TakeBack(TableColumns columns)
    {
        while (_names.Count > 0 && !HasPayment(columns, _names[^1].Row))
        {
            _names.RemoveAt(_names.Count - 1);
        }
    }

    /// <summary>Gives each payment the name above it, all or none.</summary>
    public void Take(TableBuilder table)
    {
        var columns = table.Columns;
        if (_names.Count < LeastNames || !columns.Has(LedgerField.Supplier) || Groups(columns) is not { Count: >= LeastNames } groups)
        {
            return;
        }

        var (codes, texts) = (columns.CodesOf(LedgerField.Supplier), columns.TextsOf(LedgerField.Supplier));
        foreach (var (name, payments) in groups)
        {
            var code = texts.CodeOf(Encoding.UTF8.GetBytes(name));
            foreach (var row in payments)
            {
                codes[row] = code;
                columns.RowHash[row] = Hash.Mix(columns.RowHash[row], (ulong)(uint)code);
                columns.Flags[row] = (columns.Flags[row] & ~RowFlags.SupplierUnknown) | RowFlags.Repaired | table.Sinks.FlagsOf(code);
            }

            table.Notes.Repaired("supplier-above", [name], payments.Count);
        }
    }

    /// <summary>The names with the payments below each; null where a payment names somebody itself, or stands above all names.</summary>
    private List<(string Name, List<int> Payments)>? Groups(TableColumns columns)
    {
        var groups = new List<(string Name, List<int> Payments)>();
        var next = 0;
        for (var row = 0; row < columns.Rows; row++)
        {
            if (columns.Verdict[row] is not RowVerdict.Imported)
            {
                continue;
            }

            if (!columns.Flags[row].HasFlag(RowFlags.SupplierUnknown) || _names[0].Row > row)
            {
                return null;
            }

            for (var above = next; above < _names.Count && _names[above].Row < row; above++)
            {
                next = above + 1;
            }

            if (groups.Count == 0 || groups[^1].Payments is [.., var last] && last < _names[next - 1].Row)
            {
                groups.Add((_names[next - 1].Name, []));
            }

            groups[^1].Payments.Add(row);
        }

        return groups;
    }

    private static bool HasPayment(TableColumns columns, int from)
    {
        for (var row = from; row < columns.Rows; row++)
        {
            if (columns.Verdict[row] is RowVerdict.Imported)
            {
                return true;
            }
        }

        return false;
    }
}
