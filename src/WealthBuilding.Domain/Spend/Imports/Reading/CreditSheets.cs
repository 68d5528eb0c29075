namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>A sheet of credits beside a sheet of payments: that all its amounts are negative is right there, and nothing has to be asked.</summary>
internal static class CreditSheets
{
    /// <summary>The table without the question of its signs, where the name of its sheet and another sheet of the workbook answer it.</summary>
    public static LedgerTable Settle(LedgerTable table, IReadOnlyList<LedgerTable> all) =>
        table.Questions.Any(IsOfSign) && AmountDoubts.SaysCredits(table.Layout.Sheet ?? string.Empty) && AreNegative(table)
        && all.Any(t => !ReferenceEquals(t, table) && !AreNegative(t) && !AmountDoubts.SaysCredits(t.Layout.Sheet ?? string.Empty))
            ? table with { Questions = [.. table.Questions.Where(q => !IsOfSign(q))] }
            : table;

    private static bool IsOfSign(Question question) => question.Code == "amount-sign";

    private static bool AreNegative(LedgerTable table)
    {
        for (var i = 0; i < table.RowCount; i++)
        {
            if (table.Verdict[i] is RowVerdict.Imported && table.Pence[i] > 0)
            {
                return false;
            }
        }

        return true;
    }
}
