using System.Globalization;

namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>Reads an amount in whole pounds as people type it: <c>£1,250</c>, <c>5k</c>, <c>£2m</c>, <c>1.5 million</c>.</summary>
public static class PoundsText
{
    private const decimal Most = 1_000_000_000_000m;

    private static readonly (string Words, decimal Times)[] Units =
        [("thousand", 1_000m), ("million", 1_000_000m), ("billion", 1_000_000_000m), ("k", 1_000m), ("m", 1_000_000m), ("bn", 1_000_000_000m)];

    /// <summary>Whole pounds, pence rounded off; false for text that is no amount, is below zero or above a million million.</summary>
    public static bool TryParse(string? text, out long pounds)
    {
        var plain = string.Concat((text ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && c is not ('£' or ',') && !char.IsControl(c) && char.GetUnicodeCategory(c) is not UnicodeCategory.Format)).ToLowerInvariant();
        var times = 1m;
        foreach (var (words, factor) in Units)
        {
            if (times == 1m && plain.EndsWith(words, StringComparison.Ordinal))
            {
                (plain, times) = (plain[..^words.Length], factor);
            }
        }

        var isNumber = decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= Most;
        pounds = isNumber && value * times <= Most ? (long)Math.Round(value * times, MidpointRounding.AwayFromZero) : 0;
        return isNumber && value * times <= Most;
    }
}
