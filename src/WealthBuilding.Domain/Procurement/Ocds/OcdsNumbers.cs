using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Register numbers of suppliers, by org-id scheme.</summary>
public static class OcdsNumbers
{
    private const int CompanyLength = 8;

    // Registers whose numbers suppliers are found by: companies, charities (three nations), mutuals.
    private static readonly string[] Schemes = ["GB-COH", "GB-CHC", "GB-SC", "GB-NIC", "GB-MPR"];

    /// <summary>The number of a supplier: the identifier of its party, else one that its id is made of (<c>GB-COH-04142000</c>).</summary>
    internal static string? Of(OcdsReference reference, OcdsParty? party, List<string> notes)
    {
        foreach (var identifier in Identifiers(reference, party))
        {
            if (identifier is { Scheme: { } scheme, Id: { } id } && Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase) && Read(scheme, id, notes) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>The scheme of a number as the register writes it: a company's has eight signs, two letters or digits and six digits. Null where it cannot be told.</summary>
    /// <remarks>SC and six digits is a Scottish company or a Scottish charity, seven digits a charity or a company without its zero: those say nothing by themselves.</remarks>
    public static OcdsIdentifier? IdentifierOf(string? number)
    {
        if (OrgId.Read(number) is { Scheme: { } scheme } org && Schemes.Contains(scheme, StringComparer.Ordinal))
        {
            return Read(scheme, org.Number, []) is { } known ? new OcdsIdentifier(scheme, known) : null;
        }

        var plain = number?.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant() ?? string.Empty;
        return plain.Length == CompanyLength && plain[..2].All(char.IsAsciiLetterOrDigit) && plain[2..].All(char.IsAsciiDigit) && plain[..2] is not ("SC" or "IP" or "RS" or "SP" or "NP")
            ? new OcdsIdentifier("GB-COH", plain) : null;
    }

    private static IEnumerable<OcdsIdentifier> Identifiers(OcdsReference reference, OcdsParty? party)
    {
        if (party?.Identifier is { } main)
        {
            yield return main;
        }

        foreach (var further in party?.AdditionalIdentifiers ?? [])
        {
            yield return further;
        }

        foreach (var id in new[] { reference.Id, party?.Id }.OfType<string>())
        {
            if (Schemes.FirstOrDefault(s => id.StartsWith(s + "-", StringComparison.OrdinalIgnoreCase)) is { } scheme)
            {
                yield return new OcdsIdentifier(scheme, id[(scheme.Length + 1)..]);
            }
        }
    }

    private static string? Read(string scheme, string id, List<string> notes)
    {
        var plain = id.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        if (!plain.Any(c => c is >= '1' and <= '9') || !plain.All(char.IsAsciiLetterOrDigit) || plain.Length is < 4 or > 12)
        {
            notes.Add($"'{(id.Length > 30 ? id[..30] : id)}' is no number of {scheme} and was left out");
            return null;
        }

        var whole = scheme.Equals("GB-COH", StringComparison.OrdinalIgnoreCase) && plain.Length < CompanyLength ? Whole(plain) : plain;
        if (whole != plain)
        {
            notes.Add($"Company number {plain} has lost leading zeros: it is {whole}");
        }

        return whole;
    }

    // 123456 is 00123456, and SC12345 is SC012345.
    private static string Whole(string plain)
    {
        var letters = plain.TakeWhile(char.IsAsciiLetter).Count();
        return letters is 0 or 2 && plain[letters..].All(char.IsAsciiDigit) ? plain[..letters] + plain[letters..].PadLeft(CompanyLength - letters, '0') : plain;
    }
}
