using System.Globalization;
using System.Text.RegularExpressions;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>Which number an organisation says that it has.</summary>
public enum NumberKind
{
    Company,
    Charity,
    Society,

    /// <summary>A number of the Central Digital Platform of Find a Tender.</summary>
    Ppon,

    /// <summary>None: a sole trader, a partnership, an unincorporated group.</summary>
    None,
}

/// <summary>A number in a register, by its org-id scheme: <c>GB-COH</c>, <c>04142000</c>.</summary>
public sealed record RegisterNumber(string Scheme, string Value);

/// <summary>Reads the number that somebody types for an organisation.</summary>
/// <remarks>
/// What is unambiguous is taken: spaces, dashes, full stops, small letters, zeros left off. A sign of a sum (<c>=5</c>) makes it no number. Charity numbers tell their register by themselves: SC for
/// Scotland; NIC, or six digits from 100000 to 109999, for Northern Ireland (England and Wales never gave those out); else England and Wales.
/// </remarks>
public static partial class OrganisationNumber
{
    /// <summary>Signs that people write about a number, and that say nothing.</summary>
    private const string Idle = ".,:;/'\"#()[]\u00A0";

    private const int LeastIrish = 100_000;
    private const int MostIrish = 109_999;

    /// <summary>The number in its register's own writing, or what to enter instead.</summary>
    public static Result<RegisterNumber> Read(NumberKind kind, string? text, CompanyNumbers numbers)
    {
        var org = kind is NumberKind.Ppon ? new OrgId(null, text ?? string.Empty) : OrgId.Read(text);
        var typed = org.Scheme is SupplierIdentifier.NorthernIrishCharities ? $"NIC{Compact(org.Number)}" : Compact(org.Number);
        if (!IsWrittenPlainly(text) || !IsOf(kind, org))
        {
            return new Problem.Invalid(Advice(kind));
        }

        var number = kind switch
        {
            NumberKind.Company => Company(typed, numbers),
            NumberKind.Charity => Charity(typed),
            NumberKind.Society => (SocietyNumber.Of(typed) ?? Bare(typed)) is { } society ? new RegisterNumber(SupplierIdentifier.Mutuals, society) : null,
            NumberKind.Ppon => Ppon(typed),
            NumberKind.None => null,
        };
        return number is not null ? number : new Problem.Invalid(typed.Length == 0 ? "Enter the number" : Advice(kind));
    }

    // GB-CHC-1090095 is no company's number, whatever it looks like behind its scheme.
    private static bool IsOf(NumberKind kind, OrgId org) => kind switch
    {
        NumberKind.Company => org.MayBeCompany,
        NumberKind.Charity => org.MayBeCharity,
        NumberKind.Society => org.MayBeSociety,
        NumberKind.Ppon or NumberKind.None => true,
    };

    private static RegisterNumber? Company(string typed, CompanyNumbers numbers) =>
        numbers.TryParse(typed, out var number) ? new RegisterNumber(SupplierIdentifier.CompaniesHouse, number.ToString()) : null;

    // The newer numbers of the Mutuals Public Register are digits only.
    private static string? Bare(string typed) => typed.All(char.IsAsciiDigit) ? SocietyNumber.Of("RS" + typed) : null;

    private static RegisterNumber? Charity(string typed)
    {
        if (ScottishPattern().IsMatch(typed))
        {
            return new RegisterNumber(SupplierIdentifier.ScottishCharities, "SC" + typed[2..].PadLeft(6, '0'));
        }

        var digits = typed.StartsWith("NIC", StringComparison.Ordinal) ? typed[3..] : typed;
        if (!CharityPattern().IsMatch(digits))
        {
            return null;
        }

        var isIrish = digits.Length < typed.Length || (int.TryParse(digits, out var value) && value is >= LeastIrish and <= MostIrish);
        return new RegisterNumber(isIrish ? SupplierIdentifier.NorthernIrishCharities : SupplierIdentifier.CharityCommission, digits);
    }

    private static RegisterNumber? Ppon(string typed)
    {
        var bare = typed.StartsWith("GBPPON", StringComparison.Ordinal) ? typed["GBPPON".Length..] : typed;
        return PponPattern().IsMatch(bare) ? new RegisterNumber(SupplierIdentifier.CentralDigitalPlatform, $"{bare[..4]}-{bare[4..8]}-{bare[8..]}") : null;
    }

    private static string Advice(NumberKind kind) => kind switch
    {
        NumberKind.Company => "Enter a company number of 8 digits, or 2 letters and 6 digits, like 04142000 or SC140062",
        NumberKind.Charity => "Enter a charity number, like 1090095, SC042386 or NIC100019",
        NumberKind.Society => "Enter a number of the Mutuals Public Register, like 28116R or 7269",
        NumberKind.Ppon => "Enter a PPON as Find a Tender shows it, like PABC-1234-ABCD",
        NumberKind.None => "Select a kind of number",
    };

    // =5 and =1+1 are a spreadsheet's sums and no numbers; taking their signs away would make numbers of them.
    private static bool IsWrittenPlainly(string? text) =>
        !(text ?? string.Empty).TrimStart().StartsWith('-') && (text ?? string.Empty).All(c => char.IsAsciiLetterOrDigit(c) || Idle.Contains(c) || char.IsWhiteSpace(c) || char.IsControl(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.DashPunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation);

    private static string Compact(string? text) =>
        string.Concat((text ?? string.Empty).Where(c => char.IsAsciiLetterOrDigit(c)).Select(char.ToUpperInvariant));

    [GeneratedRegex("^SC[0-9]{1,6}$", RegexOptions.NonBacktracking)]
    private static partial Regex ScottishPattern();

    [GeneratedRegex("^[1-9][0-9]{5,6}$", RegexOptions.NonBacktracking)]
    private static partial Regex CharityPattern();

    [GeneratedRegex("^[A-Z]{4}[0-9]{4}[A-Z0-9]{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex PponPattern();
}
