namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>What was put right and what is wrong, counted, with a few examples of each.</summary>
internal sealed class RowNotes
{
    private const int Examples = 5;
    private const int LongestExample = 120;

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["amount-unreadable"] = "The amount is not an amount of money. Correct it in the ledger, or leave these rows out",
        ["other-currency"] = "The amount is in another currency than pounds. Say what was paid in pounds, or leave these rows out",
        ["total-disagrees"] = "The row is called a total and its figure is not the sum of the rows above. Say whether it is a payment, or leave the row out",
        ["loose-amount"] = "The row stands under the table with a name and an amount and nothing else: it may be a sum or a remark. Say what it is, or leave the row out",
        ["unlabelled-amount"] = "The row holds figures and nothing else, and they are not the sum of the rows above. Say what they are, or leave the row out",
    };

    private readonly Dictionary<string, (int Rows, string Example)> _repairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Rows, List<RowExample> Examples)> _problems = new(StringComparer.Ordinal);

    /// <summary>Rows without an amount whose one cell may hold more, by row.</summary>
    public List<(int Row, string[] Cells)> IncompleteRows { get; } = [];

    /// <summary>What only a person can settle.</summary>
    public List<Question> Questions { get; } = [];

    public IReadOnlyList<Repair> Repairs => [.. _repairs.Select(r => new Repair(r.Key, r.Value.Rows, r.Value.Example))];

    public IReadOnlyList<RowProblem> Problems =>
        [.. _problems.Where(p => p.Value.Rows > 0).Select(p => new RowProblem(p.Key, Words.GetValueOrDefault(p.Key, p.Key), p.Value.Rows, p.Value.Examples))];

    public void Repaired(string code, string[] cells, int payments)
    {
        var (rows, example) = _repairs.GetValueOrDefault(code, (0, Short(string.Join(" | ", cells))));
        _repairs[code] = (rows + payments, example);
    }

    public void Incomplete(int row, string[] cells)
    {
        if (IncompleteRows.Count < 10)
        {
            IncompleteRows.Add((row, cells));
        }
    }

    public void Problem(string code, int record, string column, string value)
    {
        var (rows, examples) = _problems.GetValueOrDefault(code, (0, []));
        if (examples.Count < Examples)
        {
            examples.Add(new RowExample(record, column, Short(value)));
        }

        _problems[code] = (rows + 1, examples);
    }

    public void Withdraw(string code)
    {
        var (rows, examples) = _problems[code];
        _problems[code] = (rows - 1, examples);
    }

    private static string Short(string text) => text.Length <= LongestExample ? text : text[..LongestExample] + "…";
}

/// <summary>The codes of reasons, by a small number; 0 is none.</summary>
internal sealed class Reasons
{
    private readonly List<string> _codes = [string.Empty];

    public IReadOnlyList<string> All => _codes;

    public byte CodeOf(string reason)
    {
        var index = _codes.IndexOf(reason);
        if (index < 0)
        {
            index = _codes.Count;
            _codes.Add(reason);
        }

        return checked((byte)index);
    }
}

/// <summary>All that was read of a table, before its dates are decided.</summary>
internal sealed record TableRows(TableColumns Columns, Reasons Reasons, RowNotes Notes, ColumnMap LastMap, long RoundedHundredths)
{
    /// <summary>What the rows leave open, unless a person named the column of amounts.</summary>
    public IReadOnlyList<Question> Questions => Notes.Questions;
}
