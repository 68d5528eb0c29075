using System.Globalization;
using System.Text.Json;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>What the parts of a release are written of; what is not known is left out.</summary>
internal static class OcdsJson
{
    internal static void Value(Utf8JsonWriter json, string name, OcdsValue? value)
    {
        if (value is null)
        {
            return;
        }

        json.WriteStartObject(name);
        Pounds(json, "amount", value.Pence);
        Pounds(json, "amountGross", value.GrossPence);
        Text(json, "currency", value.Currency);
        json.WriteEndObject();
    }

    internal static void Period(Utf8JsonWriter json, string name, OcdsPeriod? period)
    {
        if (period is null)
        {
            return;
        }

        json.WriteStartObject(name);
        Text(json, "startDate", FirstMoment(period.Start));
        Text(json, "endDate", LastMoment(period.End));
        Text(json, "maxExtentDate", LastMoment(period.MaxExtent));
        json.WriteEndObject();
    }

    /// <summary>One item with all codes: the standard has them nowhere else.</summary>
    internal static void Cpv(Utf8JsonWriter json, IReadOnlyList<string> codes)
    {
        if (codes.Count == 0)
        {
            return;
        }

        json.WriteStartArray("items");
        json.WriteStartObject();
        json.WriteString("id", "1");
        json.WritePropertyName("classification");
        Code(json, codes[0]);
        List(json, "additionalClassifications", [.. codes.Skip(1)], Code);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    internal static void List<T>(Utf8JsonWriter json, string name, IReadOnlyCollection<T> parts, Action<Utf8JsonWriter, T> write)
    {
        if (parts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var part in parts)
        {
            write(json, part);
        }

        json.WriteEndArray();
    }

    internal static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    internal static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
    }

    internal static void Amendment(Utf8JsonWriter json, OcdsAmendment amendment)
    {
        json.WriteStartObject();
        Text(json, "id", amendment.Id);
        Text(json, "date", amendment.Date is { } date ? Moment(date) : null);
        Text(json, "description", amendment.Description);
        Text(json, "amendsReleaseID", amendment.Amends);
        Text(json, "releaseID", amendment.Release);
        json.WriteEndObject();
    }

    internal static void Texts(Utf8JsonWriter json, string name, IReadOnlyCollection<string> texts) => List(json, name, texts, (j, t) => j.WriteStringValue(t));

    internal static string? LastMoment(DateOnly? day) => day?.ToString("yyyy-MM-dd'T23:59:59Z'", CultureInfo.InvariantCulture);

    internal static string? FirstMoment(DateOnly? day) => day?.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    internal static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Code(Utf8JsonWriter json, string code)
    {
        json.WriteStartObject();
        json.WriteString("scheme", "CPV");
        json.WriteString("id", code);
        json.WriteEndObject();
    }

    private static void Pounds(Utf8JsonWriter json, string name, long? pence)
    {
        if (pence is { } known)
        {
            json.WriteNumber(name, known / 100m);
        }
    }
}
