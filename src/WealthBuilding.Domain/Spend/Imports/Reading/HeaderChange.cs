namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>The map of a second table in the same sheet: the same fields by the same names, wherever they stand now.</summary>
internal static class HeaderChange
{
    public static ColumnMap From(ColumnMap before, string[] headers)
    {
        var choices = new List<ColumnChoice>();
        var taken = new bool[headers.Length];
        foreach (var choice in before.Choices)
        {
            var index = Array.FindIndex(headers, h => h.Equals(choice.Header, StringComparison.OrdinalIgnoreCase));
            if (index >= 0 && !taken[index])
            {
                taken[index] = true;
                choices.Add(choice with { Index = index });
            }
        }

        // What the second table names differently is found by its name alone.
        var found = ColumnChooser.Choose(headers, [], new LedgerReadOptions());
        foreach (var choice in found.Choices.Where(c => !taken[c.Index] && choices.TrueForAll(o => o.Field != c.Field)))
        {
            taken[choice.Index] = true;
            choices.Add(choice);
        }

        return new ColumnMap { Headers = headers, Choices = choices };
    }
}
