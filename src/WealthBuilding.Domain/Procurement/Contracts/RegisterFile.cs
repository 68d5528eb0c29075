using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>What a person may say of a register's layout. Everything unset is found out.</summary>
public sealed record RegisterOptions
{
    /// <summary>Field to header, as the file writes it.</summary>
    public IReadOnlyDictionary<ContractField, string> Map { get; init; } = new Dictionary<ContractField, string>();

    /// <summary>Only this sheet, by name.</summary>
    public string? Sheet { get; init; }

    /// <summary>Number of the record, from 1, that holds the column names; 0: the table has none, its columns are 'Column 1', 'Column 2' and so on.</summary>
    public int? HeaderRow { get; init; }

    public DateOrder? DateOrder { get; init; }

    /// <summary>Other names under which releases of OCDS call the institution as their buyer.</summary>
    public IReadOnlyList<string> Buyers { get; init; } = [];
}

/// <summary>All that could be read from a register: its tables, or why it is refused.</summary>
public sealed record RegisterFile
{
    public Refusal? Refusal { get; init; }

    public IReadOnlyList<RegisterTable> Tables { get; init; } = [];

    public IReadOnlyList<LeftOutSheet> LeftOut { get; init; } = [];

    /// <summary>What is to be told of the file itself, each in a sentence: no row of it, and counted nowhere.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Something has to be settled by a person first.</summary>
    public bool IsOpen => Tables.Any(t => t.Questions.Count > 0);
}

/// <summary>One table of a register.</summary>
/// <param name="Headers">Column names as the file writes them.</param>
/// <param name="Columns">Columns that were given a meaning.</param>
/// <param name="Rows">Every record below the names, in the file's order.</param>
public sealed record RegisterTable(
    string? Sheet, IReadOnlyList<int> HeaderRows, IReadOnlyList<string> Headers, IReadOnlyList<RegisterColumn> Columns, IReadOnlyList<RegisterQuestion> Questions, DateOrder DateOrder, IReadOnlyList<RegisterRow> Rows)
{
    /// <summary>What was chosen for the reader and may be chosen otherwise, each in a sentence.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>A column that was given a meaning, how well its name fits (0 to 1), and its first values.</summary>
public sealed record RegisterColumn(ContractField Field, int Index, string Header, double Fit, IReadOnlyList<string> FirstValues);

/// <summary>Something with two readings that only a person can settle.</summary>
public sealed record RegisterQuestion(string Code, ContractField? Field, string Text, IReadOnlyList<string> Choices);

/// <summary>What reading alone makes of a record.</summary>
public enum RegisterVerdict
{
    /// <summary>A contract, or a part of one.</summary>
    Read,

    /// <summary>Set aside: something in it cannot be told.</summary>
    Quarantined,

    /// <summary>Blank, a total, a heading: nothing of a contract.</summary>
    Skipped,
}

/// <summary>One record of a register.</summary>
/// <param name="Number">Number of the record in its table's file or sheet, from 1.</param>
/// <param name="Code">Stable, for a quarantined or skipped record: <c>end-unreadable</c>, <c>total-row</c>.</param>
/// <param name="Sentence">The same for a person.</param>
/// <param name="Facts">What it says; null unless it was read.</param>
/// <param name="Lot">Its lot, where the register has such a column.</param>
/// <param name="Notes">What is worth knowing of it: an end that was reckoned, an amount that is approximate.</param>
public sealed record RegisterRow(int Number, RegisterVerdict Verdict, string? Code, string? Sentence, ContractFacts? Facts, string? Lot, IReadOnlyList<string> Notes)
{
    /// <summary>The reference under which exactly this contract is held, where the file's keys are exact (OCDS): nothing else can be it, and it takes the row's reference.</summary>
    public string? HeldAs { get; init; }

    /// <summary>Of what has no date of its own: when the file's package was published (OCDS). It only tells whether the record is older than what is held.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>A signed contract whose award the file does not tell of: it may be of an award that is held under another id.</summary>
    public bool IsOfUnknownAward { get; init; }

    /// <summary>A contract that its release says is new, not changed (OCDS: tagged contract, with no amendment or update).</summary>
    public bool IsNewContract { get; init; }

    /// <summary>What whoever brings it in has to read, also where the record changes an entry: each in a sentence.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];
}
