using System.Text.Json;
using System.Text.Json.Serialization;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>How a file was read and what is in it: what the review page shows and what <c>import --json</c> prints.</summary>
public sealed record ImportReading
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public IReadOnlyList<TableReading> Tables { get; init; } = [];

    public IReadOnlyList<LeftOutSheet> LeftOut { get; init; } = [];

    /// <summary>Supplier names that the institution's earlier files did not have.</summary>
    public int NewSuppliers { get; init; }

    /// <summary>The imports that hold rows of the file already; null where an import was written before they were noted.</summary>
    public IReadOnlyList<HeldBy>? HeldBy { get; init; }

    public static ImportReading From(LedgerFile file, IReadOnlyList<TableFigures> figures, int newSuppliers, IReadOnlyList<HeldBy>? heldBy) => new()
    {
        Tables = [.. file.Tables.Zip(figures, TableReading.From)],
        LeftOut = file.LeftOut,
        NewSuppliers = newSuppliers,
        HeldBy = heldBy,
    };

    /// <summary>What a person has to settle, over all tables.</summary>
    [JsonIgnore]
    public IEnumerable<Question> Questions => Tables.SelectMany(t => t.Questions);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static ImportReading FromJson(string json) => JsonSerializer.Deserialize<ImportReading>(json, Json) ?? new ImportReading();
}

/// <summary>One table of the file.</summary>
public sealed record TableReading
{
    public string? Sheet { get; init; }

    public string? Encoding { get; init; }

    public string? Delimiter { get; init; }

    public IReadOnlyList<int> HeaderRows { get; init; } = [];

    /// <summary>Field name to header.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> UnusedColumns { get; init; } = [];

    public string? DateOrder { get; init; }

    public RowCounts Rows { get; init; } = new(0, 0, 0, 0, 0);

    public PenceCounts Pence { get; init; } = new(0, 0, 0, 0);

    public IReadOnlyList<CodeCount> SkippedBy { get; init; } = [];

    public NegativeCount Negatives { get; init; } = new(0, 0);

    public Period Period { get; init; } = new(null, null);

    public int DistinctSuppliers { get; init; }

    public UnknownCounts Unknown { get; init; } = new(0, 0);

    public IReadOnlyList<CodeCount> Flags { get; init; } = [];

    /// <summary>What rounding to whole pence added or took away, in pence; a fraction where parts of a penny stood in the file.</summary>
    public decimal RoundedPence { get; init; }

    public IReadOnlyList<Repair> Repairs { get; init; } = [];

    public IReadOnlyList<ProblemReading> Problems { get; init; } = [];

    public IReadOnlyList<Question> Questions { get; init; } = [];

    public IReadOnlyList<ColumnReading> ColumnChoices { get; init; } = [];

    public IReadOnlyList<string> Headers { get; init; } = [];

    public string LayoutKey { get; init; } = string.Empty;

    public static TableReading From(LedgerTable table, TableFigures figures) => new()
    {
        Sheet = table.Layout.Sheet,
        Encoding = table.Layout.Encoding,
        Delimiter = table.Layout.Delimiter?.ToString(),
        HeaderRows = table.Layout.HeaderRows,
        Columns = table.Layout.Columns.DistinctBy(c => c.Field).ToDictionary(c => LedgerFields.NameOf(c.Field), c => c.Header),
        UnusedColumns = table.Layout.UnusedColumns,
        DateOrder = NameOf(table.Layout.DateOrder),
        Rows = new RowCounts(figures.InFile, figures.Imported, figures.Quarantined, figures.AlreadyHeld, figures.Skipped),
        Pence = new PenceCounts(figures.PenceInFile, figures.PenceImported, figures.PenceQuarantined, figures.PenceHeld),
        SkippedBy = table.SkippedBy,
        Negatives = new NegativeCount(figures.Negatives, figures.PenceNegative),
        Period = new Period(Day(figures.From), Day(figures.To)),
        DistinctSuppliers = figures.Suppliers,
        Unknown = new UnknownCounts(figures.WithoutDate, figures.WithoutSupplier),
        Flags = FlagsOf(figures),
        RoundedPence = table.RoundedHundredths / 100m,
        Repairs = table.Repairs,
        Problems = [.. table.Problems.Select(p => new ProblemReading(p.Code, p.Text, p.Rows, p.Examples))],
        Questions = table.Questions,
        ColumnChoices = [.. table.Layout.Columns.Select(ColumnReading.From)],
        Headers = table.Layout.Headers,
        LayoutKey = table.Layout.Key,
    };

    /// <summary>As much of the layout as reading single records again needs.</summary>
    internal TableLayout ToLayout() => new()
    {
        Sheet = Sheet,
        Encoding = Encoding,
        Delimiter = Delimiter is { Length: > 0 } text ? text[0] : null,
        HeaderRows = HeaderRows,
        Headers = Headers,
        Columns = [],
        UnusedColumns = [],
        Key = LayoutKey,
    };

    private static CodeCount[] FlagsOf(TableFigures figures) =>
    [
        .. new CodeCount[]
        {
            new("exact-duplicate", figures.ExactDuplicates),
            new("looks-like-person", figures.LikePeople),
            new("redacted", figures.Redacted),
        }.Where(f => f.Rows > 0),
    ];

    private static DateOnly? Day(int number) => number == 0 ? null : new DateOnly(number / 10000, number / 100 % 100, number % 100);

    private static string? NameOf(DateOrder order) => order switch
    {
        Domain.Spend.Imports.DateOrder.None => null,
        Domain.Spend.Imports.DateOrder.DayMonthYear => "dmy",
        Domain.Spend.Imports.DateOrder.MonthDayYear => "mdy",
        Domain.Spend.Imports.DateOrder.YearMonthDay => "ymd",
        Domain.Spend.Imports.DateOrder.Mixed => "mixed",
    };
}

public sealed record RowCounts(int InFile, int Imported, int Quarantined, int AlreadyHeld, int Skipped);

public sealed record PenceCounts(long InFile, long Imported, long Quarantined, long AlreadyHeld);

public sealed record NegativeCount(int Rows, long Pence);

public sealed record Period(DateOnly? From, DateOnly? To);

public sealed record UnknownCounts(int Date, int Supplier);

public sealed record ProblemReading(string Code, string Text, int Rows, IReadOnlyList<RowExample> Examples);

public sealed record ColumnReading(string Field, int Index, string Header, double Confidence, string Why, IReadOnlyList<string> FirstValues)
{
    public static ColumnReading From(ColumnChoice choice) =>
        new(LedgerFields.NameOf(choice.Field), choice.Index, choice.Header, choice.Confidence, choice.Why, choice.FirstValues);
}
