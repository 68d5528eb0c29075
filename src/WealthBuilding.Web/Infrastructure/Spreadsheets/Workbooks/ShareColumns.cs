namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Columns that several sheets have: total, local and the share as a formula.</summary>
internal static class ShareColumns
{
    internal const string Total = "Total (£)";
    internal const string Local = "Local (£)";
    internal const string Share = "Local share";

    internal static double? Of(long local, long total) => total == 0 ? null : (double)local / total;

    /// <summary>The share of a row, worked out from its cells.</summary>
    internal static string Formula(char local, char total, int row) => FormattableString.Invariant($"IF({total}{row}=0,\"n/a\",{local}{row}/{total}{row})");
}
