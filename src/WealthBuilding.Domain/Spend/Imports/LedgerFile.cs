namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>All that could be read from one spend file: its tables, or the reason why it is refused.</summary>
public sealed record LedgerFile
{
    /// <summary>Set when nothing of the file may be stored; <see cref="Tables"/> is then empty.</summary>
    public Refusal? Refusal { get; init; }

    public IReadOnlyList<LedgerTable> Tables { get; init; } = [];

    /// <summary>Sheets that hold no ledger (pivots, summaries, copies), each with the reason it was left out.</summary>
    public IReadOnlyList<LeftOutSheet> LeftOut { get; init; } = [];

    public static LedgerFile Refused(string code, string message) => new() { Refusal = new Refusal(code, message) };
}

/// <summary>Why a file is refused: a stable code, and a sentence that says what to do.</summary>
public sealed record Refusal(string Code, string Message);

/// <summary>A sheet that is not part of the ledger, and why.</summary>
public sealed record LeftOutSheet(string Name, string Code, string Why);

/// <summary>What a person may say about a file when the file does not say it clearly. Everything unset is found out.</summary>
public sealed record LedgerReadOptions
{
    /// <summary>Field to header (as the file writes it, case and outer spaces ignored).</summary>
    public IReadOnlyDictionary<LedgerField, string> Map { get; init; } = new Dictionary<LedgerField, string>();

    /// <summary>Only this sheet, by name.</summary>
    public string? Sheet { get; init; }

    /// <summary>Number of the record, from 1, whose cells are the column names.</summary>
    public int? HeaderRow { get; init; }

    public DateOrder? DateOrder { get; init; }

    /// <summary>An encoding name such as <c>windows-1252</c>, where a person knows better.</summary>
    public string? Encoding { get; init; }

    public char? Delimiter { get; init; }
}

/// <summary>The meaning of a column. The names on the wire are in <see cref="LedgerFields"/>.</summary>
public enum LedgerField
{
    Supplier,
    Date,
    Amount,
    Net,
    Gross,
    Vat,
    IrrecoverableVat,
    Department,
    Service,
    Purpose,
    Category,
    CategoryCode,
    Transaction,
    SupplierId,
    CompanyNumber,
    CharityNumber,
    Postcode,
    Address,
    Contract,
    CapitalRevenue,
    CardType,
    Body,
    InvoiceDate,
    InvoiceReceivedDate,

    /// <summary>What came back, where debits and credits have columns of their own: it is taken off.</summary>
    Credit,

    /// <summary>Says of each amount whether it is a debit or a credit, where the amounts carry no sign.</summary>
    Sign,

    /// <summary>The currency of each amount; rows in another than sterling are set aside.</summary>
    Currency,

    /// <summary>What came in, where a cash book has a column for it beside what was paid: it is no spend, and a row that has nothing else is skipped.</summary>
    Receipt,

    /// <summary>Payments of the other kind, where capital stands in a column of its own beside revenue: the amount of a row is in one of the two.</summary>
    OtherKind,
}

/// <summary>The order of day, month and year that a whole column of dates has.</summary>
public enum DateOrder
{
    None,
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,

    /// <summary>Several ways of writing, each value with one reading only.</summary>
    Mixed,
}

/// <summary>What became of a record, or of one of the payments that a record holds.</summary>
public enum RowVerdict : byte
{
    Imported,
    Quarantined,
    Skipped,
}

/// <summary>What is worth knowing of a row that is imported all the same.</summary>
[Flags]
public enum RowFlags : ushort
{
    None = 0,
    DateUnknown = 1,
    SupplierUnknown = 2,
    ExactDuplicate = 4,
    Repaired = 8,
    Rounded = 16,
    Redacted = 32,
    LooksLikePerson = 64,
    AmountUnlikely = 128,
    AmountBlank = 256,
}

/// <summary>One table of payments in a file: how it was read, and its rows column by column.</summary>
/// <remarks>
/// A row is a record, or one part of a record that holds several payments. Rows stand in the order of the file.
/// Texts are dictionary-coded: a code is an index into <see cref="TextColumn.Values"/>, -1 where the cell is empty.
/// </remarks>
public sealed record LedgerTable
{
    public required TableLayout Layout { get; init; }

    /// <summary>What a person has to settle before the table may be committed; empty when nothing is open.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    public IReadOnlyList<Repair> Repairs { get; init; } = [];

    public IReadOnlyList<CodeCount> SkippedBy { get; init; } = [];

    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>Number of logical rows: imported, quarantined and skipped.</summary>
    public required int RowCount { get; init; }

    /// <summary>Number of the record in the file or sheet, from 1, for each row.</summary>
    public required RowValues<int> Record { get; init; }

    /// <summary>0 for the first or only payment of a record, then 1, 2 …</summary>
    public required RowValues<byte> Part { get; init; }

    public required RowValues<RowVerdict> Verdict { get; init; }

    /// <summary>For a skipped or quarantined row, its index in <see cref="Reasons"/>; otherwise 0.</summary>
    public required RowValues<byte> Reason { get; init; }

    /// <summary>Codes that <see cref="Reason"/> points at; the first is empty.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    public required RowValues<RowFlags> Flags { get; init; }

    /// <summary>Pence of each row; 0 where the amount could not be read.</summary>
    public required RowValues<long> Pence { get; init; }

    /// <summary>Paid on, as the number yyyymmdd; 0 where unknown.</summary>
    public required RowValues<int> PaidOn { get; init; }

    /// <summary>A 64-bit fingerprint of what the row says (supplier, date, pence, transaction, department, service, category, purpose), equal across file formats.</summary>
    public required RowValues<ulong> Fingerprint { get; init; }

    /// <summary>Texts of the fields that were found, coded.</summary>
    public required IReadOnlyDictionary<LedgerField, TextColumn> Texts { get; init; }

    /// <summary>Transaction numbers (nearly all different, so not coded); null where there is no such column.</summary>
    public ITextByRow? Transactions { get; init; }

    /// <summary>Invoice date and date received as yyyymmdd, 0 where unknown; null where there is no such column.</summary>
    public RowValues<int>? InvoiceDate { get; init; }

    public RowValues<int>? InvoiceReceivedDate { get; init; }

    /// <summary>Sum over imported rows of what rounding to whole pence added or took away, in hundredths of a penny.</summary>
    public long RoundedHundredths { get; init; }
}

/// <summary>A column of texts, each different one held once.</summary>
public sealed record TextColumn(IReadOnlyList<string> Values, RowValues<int> Codes);

/// <summary>A column whose texts are held row by row.</summary>
public interface ITextByRow
{
    /// <summary>The row's text as UTF-8, empty where there is none: for whoever hands a million of them on.</summary>
    ReadOnlyMemory<byte> Utf8(int row);

    string? this[int row] { get; }
}

/// <summary>Where and how a table stands in its file.</summary>
public sealed record TableLayout
{
    public string? Sheet { get; init; }

    public string? Encoding { get; init; }

    public char? Delimiter { get; init; }

    /// <summary>Record numbers, from 1, of the rows that hold the column names; empty where there are none.</summary>
    public required IReadOnlyList<int> HeaderRows { get; init; }

    /// <summary>All column names as the file writes them, in the file's order.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    public required IReadOnlyList<ColumnChoice> Columns { get; init; }

    public required IReadOnlyList<string> UnusedColumns { get; init; }

    public DateOrder DateOrder { get; init; }

    /// <summary>A stable key of the layout (its headers in order), by which an institution's mapping is remembered.</summary>
    public required string Key { get; init; }
}

/// <summary>A column that was given a meaning: how sure that is (0 to 1), why, and the first values.</summary>
public sealed record ColumnChoice(LedgerField Field, int Index, string Header, double Confidence, string Why, IReadOnlyList<string> FirstValues);

/// <summary>Something with two readings that only a person can settle.</summary>
public sealed record Question(string Code, LedgerField? Field, string Text, IReadOnlyList<string> Choices);

/// <summary>A kind of mending, how many rows it touched, and one example as the file had it.</summary>
public sealed record Repair(string Code, int Rows, string Example);

/// <summary>How many rows share a code.</summary>
public sealed record CodeCount(string Code, int Rows);

/// <summary>Something wrong with rows: a stable code, the words for the reader, how many, and a few examples.</summary>
public sealed record RowProblem(string Code, string Text, int Rows, IReadOnlyList<RowExample> Examples);

/// <summary>One record that has a problem: its number, the column and the value as the file has it.</summary>
public sealed record RowExample(int Record, string Column, string Value);
