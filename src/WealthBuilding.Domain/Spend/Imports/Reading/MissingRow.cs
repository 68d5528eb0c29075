using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>
/// One row whose supplier and amount ran together, in a table that states its total: the total proves where to cut
/// ('…Academy21740' where 740 is missing: '…Academy21' and 740).
/// </summary>
internal static class MissingRow
{
    public static void Mend(TableBuilder table)
    {
        var (columns, notes, sum) = (table.Columns, table.Notes, table.Sums.Pence);
        if (table.StatedTotal is not { } total || total <= sum || notes.IncompleteRows.Count != 1)
        {
            return;
        }

        var (row, cells) = notes.IncompleteRows[0];
        var filled = cells.Where(c => c.Length > 0).ToList();
        if (filled.Count != 1 || Cut(filled[0], total - sum) is not { } supplier)
        {
            return;
        }

        columns.Verdict[row] = RowVerdict.Imported;
        columns.Reason[row] = table.Reasons.CodeOf(string.Empty);
        columns.Pence[row] = total - sum;
        columns.Flags[row] = RowFlags.Repaired;
        columns.CodesOf(LedgerField.Supplier)[row] = columns.TextsOf(LedgerField.Supplier).CodeOf(Encoding.UTF8.GetBytes(supplier));
        columns.RowHash[row] = Hash.Of(Encoding.UTF8.GetBytes(filled[0]));
        notes.Repaired("run-together-fields", cells, 1);
    }

    private static string? Cut(string cell, long missing)
    {
        for (var at = 1; at < cell.Length; at++)
        {
            if (char.IsAsciiDigit(cell[at]) && MoneyText.TryParse(cell[at..], out var pence) && pence == missing && cell[..at].Any(char.IsLetter))
            {
                return cell[..at].TrimEnd();
            }
        }

        return null;
    }
}
