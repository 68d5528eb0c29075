using System.Globalization;

namespace WealthBuilding.Domain.Common;

/// <summary>Reads numbers as people in Britain type them, and refuses what may mean another: <c>2,5</c> is no 25, and <c>1.250</c> is nothing that can be told.</summary>
/// <remarks>A comma stands between groups of three alone: <c>1,250</c>. .NET takes it anywhere.</remarks>
public static class TypedNumber
{
    private const int Group = 3;

    /// <summary>A whole number from nought on; null where the text is none.</summary>
    public static long? Whole(string? text) => Digits(Seen(text)) is { } digits && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An amount in hundredths, of at most two decimals; null where the text is none.</summary>
    public static long? Hundredths(string? text)
    {
        var parts = Seen(text).Split('.');
        var decimals = parts is [_, var behind] ? behind : string.Empty;
        return parts.Length is 1 or 2 && decimals.Length <= 2 && decimals.All(char.IsAsciiDigit) && (parts.Length == 1 || decimals.Length > 0) && Digits(parts[0]) is { } digits
            && long.TryParse(digits + decimals.PadRight(2, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var hundredths) ? hundredths : null;
    }

    private static string Seen(string? text) => PlainText.WithoutUnseen(text ?? string.Empty).Trim();

    // Without its commas; null where they do not part groups of three.
    private static string? Digits(string text)
    {
        var groups = text.Split(',');
        return groups.All(g => g.Length > 0 && g.All(char.IsAsciiDigit)) && (groups.Length == 1 || (groups[0].Length <= Group && groups.Skip(1).All(g => g.Length == Group)))
            ? string.Concat(groups) : null;
    }
}
