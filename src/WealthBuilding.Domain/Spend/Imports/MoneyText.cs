using System.Text;

namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>Reads an amount of pounds as people and ledgers write it, strictly: what is not wholly an amount is none.</summary>
/// <remarks>
/// Taken: <c>1234.5</c>, <c>£1,234.50</c>, <c>-£1,234.50</c>, <c>(1,234.50)</c>, <c>1,234.50-</c>, <c>1,234.50 CR</c>, hard spaces,
/// a lone dash for nothing. Not taken: dates, sentences, percentages, <c>12,50</c>, <c>1.2E+05</c>. More than two decimals are
/// rounded half away from zero, and what the rounding added is told.
/// </remarks>
public static class MoneyText
{
    private const int LongestAmount = 40;

    /// <summary>Reads UTF-8 text.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="pence">Whole pence.</param>
    /// <param name="roundedHundredths">What rounding added, in hundredths of a penny (below half a hundredth it is 0).</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out long pence, out int roundedHundredths)
    {
        roundedHundredths = 0;
        if (TryPlain(text, out pence))
        {
            return true;
        }

        return text.Length is > 0 and <= LongestAmount && TryWritten(text, out pence, out roundedHundredths);
    }

    /// <summary>Reads a string, as <see cref="TryParse(ReadOnlySpan{byte}, out long, out int)"/> does.</summary>
    public static bool TryParse(string text, out long pence) => TryParse(Encoding.UTF8.GetBytes(text.Trim()), out pence, out _);

    /// <summary>Digits with at most two decimals and a leading minus: nearly all of a ledger.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
    private static bool TryPlain(ReadOnlySpan<byte> text, out long pence)
    {
        pence = 0;
        var at = text.Length > 0 && text[0] == (byte)'-' ? 1 : 0;
        if (text.Length - at is 0 or > 15)
        {
            return false;
        }

        var negative = at == 1;
        long value = 0;
        var decimals = -1;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == (byte)'.' && decimals < 0)
            {
                decimals = 0;
            }
            else if ((uint)(c - '0') <= 9 && decimals < 2)
            {
                value = (value * 10) + (c - '0');
                decimals += decimals >= 0 ? 1 : 0;
            }
            else
            {
                return false;
            }
        }

        if (text[^1] is (byte)'-' || (decimals == 0 && text.Length == 1))
        {
            return false;
        }

        value *= decimals switch
        {
            2 => 1,
            1 => 10,
            _ => 100,
        };
        pence = negative ? -value : value;
        return true;
    }

    private static bool TryWritten(ReadOnlySpan<byte> text, out long pence, out int roundedHundredths)
    {
        pence = 0;
        roundedHundredths = 0;
        Span<char> compact = stackalloc char[LongestAmount];
        if (!MoneySigns.TryStrip(text, compact, out var length, out var negative))
        {
            return false;
        }

        var digits = compact[..length];
        if (digits.IsEmpty)
        {
            return negative is not null;
        }

        if (!TryDigits(digits, out var value))
        {
            return false;
        }

        var exact = (negative ?? false ? -value : value) * 100m;
        var rounded = Math.Round(exact, MidpointRounding.AwayFromZero);
        if (Math.Abs(rounded) > 1_000_000_000_000_000m)
        {
            return false;
        }

        pence = (long)rounded;
        roundedHundredths = (int)Math.Round((rounded - exact) * 100m, MidpointRounding.AwayFromZero);
        return true;
    }

    /// <summary>Digits with commas or spaces between threes, and decimals.</summary>
    private static bool TryDigits(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var part = point < 0 ? [] : text[(point + 1)..];
        if (whole.IsEmpty && part.IsEmpty || part.ContainsAnyExceptInRange('0', '9') || !IsGrouped(whole) || text.Length > 26)
        {
            return false;
        }

        foreach (var c in whole)
        {
            value = char.IsAsciiDigit(c) ? (value * 10) + (c - '0') : value;
        }

        var unit = 1m;
        foreach (var c in part)
        {
            unit /= 10;
            value += unit * (c - '0');
        }

        return true;
    }

    private static bool IsGrouped(ReadOnlySpan<char> whole)
    {
        var mark = whole.IndexOfAny(',', ' ');
        if (mark < 0)
        {
            return !whole.ContainsAnyExceptInRange('0', '9');
        }

        if (mark is 0 or > 3 || (whole.Length - mark) % 4 != 0)
        {
            return false;
        }

        for (var i = 0; i < whole.Length; i++)
        {
            var isMark = i >= mark && (i - mark) % 4 == 0;
            if (isMark ? whole[i] != whole[mark] : !char.IsAsciiDigit(whole[i]))
            {
                return false;
            }
        }

        return true;
    }
}
