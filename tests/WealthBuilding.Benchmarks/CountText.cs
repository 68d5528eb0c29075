using System.Globalization;

namespace WealthBuilding.Benchmarks;

/// <summary>Counts as people write them behind an option: <c>20000</c>, <c>20,000</c>, <c>20_000</c>, <c>20k</c>, <c>1m</c>, <c>1.5m</c>.</summary>
internal static class CountText
{
    /// <summary>The count; ends the program with a sentence where it cannot be read.</summary>
    internal static int Read(string option, string text)
    {
        if (TryParse(text, out var count))
        {
            return count;
        }

        Console.Error.WriteLine($"{option} takes a whole number, such as 20000, 20,000, 20k or 1m, not '{text}'.");
        Environment.Exit(1);
        return 0;
    }

    internal static bool TryParse(string text, out int count)
    {
        var plain = text.Trim().Replace(",", string.Empty, StringComparison.Ordinal).Replace("_", string.Empty, StringComparison.Ordinal);
        var times = plain is [.., 'k' or 'K'] ? 1_000m : plain is [.., 'm' or 'M'] ? 1_000_000m : 1;
        var isRead = decimal.TryParse(times == 1 ? plain : plain[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * times <= int.MaxValue && number * times == decimal.Truncate(number * times);
        count = isRead ? (int)(number * times) : 0;
        return isRead;
    }
}
