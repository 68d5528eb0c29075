using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Suppliers.Matching;

/// <summary>How the name of a payee is compared with another spelling of itself.</summary>
public static class PayeeName
{
    /// <summary>Longest key that a rule holds; a longer name is cut.</summary>
    public const int LongestKey = 300;

    /// <summary>Longest number that a rule holds.</summary>
    public const int LongestNumber = 40;

    /// <summary>The name as the ledger wrote it, outer spaces off and in capitals: what a rule keeps and shows.</summary>
    public static string AsWritten(string name)
    {
        var written = name.Trim().ToUpperInvariant();
        return written.Length > LongestKey ? written[..LongestKey] : written;
    }

    /// <summary>The same for every writing of one name, see <see cref="NameSpelling"/>: payees with one key are decided together. Never kept, so that it may grow.</summary>
    /// <param name="name">Of a ledger, or as <see cref="AsWritten"/> has it.</param>
    public static string KeyOf(string name)
    {
        var written = AsWritten(name);
        return NameSpelling.Plain(written) is { Length: > 0 } plain ? plain : written;
    }

    /// <summary>The register number that stands beside a name, in one spelling; null where none can be read.</summary>
    /// <param name="company">As the ledger has it.</param>
    /// <param name="charity">As the ledger has it; asked where there is no company number.</param>
    /// <param name="numbers">How company numbers are written.</param>
    public static string? NumberOf(string? company, string? charity, CompanyNumbers numbers) =>
        numbers.TryParse(company, out var number) ? number.Value
        : (CharityNumbers.Of(charity) ?? (OrgId.Read(company).IsCharity ? CharityNumbers.Of(company) : null)) is { Length: < LongestNumber - 8 } kept ? $"charity {kept}"
        : null;

    /// <summary>The postcode in one spelling; null where none can be read.</summary>
    public static string? PostcodeOf(string? text) =>
        Places.PostcodeText.TryParse(text, out var postcode) ? postcode.ToString() : null;
}
