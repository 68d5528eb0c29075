using System.Globalization;

namespace WealthBuilding.Domain.Suppliers;

/// <summary>A number of the register of mutual societies, written in one way: <c>28116R</c>, <c>149C</c>, <c>2054RS</c>, <c>7269</c>, <c>NI-CU171</c>, <c>NI-IP348</c>.</summary>
/// <remarks>
/// Companies House lists the same societies with a prefix and zeros: IP28116R and IP032356 (32356R), IP00149C, SP002054 (2054RS),
/// RS007269, NO000171 (a credit union in Northern Ireland, CU000171 at home), NP000348 (a society in Northern Ireland, IP000348 at
/// home: a series of its own beside that of England, so that IP000348 is two societies until the country is known). Compared on societies that are in both lists with the
/// same name. The newer CBS, CS and CUS are left off: they are one series with RS.
/// </remarks>
public static class SocietyNumber
{
    /// <summary>The number in our writing; null where the text is no number of a society.</summary>
    /// <param name="text">The number as a register writes it.</param>
    /// <param name="isNorthernIrish">Whether it stands in the register of Northern Ireland, whose IP numbers are a series of their own.</param>
    public static string? Of(ReadOnlySpan<char> text, bool isNorthernIrish = false)
    {
        Span<char> upper = stackalloc char[12];
        text = text.Trim();
        if (OrgId.IsBegun(text) && OrgId.Read(text) is { Scheme: not null } org)
        {
            return org.MayBeSociety ? Of(org.Number, isNorthernIrish) ?? Of($"RS{org.Number}") : null;
        }

        if (text.Length > upper.Length || text.ToUpperInvariant(upper) <= 0)
        {
            return null;
        }

        ReadOnlySpan<char> code = upper[..text.Length];
        var from = code.IndexOfAnyInRange('0', '9');
        var to = from < 0 ? -1 : from + code[from..].IndexOfAnyExceptInRange('0', '9');
        to = to < from ? code.Length : to;
        if (from < 0 || !int.TryParse(code[from..to], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            return null;
        }

        return (code[..from].ToString(), code[to..].ToString()) switch
        {
            ("IP", "") when isNorthernIrish => $"NI-IP{number}",
            ("NP", "") => $"NI-IP{number}",
            ("", "R" or "RS" or "C" or "S" or "SA" or "F") or ("IP", "R" or "C" or "RS") => $"{number}{code[to..]}",
            ("", "CBS" or "CS" or "CUS") => $"{number}",
            ("IP", "") => $"{number}R",
            ("SP", "" or "R" or "RS") => $"{number}RS",
            ("RS", _) => $"{number}",
            ("NO" or "CU", "") => $"NI-CU{number}",
            _ => null,
        };
    }

    /// <summary>How Companies House may write a society's number that is in our writing.</summary>
    public static IEnumerable<string> AtCompaniesHouse(string number)
    {
        var from = number.IndexOfAny([.. "123456789"]);
        var digits = from < 0 ? string.Empty : string.Concat(number[from..].TakeWhile(char.IsAsciiDigit));
        return (number[..Math.Max(from, 0)], number[(Math.Max(from, 0) + digits.Length)..]) switch
        {
            ("", "") => [$"RS{digits.PadLeft(6, '0')}"],
            ("", "R") => [$"IP{digits.PadLeft(5, '0')}R", $"IP{digits.PadLeft(6, '0')}"],
            ("", "RS") => [$"SP{digits.PadLeft(6, '0')}", $"SP{digits.PadLeft(4, '0')}RS"],
            ("", var letters) => [$"IP{digits.PadLeft(6 - letters.Length, '0')}{letters}"],
            ("NI-CU", "") => [$"NO{digits.PadLeft(6, '0')}"],
            ("NI-IP", "") => [$"NP{digits.PadLeft(6, '0')}"],
            _ => [],
        };
    }
}
