namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Which column holds which field, with the reasons, and what is open.</summary>
internal sealed record ColumnMap
{
    public required IReadOnlyList<string> Headers { get; init; }

    public required IReadOnlyList<ColumnChoice> Choices { get; init; }

    public IReadOnlyList<Question> Questions { get; init; } = [];

    public int Supplier => IndexOf(LedgerField.Supplier);

    public int Amount => IndexOf(LedgerField.Amount);

    public int Date => IndexOf(LedgerField.Date);

    public int IndexOf(LedgerField field)
    {
        foreach (var choice in Choices)
        {
            if (choice.Field == field)
            {
                return choice.Index;
            }
        }

        return -1;
    }
}
