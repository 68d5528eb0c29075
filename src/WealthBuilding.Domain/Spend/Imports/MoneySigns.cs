using System.Text;

namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>Takes the currency, the sign and the spaces off an amount.</summary>
internal static class MoneySigns
{
    /// <summary>
    /// Leaves the digits with their marks in <paramref name="digits"/>. The sign is null where none stands; a lone dash or a
    /// currency with a dash leaves no digits and a sign: nothing was paid.
    /// </summary>
    public static bool TryStrip(ReadOnlySpan<byte> text, Span<char> digits, out int length, out bool? negative)
    {
        length = 0;
        negative = null;
        Span<char> chars = stackalloc char[text.Length];
        var count = Encoding.UTF8.GetChars(text, chars);
        var rest = (ReadOnlySpan<char>)chars[..count];
        rest = TrimSpaces(rest);

        // A spreadsheet, and our own exports, write an apostrophe before what is to be text.
        rest = rest is ['\'', _, ..] ? TrimSpaces(rest[1..]) : rest;
        rest = TakeFootnote(rest);
        rest = TakeBrackets(rest, out var brackets);
        rest = TakeSuffix(rest, out var suffix);
        rest = rest is ['+', _, ..] ? rest[1..] : rest;
        rest = TakeDash(rest, out var before);
        rest = TakeCurrency(rest);
        rest = TakeDash(rest, out var between);
        rest = TakeBrackets(rest, out var inner);
        rest = TakeTrailingDash(rest, out var after);
        var signs = (brackets ? 1 : 0) + (inner ? 1 : 0) + (suffix is true ? 1 : 0) + (before ? 1 : 0) + (between ? 1 : 0) + (after ? 1 : 0);
        if (signs > 1 || rest.Length > digits.Length)
        {
            return false;
        }

        negative = signs == 1 ? true : suffix is false ? false : null;
        rest.CopyTo(digits);
        length = rest.Length;
        for (var i = 0; i < length; i++)
        {
            digits[i] = IsSpace(digits[i]) ? ' ' : digits[i];
        }

        return true;
    }

    /// <summary>Brackets mean a negative amount; square ones only around a plain number.</summary>
    private static ReadOnlySpan<char> TakeBrackets(ReadOnlySpan<char> text, out bool found)
    {
        found = text.Length > 2 && ((text[0] == '(' && text[^1] == ')') || (text[0] == '[' && text[^1] == ']' && IsPlain(text[1..^1])));
        return found ? TrimSpaces(text[1..^1]) : text;
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not (',' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An asterisk or two after the amount point to a remark under the table.</summary>
    private static ReadOnlySpan<char> TakeFootnote(ReadOnlySpan<char> text)
    {
        var bare = text.EndsWith("**") ? text[..^2] : text.EndsWith("*") ? text[..^1] : text;
        return bare.Length < text.Length && TrimSpaces(bare) is { Length: > 0 } amount && (char.IsAsciiDigit(amount[^1]) || amount[^1] is ')') ? amount : text;
    }

    private static ReadOnlySpan<char> TakeDash(ReadOnlySpan<char> text, out bool found)
    {
        found = text.Length > 0 && text[0] is '-' or '\u2212' or '\u2013';
        return found ? TrimSpaces(text[1..]) : text;
    }

    private static ReadOnlySpan<char> TakeTrailingDash(ReadOnlySpan<char> text, out bool found)
    {
        found = text.Length > 0 && text[^1] is '-' or '\u2212';
        return found ? TrimSpaces(text[..^1]) : text;
    }

    private static ReadOnlySpan<char> TakeCurrency(ReadOnlySpan<char> text)
    {
        // Â£ is a pound sign in UTF-8 that was taken for windows-1252.
        foreach (var mark in (ReadOnlySpan<string>)["Â£", "£", "GBP", "\uFFFD"])
        {
            if (text.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                return TrimSpaces(text[mark.Length..]);
            }
        }

        // A pound sign that an encoding lost.
        if (text.Length > 4 && text[0] == '?' && char.IsAsciiDigit(text[1]) && text[^3] == '.')
        {
            return text[1..];
        }

        if (text.Length > 1 && text[^1] == '£')
        {
            return TrimSpaces(text[..^1]);
        }

        return text.EndsWith("GBP", StringComparison.OrdinalIgnoreCase) ? TrimSpaces(text[..^3]) : text;
    }

    /// <summary>CR: a credit, so negative; DR: a debit.</summary>
    private static ReadOnlySpan<char> TakeSuffix(ReadOnlySpan<char> text, out bool? credit)
    {
        credit = text.EndsWith("CR", StringComparison.OrdinalIgnoreCase) ? true
            : text.EndsWith("DR", StringComparison.OrdinalIgnoreCase) ? false
            : null;
        return credit is null ? text : TrimSpaces(text[..^2]);
    }

    private static ReadOnlySpan<char> TrimSpaces(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && IsSpace(text[0]))
        {
            text = text[1..];
        }

        while (text.Length > 0 && IsSpace(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u2020' or '\u200B' or '\uFEFF';
}
