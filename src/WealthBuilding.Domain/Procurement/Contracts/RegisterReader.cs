using WealthBuilding.Domain.Procurement.Contracts.Reading;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>Reads a contract register whole: finds its table, its columns and its dates, and says of each record what it says or why it cannot be told.</summary>
/// <remarks>Encodings, delimiters, quoted cells and sheets are read as the ledger's are. See docs/data/contracts.md.</remarks>
public static class RegisterReader
{
    private static readonly Refusal NoTable = new(
        "no-table", "No row of column names of a contract register was found: it should name a title and at least two of reference, supplier, start, end and value. Say in which row the names stand, or upload the register itself.");

    /// <summary>Of a file in which nothing stands.</summary>
    public static readonly Refusal Empty = new("empty", "The selected file is empty: nothing stands in it. Save or download the register again, look whether its size is more than nothing, and select that file.");

    /// <summary>Reads delimited text, or a JSON file of notices.</summary>
    public static RegisterFile ReadText(ILedgerBytes source, RegisterOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using (var stream = source.Open())
            {
                var head = new byte[1024];
                var filled = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
                if (IsBlank(head.AsSpan(0, filled)) && source.Length <= head.Length)
                {
                    return Refused(Empty);
                }

                if (NotSpend.ByFirstBytes(head.AsSpan(0, filled)) is { } not)
                {
                    return not.Code == Refusals.Json.Code ? NoticesReader.Read(source, cancellationToken) : Refused(Reworded(not));
                }
            }

            return ReadAs(source, Survey(source, cancellationToken), options, cancellationToken);
        }
        catch (LedgerRefusedException refused)
        {
            return Refused(Reworded(refused.Refusal));
        }
    }

    /// <summary>Reads the sheets of a workbook that hold a register; others are left out and named.</summary>
    public static RegisterFile ReadSheets(IReadOnlyList<ISheet> sheets, RegisterOptions options, CancellationToken cancellationToken)
    {
        var tables = new List<RegisterTable>();
        var leftOut = new List<LeftOutSheet>();
        foreach (var sheet in sheets.Where(s => options.Sheet is null || s.Name.Trim().Equals(options.Sheet.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            if (sheet.IsHidden && options.Sheet is null)
            {
                leftOut.Add(new LeftOutSheet(sheet.Name, "hidden", "It is hidden"));
            }
            else if (ReadTable(() => new SheetRecords(sheet, cancellationToken), sheet.Name, options, cancellationToken) is { } table)
            {
                tables.Add(table);
            }
            else
            {
                leftOut.Add(new LeftOutSheet(sheet.Name, NoTable.Code, "No row of column names of a contract register was found in it"));
            }
        }

        return tables.Count == 0
            ? Refused(options.Sheet is null ? NoTable : Refusals.UnknownSheet(options.Sheet)) with { LeftOut = leftOut }
            : new RegisterFile { Tables = tables, LeftOut = leftOut };
    }

    // Byte order marks, the empty halves of signs of several bytes, the mark of an end, and blanks.
    private static ReadOnlySpan<byte> Blanks => [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, 0x1A, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(Blanks) < 0;

    private static RegisterFile Refused(Refusal refusal) => new() { Refusal = refusal };

    private static Refusal Reworded(Refusal refusal) => refusal.Code == Refusals.Empty.Code ? Empty : refusal with
    {
        Message = refusal.Message.Replace("list of payments", "register of contracts", StringComparison.Ordinal).Replace("table of payments", "register of contracts", StringComparison.Ordinal).Replace("one payment on each line", "one contract on each line", StringComparison.Ordinal)
        .Replace("only the payments", "only the register", StringComparison.Ordinal).Replace("the payments", "the register", StringComparison.Ordinal).Replace("to be a payment", "to be a contract", StringComparison.Ordinal)
    };

    private static TextSurvey Survey(ILedgerBytes source, CancellationToken cancellationToken) => TextSurvey.Of(source, null, whole: true, cancellationToken);

    private static RegisterFile ReadAs(ILedgerBytes source, TextSurvey survey, RegisterOptions options, CancellationToken cancellationToken)
    {
        var delimiter = DelimiterFinder.Find(source, survey);
        var table = ReadTable(() => TextRecords.Open(source, survey, delimiter), null, options, cancellationToken);
        return table is null ? Refused(NoTable) : new RegisterFile { Tables = [table] };
    }

    private static RegisterTable? ReadTable(Func<LedgerRecords> open, string? sheet, RegisterOptions options, CancellationToken cancellationToken)
    {
        RegisterLayout? layout;
        using (var head = open())
        {
            var sample = Sampler.Head(head, cancellationToken);
            layout = sample.Count == 0 ? null : RegisterLayout.Find(sample, options);
        }

        if (layout is null)
        {
            return null;
        }

        using var records = open();
        var raw = ReadRecords(records, layout, cancellationToken);
        var dates = RegisterDates.Decide(layout, raw, options.DateOrder);
        var reader = new RegisterRowReader(layout, dates);
        var rows = raw.ConvertAll(reader.Read);
        return rows.Exists(r => r.Verdict is RegisterVerdict.Read or RegisterVerdict.Quarantined)
            ? new RegisterTable(sheet, layout.HeaderRows, layout.Headers, layout.Columns, [.. layout.Questions, .. dates.Questions], dates.Order, rows) { Remarks = layout.Remarks }
            : null;
    }

    private static List<SampleRow> ReadRecords(LedgerRecords records, RegisterLayout layout, CancellationToken cancellationToken)
    {
        records.ExpectedFields = layout.Headers.Length;
        var first = layout.HeaderRows.Count == 0 ? 0 : layout.HeaderRows[^1];
        var rows = new List<SampleRow>();
        while (records.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (records.Number > first)
            {
                rows.Add(new SampleRow(records.Number, records.Texts()));
            }
        }

        while (rows.Count > 0 && rows[^1].Filled == 0)
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return rows;
    }
}
