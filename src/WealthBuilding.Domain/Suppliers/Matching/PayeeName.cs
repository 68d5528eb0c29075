namespace WealthBuilding.Domain.Suppliers.Matching;

/// <summary>How the name of a payee is compared with another spelling of itself.</summary>
public static class PayeeName
{
    /// <summary>Longest key that a rule holds; a longer name is cut.</summary>
    public const int LongestKey = 300;

    /// <summary>The name as the ledger wrote it, outer spaces off and in capitals: payees with one key are decided together.</summary>
    public static string KeyOf(string name)
    {
        var key = name.Trim().ToUpperInvariant();
        return key.Length > LongestKey ? key[..LongestKey] : key;
    }

    /// <summary>The postcode in one spelling; null where none can be read.</summary>
    public static string? PostcodeOf(string? text) =>
        Places.PostcodeText.TryParse(text, out var postcode) ? postcode.ToString() : null;
}
