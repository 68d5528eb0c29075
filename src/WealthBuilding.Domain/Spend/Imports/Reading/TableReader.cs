namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Reads the rows of one table into columns: each is a payment, or set aside, or skipped, with its reason.</summary>
internal sealed class TableReader
{
    private readonly LedgerRecords _records;
    private readonly Layout _layout;
    private readonly PlainRows _plain = new();
    private readonly TableBuilder _table;
    private readonly OddRows _odd;

    public TableReader(LedgerRecords records, Layout layout)
    {
        _records = records;
        _layout = layout;
        _table = new TableBuilder(records, layout.Map);
        _odd = new OddRows(_table, records is TextRecords);
    }

    public TableRows Read(CancellationToken cancellationToken)
    {
        while (_records.ReadBlock() && _records.Number <= _layout.LastRow)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_table.Columns.Rows == 0)
            {
                _table.Columns.Reserve(_records.EstimatedRows);
            }

            var before = _records.Number - 1;
            ReadRows(Math.Max(0, _layout.FirstRow - before - 1), Math.Min(_records.Block.Rows, _layout.LastRow - before));
        }

        MissingRow.Mend(_table);
        LateTotals.TakeUnlabelled(_table, _odd.Unlabelled);
        LateTotals.TakeDoubtful(_table, _odd);
        RowsSaidAgain.Take(_table);
        GroupHeads.Take(_table);
        TableFoot.TakeReconciliation(_table);
        LateTotals.TakeLoose(_table);
        GroupSums.Take(_table);
        LateTotals.TakeUnlabelled(_table, _odd.Unlabelled);
        FilledDown.Take(_table);
        _odd.Names.Take(_table);
        TableFoot.CompareStated(_table);
        return new TableRows(_table.Columns, _table.Reasons, _table.Notes, _table.Map, _table.Sums.RoundedHundredths);
    }

    /// <summary>A row is a payment where its amount and its supplier can be read and nothing is odd; everything else is looked at closely.</summary>
    private void ReadRows(int row, int end)
    {
        while (_layout.HasTotalsAmongRows && row < end)
        {
            _records.GoTo(row++);
            _odd.Read(_records);
        }

        var looked = row;
        while (row < end)
        {
            looked = row < looked ? looked : _plain.Look(_records, _table.Amount, _table.Map.Headers.Count, _table.Sinks, row, end);
            var payments = _plain.Payments(row, looked, _table.Sinks);
            _table.AddPlain(_plain, row, payments);
            row += payments;
            if (row < end && (row < looked || payments == 0))
            {
                _records.GoTo(row++);
                _odd.Read(_records);
            }
        }
    }
}
