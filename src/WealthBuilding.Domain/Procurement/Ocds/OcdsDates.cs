using System.Globalization;
using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Days and moments.</summary>
internal readonly partial struct OcdsElement
{
    private const int DayLength = 10;

    // What lies outside stands for 'not said': 0001-01-01, 1900-01-01, 9999-12-31.
    private const int FirstYear = 1980;
    private const int LastYear = 2199;

    /// <summary>The day as it is written, in whatever zone: the publishers' midnights are those of the place.</summary>
    public DateOnly? Day(string name) => Iso(name) is { } text ? DayOf(text, name) : null;

    /// <summary>The moment; without a zone, that of Greenwich, and it is told.</summary>
    public DateTimeOffset? Moment(string name)
    {
        if (Iso(name) is not { } text || DayOf(text, name) is null)
        {
            return null;
        }

        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
        {
            return Unreadable<DateTimeOffset>(name, $"'{Short(text)}', which is no moment");
        }

        if (!Zone().IsMatch(text))
        {
            notes.Add($"{At(name)} has no zone and was taken as UTC");
        }

        return moment;
    }

    private DateOnly? DayOf(string text, string name) =>
        text.Length < DayLength || !DateOnly.TryParseExact(text.AsSpan(0, DayLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || (text.Length > DayLength && text[DayLength] is not ('T' or 't' or ' '))
            ? Unreadable<DateOnly>(name, $"'{Short(text)}', which is no day")
        : day.Year is < FirstYear or > LastYear ? Unreadable<DateOnly>(name, $"'{Short(text)}', which is no day of a procurement")
        : day;

    /// <summary>The text as ISO 8601 has it. Days that are written as the British write them, and moments as old programs of Microsoft's do, are told.</summary>
    private string? Iso(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (British().Match(text) is { Success: true } day)
        {
            notes.Add($"{At(name)} is '{Short(text)}', and was read with the day first");
            return $"{day.Groups[3].Value}-{day.Groups[2].Value.PadLeft(2, '0')}-{day.Groups[1].Value.PadLeft(2, '0')}{day.Groups[4].Value}";
        }

        if (Milliseconds().Match(text) is { Success: true } since && long.TryParse(since.Groups[1].Value, CultureInfo.InvariantCulture, out var count) && DateTimeOffset.UnixEpoch.AddMilliseconds(count) is var moment)
        {
            notes.Add($"{At(name)} is '{Short(text)}', and was read as milliseconds since 1970");
            return moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }

        return text;
    }

    [GeneratedRegex(@"([Zz]|[+-]\d\d:?\d\d)$")]
    private static partial Regex Zone();

    [GeneratedRegex(@"^(\d{1,2})/(\d{1,2})/(\d{4})( .*)?$")]
    private static partial Regex British();

    // Thirteen digits at most: the year 2286.
    [GeneratedRegex(@"^/Date\((-?\d{1,13})([+-]\d{4})?\)/$")]
    private static partial Regex Milliseconds();
}
