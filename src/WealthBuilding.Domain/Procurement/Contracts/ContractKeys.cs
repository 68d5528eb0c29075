using System.Text;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>Keys by which an entry is found again in a later register: what differs only in case, spaces or punctuation is the same.</summary>
public static class ContractKeys
{
    private static readonly (string Long, string Short)[] Forms =
        [("PUBLICLIMITEDCOMPANY", "PLC"), ("COMMUNITYINTERESTCOMPANY", "CIC"), ("LIMITEDLIABILITYPARTNERSHIP", "LLP"), ("LIMITED", "LTD")];

    /// <summary>Letters and digits of a reference in capitals; empty where it says nothing (<c>n/a</c>, <c>TBC</c>, <c>-</c>).</summary>
    public static string Reference(string? reference)
    {
        var key = Letters(reference);
        return key is "NA" or "TBC" or "NONE" or "TBA" or "NOTAPPLICABLE" or "UNKNOWN" ? string.Empty : key;
    }

    /// <summary>Letters and digits of a title in capitals.</summary>
    public static string Title(string? title) => Letters(title);

    /// <summary>The same of a supplier's name: its legal form may be written out or in short (LIMITED, LTD).</summary>
    public static string Supplier(string? name)
    {
        var key = Letters(name);
        var form = Array.Find(Forms, f => key.Length > f.Long.Length && key.EndsWith(f.Long, StringComparison.Ordinal));
        return form.Long is null ? key : key[..^form.Long.Length] + form.Short;
    }

    private static string Letters(string? text)
    {
        var key = new StringBuilder();
        foreach (var c in text ?? string.Empty)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToUpperInvariant(c));
            }
        }

        return key.Length > 300 ? key.ToString(0, 300) : key.ToString();
    }
}
