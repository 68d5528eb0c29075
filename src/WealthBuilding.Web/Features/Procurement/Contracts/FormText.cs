using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Reads days and amounts as people type them into forms; what cannot be read is said, never guessed.</summary>
internal static class FormText
{
    /// <summary>As an input for a day takes it.</summary>
    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Pounds without commas: <c>1250.00</c>.</summary>
    public static string? Of(long? pence) => pence is { } known ? (known / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null;

    /// <summary>The day, with the day first; null where nothing stands there.</summary>
    public static DateOnly? Day(string? text, string field, string what, List<FieldError> errors)
    {
        if (PlainText.IsBlank(text))
        {
            return null;
        }

        var reading = DateText.Read(text);
        if (reading.Kind is DateKind.Iso or DateKind.Named or DateKind.Numeric && reading.DayFirst is > 0 and var day)
        {
            return new DateOnly(day / 10000, day / 100 % 100, day % 100);
        }

        errors.Add(new FieldError(field, $"{what} must be a real date, for example 31/3/2027"));
        return null;
    }

    /// <summary>The amount in pence; null where nothing stands there.</summary>
    public static long? Pence(string? text, string field, string what, List<FieldError> errors)
    {
        if (PlainText.IsBlank(text))
        {
            return null;
        }

        if (MoneyText.TryParse(text, out var pence) && pence >= 0 && !HasPartsOfAPenny(text))
        {
            return pence;
        }

        errors.Add(new FieldError(field, $"{what} must be an amount in pounds, for example 25000 or 1250.50"));
        return null;
    }

    // A ledger's third decimal is rounded; what a person offers is never changed without a word.
    private static bool HasPartsOfAPenny(string text) => text.LastIndexOf('.') is >= 0 and var point && text[(point + 1)..].TakeWhile(char.IsAsciiDigit).Skip(2).Any(d => d != '0');

    /// <summary>What was said, without spaces around it; null where a person would see nothing.</summary>
    public static string? Said(string? text) => PlainText.IsBlank(text) ? null : text.Trim();
}
