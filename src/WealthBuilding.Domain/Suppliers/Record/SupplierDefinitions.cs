using System.Globalization;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Record;

/// <summary>One official definition with the days between which it holds.</summary>
/// <param name="Code"><c>sme</c>, <c>micro</c>, <c>small</c>, <c>medium</c> or <c>vcse</c>.</param>
/// <param name="From">First day; null where it held before anything that is kept here.</param>
/// <param name="To">Last day; null while it holds.</param>
/// <param name="FewerThanPeople">Fewer people than this; null where people do not count.</param>
/// <param name="TurnoverAtMost">Yearly turnover in whole pounds, at most.</param>
/// <param name="BalanceSheetAtMost">Balance sheet total in whole pounds, at most; either it or the turnover is enough.</param>
/// <param name="Source">Where the definition stands.</param>
public sealed record SupplierDefinition(
    string Code, DateOnly? From, DateOnly? To, int? FewerThanPeople, long? TurnoverAtMost, long? BalanceSheetAtMost, string Source)
{
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || To >= day);
}

/// <summary>The official definitions of supplier classes (<c>seeds/reference/supplier-definitions.csv</c>): dated data, never in code.</summary>
public sealed class SupplierDefinitions(IReadOnlyList<SupplierDefinition> rows)
{
    public IReadOnlyList<SupplierDefinition> Rows { get; } = rows;

    public static SupplierDefinitions Load(TextReader reader)
    {
        var rows = new List<SupplierDefinition>();
        var table = new CsvTable(reader);
        while (table.Read())
        {
            rows.Add(new SupplierDefinition(
                table["code"], Day(table.Optional("from")), Day(table.Optional("to")), (int?)Whole(table.Optional("fewer_than_people")),
                Whole(table.Optional("turnover_at_most")), Whole(table.Optional("balance_sheet_at_most")), table["source"]));
        }

        return new SupplierDefinitions(rows);
    }

    /// <summary>The definition that held on a day; null where none is known for that day.</summary>
    public SupplierDefinition? Of(string code, DateOnly day) => Rows.FirstOrDefault(r => r.Code == code && r.HoldsOn(day));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long? Whole(string? text) => text is null ? null : long.Parse(text, CultureInfo.InvariantCulture);
}
