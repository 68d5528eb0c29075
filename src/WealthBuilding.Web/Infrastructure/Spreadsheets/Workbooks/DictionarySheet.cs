namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>What every column means.</summary>
internal static class DictionarySheet
{
    private const int HeadingRow = 5;

    private static readonly Entry[] Figures =
    [
        new("All sheets", "Total (£)", "All spend in scope", "number, pounds"),
        new("All sheets", "Local (£)", "Spend with suppliers that count as local; see the cover for what counts", "number, pounds"),
        new("All sheets", "Local share", "Local divided by total", "fraction, shown as per cent"),
        new("Summary", "Local share of what is known", "Local divided by the total less spend whose place is not known", "fraction, shown as per cent"),
        new("Summary", "Lowest and highest share", "The share if all that is uncertain were elsewhere, and if it were all local", "fraction, shown as per cent"),
        new("Summary", "Ring", "How near suppliers are: in the area, next to it, further away, not known", "text"),
        new("By place", "Where", "How near suppliers are, as in the summary", "text"),
        new("By place", "District", "District of the supplier as the column Place of the lines has it; several where the first half of the postcode lies in several", "text"),
        new("By place", "How near", "How near the district is to the area", "text"),
        new("By place", "Part of total", "Amount divided by all spend in scope", "fraction, shown as per cent"),
        new("By month", "Month", "First day of the month", "date"),
        new("Top suppliers", "Rank", "1 is the supplier with the largest amount", "number"),
        new("Unknowns and scope", "Left out", "Whether the scope takes the lines out of the figures", "Yes or No"),
    ];

    internal static void Write(WorkbookDraft draft)
    {
        var page = draft.AddSheet("Data dictionary").Print(HeadingRow);
        page.Title("Data dictionary", "What the columns mean. Amounts are in pounds, credits negative and red.");
        SmallTable.Write(page, HeadingRow, "tblDictionary",
            [
                new("Sheet", ColumnKind.Text, e => e.Sheet),
                new("Column", ColumnKind.Text, e => e.Column),
                new("Meaning", ColumnKind.Text, e => e.Meaning),
                new("Kind", ColumnKind.Text, e => e.Kind),
            ],
            [.. LineSheets.Columns.Select(c => new Entry("Lines", c.Heading, c.Meaning, c.Kind)), .. Figures]);
        page.Text(HeadingRow - 1, 1, string.Empty);
    }

    private sealed record Entry(string Sheet, string Column, string Meaning, string Kind);
}
