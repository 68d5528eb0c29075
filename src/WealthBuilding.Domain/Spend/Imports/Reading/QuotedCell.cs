namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Finds where a cell ends that begins with a quote.</summary>
internal static class QuotedCell
{
    private const int Longest = 1 << 15;
    private const byte Quote = (byte)'"';

    internal enum Kind
    {
        /// <summary>The quote closes where the cell ends.</summary>
        Closed,

        /// <summary>The text that has come in does not say.</summary>
        NeedMore,

        /// <summary>It never closes, or not within reason: the quote is a character.</summary>
        NotQuoted,
    }

    /// <param name="text">As much as has come in.</param>
    /// <param name="at">Where the opening quote stands.</param>
    /// <param name="isAtEnd">No more text comes.</param>
    /// <param name="delimiter">What parts cells.</param>
    /// <param name="close">Where the closing quote stands.</param>
    /// <param name="escaped">A quote within is written twice.</param>
    public static Kind Read(ReadOnlySpan<byte> text, int at, bool isAtEnd, byte delimiter, out int close, out bool escaped)
    {
        escaped = false;
        for (close = at + 1; ; close++)
        {
            var found = close > text.Length ? -1 : text[close..].IndexOf(Quote);
            if (found < 0 || close + found - at > Longest)
            {
                return found < 0 && !isAtEnd && text.Length - at <= Longest ? Kind.NeedMore : Kind.NotQuoted;
            }

            close += found;
            if (close + 2 >= text.Length && !isAtEnd)
            {
                return Kind.NeedMore;
            }

            if (close + 1 < text.Length && text[close + 1] == Quote)
            {
                escaped = true;
                close++;
                continue;
            }

            var after = close + 1 + CountSpaces(text[(close + 1)..]);
            if (after + 1 >= text.Length && !isAtEnd)
            {
                return Kind.NeedMore;
            }

            if (after >= text.Length || text[after] == delimiter || text[after] is (byte)'\r' or (byte)'\n')
            {
                return Kind.Closed;
            }
        }
    }

    /// <summary>Spaces at the start: those between a closing quote and the end of its cell.</summary>
    public static int CountSpaces(ReadOnlySpan<byte> text)
    {
        var other = text.IndexOfAnyExcept((byte)' ');
        return other < 0 ? text.Length : other;
    }
}
