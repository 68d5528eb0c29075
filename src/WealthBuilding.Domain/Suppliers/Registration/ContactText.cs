using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>Reads e-mail addresses, phone numbers and websites as people type them.</summary>
public static partial class ContactText
{
    private const int LongestEmail = 254;
    private const int LongestWebsite = 300;
    private const int LeastDigits = 7;
    private const int MostDigits = 15;

    /// <summary>One address that can stand in a header: no space, no line break, no list; outer spaces off and in small letters.</summary>
    public static string? Email(string? text)
    {
        var email = text?.Trim().ToLowerInvariant() ?? string.Empty;
        return email.Length <= LongestEmail && EmailPattern().IsMatch(email) ? email : null;
    }

    /// <summary>A phone number as it was typed, spaces put in order; null where it has letters or the wrong number of digits.</summary>
    public static string? Phone(string? text)
    {
        var phone = string.Join(' ', (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var digits = phone.Count(char.IsAsciiDigit);
        return digits is >= LeastDigits and <= MostDigits && phone.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '(' or ')' or '-') ? phone : null;
    }

    /// <summary>An address that a page may link to, <c>https://</c> put before it where no scheme stands; http and https only.</summary>
    public static string? Website(string? text)
    {
        var typed = text?.Trim() ?? string.Empty;
        var address = typed.Contains("://", StringComparison.Ordinal) ? typed : "https://" + typed;
        return address.Length <= LongestWebsite && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0 && uri.Host.Contains('.', StringComparison.Ordinal) && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            ? uri.AbsoluteUri.TrimEnd('/')
            : null;
    }

    [GeneratedRegex(@"^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex EmailPattern();
}
