using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>Whether the amounts of a table have VAT in them, as its columns say.</summary>
public static class LedgerVat
{
    /// <param name="columns">Names of fields (<see cref="LedgerFields"/>) to the headers that were taken for them.</param>
    /// <returns>Null where the columns do not say.</returns>
    public static bool? Of(IReadOnlyDictionary<string, string> columns)
    {
        var words = columns.GetValueOrDefault(LedgerFields.NameOf(LedgerField.Amount)) is { } header ? HeaderWords.Of(header) : [];

        // 'Net amount inclusive of irrecoverable VAT' is without the VAT that counts here: what says net is asked first.
        return MoneyHeaders.SaysNet(words) ? false
            : MoneyHeaders.SaysGross(words) ? true
            : columns.ContainsKey(LedgerFields.NameOf(LedgerField.Gross)) ? false
            : null;
    }
}
