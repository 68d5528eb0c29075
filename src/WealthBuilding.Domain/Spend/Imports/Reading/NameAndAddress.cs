using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Parts a supplier's name from the address that stands in the same cell, and finds the postcode in an address.</summary>
internal static class NameAndAddress
{
    private const double LeastAddresses = 0.3;
    private static readonly char[] Breaks = [',', '\n', '\r', ';'];
    private static readonly HashSet<string> Forms = ["LTD", "LIMITED", "PLC", "LLP", "LP", "CIC", "CIO", "INC", "LLC", "THE", "CO", "COMPANY"];

    /// <summary>The table with names, and with postcodes where it had no column of them; as it was where no address stands in it.</summary>
    public static LedgerTable Part(LedgerTable table)
    {
        var supplier = table.Layout.Columns.FirstOrDefault(c => c.Field is LedgerField.Supplier);
        var isTogether = supplier is not null && SupplierHeaders.SaysAddress(supplier.Header) && HoldsAddresses(table.Texts[LedgerField.Supplier].Values);
        var source = isTogether ? supplier : table.Layout.Columns.FirstOrDefault(c => c.Field is LedgerField.Address);
        if (source is null || !table.Texts.TryGetValue(source.Field, out var texts))
        {
            return table;
        }

        var read = table.Texts.ToDictionary();
        if (isTogether)
        {
            read[LedgerField.Supplier] = Mapped(texts, NameOf);
        }

        if (table.Texts.ContainsKey(LedgerField.Postcode) || Mapped(texts, t => PostcodeText.Find(t)?.ToString()) is not { Values.Count: > 0 } postcodes)
        {
            return isTogether ? table with { Texts = read } : table;
        }

        read[LedgerField.Postcode] = postcodes;
        var choice = new ColumnChoice(LedgerField.Postcode, source.Index, source.Header, 0.9, "found in the address", [.. postcodes.Values.Take(3)]);
        return table with { Texts = read, Layout = table.Layout with { Columns = [.. table.Layout.Columns, choice] } };
    }

    /// <summary>What stands before the first comma or line break; a legal form behind a comma still belongs to the name.</summary>
    internal static string NameOf(string text)
    {
        var parts = text.Split(Breaks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var name = parts.Length == 0 ? text.Trim() : parts[0];
        return parts.Length > 1 && Forms.Contains(parts[1].TrimEnd('.').ToUpperInvariant()) ? $"{name}, {parts[1]}" : name;
    }

    // A comma alone may be part of a name: a postcode or the number of a house behind it is not.
    private static bool HoldsAddresses(IReadOnlyList<string> values) =>
        values.Count > 0 && values.Count(v => v.IndexOfAny(Breaks) is > 0 and var at && (PostcodeText.Find(v[at..]) is not null || v.AsSpan(at).IndexOfAnyInRange('0', '9') >= 0)) >= values.Count * LeastAddresses;

    private static TextColumn Mapped(TextColumn texts, Func<string, string?> textOf)
    {
        var (values, ids) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var codes = texts.Values.Select(v => textOf(v) is not { Length: > 0 } text ? -1 : CodeOf(text)).ToArray();
        var rows = texts.Codes.Select(c => c < 0 ? -1 : codes[c]).ToArray();
        return new TextColumn(values, new RowValues<int>(rows, rows.Length));

        int CodeOf(string text)
        {
            if (!ids.TryGetValue(text, out var id))
            {
                ids[text] = id = values.Count;
                values.Add(text);
            }

            return id;
        }
    }
}
