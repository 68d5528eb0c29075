namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Finds the character between the cells: the one by which most records have the same number of cells, and more than one.</summary>
internal static class DelimiterFinder
{
    private const int Records = 200;

    private static readonly char[] Candidates = [',', '\t', ';', '|'];

    public static char Find(ILedgerBytes source, TextSurvey survey) =>
        Candidates.Select(c => (Delimiter: c, Score: Score(source, survey, c))).MaxBy(c => c.Score).Delimiter;

    private static double Score(ILedgerBytes source, TextSurvey survey, char delimiter)
    {
        using var records = TextRecords.Open(source, survey, delimiter);
        var counts = new List<int>();
        while (counts.Count < Records && records.Read())
        {
            if (records.FieldCount > 1 || !records.Field(0).IsEmpty)
            {
                counts.Add(records.FieldCount);
            }
        }

        var usual = counts.Where(c => c > 1).GroupBy(c => c).MaxBy(g => g.Count());
        return usual is null ? 0 : usual.Count() / (double)counts.Count * Math.Log2(usual.Key + 1);
    }
}
