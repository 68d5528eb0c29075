using System.Text;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Data.Bulk;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>Turns rows of a file into lines: finds or makes the payee and the terms of each, and copies the rest.</summary>
internal sealed class LineBuilder
{
    private const int LongestTransaction = 100;

    private readonly TableSource[] _tables;

    private LineBuilder(IReadOnlyList<LedgerTable> tables, PayeeIds payees, TermIds terms)
    {
        var first = 0;
        _tables = new TableSource[tables.Count];
        for (var t = 0; t < tables.Count; t++)
        {
            _tables[t] = new TableSource(tables[t], (short)t, first, payees.For(tables[t]), terms);
            first += tables[t].RowCount;
        }
    }

    public static async Task<LineBuilder> CreateAsync(AppDbContext db, SpendImport import, IReadOnlyList<LedgerTable> tables, CancellationToken cancellationToken)
    {
        var payees = await PayeeIds.LoadAsync(db, import.InstitutionId, cancellationToken);
        var terms = await TermIds.LoadAsync(db, import.InstitutionId, cancellationToken);
        return new LineBuilder(tables, payees, terms);
    }

    /// <summary>Adds the rows from <paramref name="from"/> to before <paramref name="to"/>, counted over all tables, to the chunk.</summary>
    public void Fill(SpendChunk chunk, int from, int to, bool[] held)
    {
        foreach (var source in _tables)
        {
            var end = Math.Min(to, source.FirstRow + source.Table.RowCount);
            for (var row = Math.Max(from, source.FirstRow); row < end; row++)
            {
                if (source.Table.Verdict[row - source.FirstRow] is RowVerdict.Imported && !held[row])
                {
                    chunk.Lines.Add(source.LineOf(row, chunk));
                }
            }
        }
    }

    private sealed class TableSource(LedgerTable table, short index, int firstRow, PayeeIds.OfTable payees, TermIds terms)
    {
        private readonly TermIds.OfColumn _departments = terms.For(table, TermKind.Department, LedgerField.Department, LedgerField.Service);
        private readonly TermIds.OfColumn _services = terms.For(table, TermKind.Service, LedgerField.Service);
        private readonly TermIds.OfColumn _categories = terms.For(table, TermKind.Category, LedgerField.Category, LedgerField.Purpose);
        private readonly TermIds.OfColumn _purposes = terms.For(table, TermKind.Purpose, LedgerField.Purpose);

        public LedgerTable Table => table;

        public int FirstRow => firstRow;

        public LineRow LineOf(int row, SpendChunk chunk)
        {
            var i = row - firstRow;
            return new LineRow(
                row, index, table.Record[i], table.Part[i], payees.IdOf(i, chunk), table.PaidOn[i], table.Pence[i],
                _departments.IdOf(i, chunk), _services.IdOf(i, chunk), _categories.IdOf(i, chunk), _purposes.IdOf(i, chunk),
                TransactionOf(i), table.Flags[i], (long)table.Fingerprint[i]);
        }

        private ReadOnlyMemory<byte> TransactionOf(int i)
        {
            var text = table.Transactions?.Utf8(i) ?? default;
            return text.Length > LongestTransaction && table.Transactions![i] is { Length: > LongestTransaction } whole
                ? Encoding.UTF8.GetBytes(whole[..LongestTransaction])
                : text;
        }
    }
}
