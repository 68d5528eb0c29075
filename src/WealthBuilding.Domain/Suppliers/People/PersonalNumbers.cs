using System.Globalization;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Finds what numbers in a text may lead to a person: telephone, account and sort code, NHS, NI, date of birth, house and postcode.</summary>
/// <remarks>Which of them a number is does not matter, and cannot be told: six digits in a row and more go, whatever parts them, and every word of letters and digits.</remarks>
internal static class PersonalNumbers
{
    private const int MostDigits = 5;
    private const int FirstYear = 1990;
    private const int LastYear = 2099;
    private const int LongestAddress = 4;

    private static readonly HashSet<string> Streets = ["STREET", "ROAD", "LANE", "AVENUE", "CLOSE", "DRIVE", "CRESCENT", "GARDENS", "GROVE", "PLACE", "TERRACE", "COURT", "WAY", "HOUSE", "FLAT", "ST", "RD", "AVE", "DR", "CL", "WALK", "ROW", "SQUARE", "MEWS", "HILL", "VIEW", "PARK", "GREEN", "COTTAGE"];

    /// <summary>A number of few digits, or one with an ending that tells of nobody: 1ST, Q3, P12, KS2.</summary>
    public static bool IsPlain(ReadOnlySpan<char> word)
    {
        var letters = word.TrimStart("0123456789");
        if (letters.Length == 0)
        {
            return word.Length <= MostDigits;
        }

        var isOrdinal = letters is "ST" or "ND" or "RD" or "TH" or "X" or "HRS" or "HR" or "K" or "M" or "AM" or "PM" && word.Length - letters.Length is > 0 and <= 4;
        var digits = word.TrimStart("QPS");
        return isOrdinal || word is "KS1" or "KS2" or "KS3" or "KS4" or "A3" or "A4" or "S106" or "S17" or "S117"
            || (word.Length - digits.Length == 1 && digits.Length is 1 or 2 && !digits.ContainsAnyExceptInRange('0', '9') && word[0] is 'Q' or 'P');
    }

    /// <summary>Says which words belong to a long number or an address.</summary>
    public static void Find(string text, ref NameTokens tokens, Action<int> remove)
    {
        for (var i = 0; i < tokens.Count;)
        {
            var end = EndOfRun(ref tokens, i);
            if (end > i && !IsPrice(text, ref tokens, i) && !IsFinancialYear(ref tokens, i, end) && Digits(ref tokens, i, end) > MostDigits)
            {
                Remove(i, end, remove);
            }

            i = Math.Max(end, i + 1);
        }

        FindAddresses(ref tokens, remove);
    }

    /// <summary>Whether a house and its street stand in the text.</summary>
    public static bool HasAddress(ref NameTokens tokens)
    {
        var has = false;
        FindAddresses(ref tokens, _ => has = true);
        return has;
    }

    private static void FindAddresses(ref NameTokens tokens, Action<int> remove)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            for (var street = i + 1; tokens[i].HasDigit && street < tokens.Count && street <= i + LongestAddress; street++)
            {
                if (Streets.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens.WordAt(street)))
                {
                    Remove(i, street + 1, remove);
                }
            }
        }
    }

    private static void Remove(int from, int to, Action<int> remove)
    {
        for (var i = from; i < to; i++)
        {
            remove(i);
        }
    }

    private static int EndOfRun(ref NameTokens tokens, int from)
    {
        var end = from;
        while (end < tokens.Count && tokens[end].Depth == tokens[from].Depth && IsNumber(tokens.WordAt(end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    private static int Digits(ref NameTokens tokens, int from, int to)
    {
        var digits = 0;
        for (var i = from; i < to; i++)
        {
            digits += tokens[i].Length;
        }

        return digits;
    }

    private static bool IsPrice(string text, ref NameTokens tokens, int at) => tokens[at].RawStart > 0 && text[tokens[at].RawStart - 1] is '£' or '€' or '$';

    // 2025/26, 2025-2026
    private static bool IsFinancialYear(ref NameTokens tokens, int from, int to) =>
        to - from == 2 && tokens[from].Length == 4 && int.TryParse(tokens.WordAt(from), CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
        && int.TryParse(tokens.WordAt(from + 1), CultureInfo.InvariantCulture, out var next) && (next == year + 1 || (tokens[from + 1].Length == 2 && next == (year + 1) % 100));
}
