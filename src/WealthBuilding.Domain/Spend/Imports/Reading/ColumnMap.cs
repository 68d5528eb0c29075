namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Which column holds which field, with the reasons, and what is open.</summary>
internal sealed record ColumnMap
{
    private readonly int[] _at = [];

    public required IReadOnlyList<string> Headers { get; init; }

    public required IReadOnlyList<ColumnChoice> Choices
    {
        get;
        init
        {
            field = value;
            _at = [.. Enum.GetValues<LedgerField>().Select(f => value.FirstOrDefault(c => c.Field == f)?.Index ?? -1)];
        }
    }

    public IReadOnlyList<Question> Questions { get; init; } = [];

    public int Supplier => IndexOf(LedgerField.Supplier);

    public int Amount => IndexOf(LedgerField.Amount);

    public int Date => IndexOf(LedgerField.Date);

    /// <summary>The column of a field, -1 where it has none.</summary>
    public int IndexOf(LedgerField field) => _at[(int)field];
}
