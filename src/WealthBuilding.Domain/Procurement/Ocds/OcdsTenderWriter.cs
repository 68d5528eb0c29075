using System.Text.Json;
using static WealthBuilding.Domain.Procurement.Ocds.OcdsJson;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Writes the call of a release: the tender, its lots, and who alone may bid.</summary>
internal static class OcdsTenderWriter
{
    public static void Write(Utf8JsonWriter json, OcdsTender tender)
    {
        json.WriteStartObject();
        Text(json, "id", tender.Id);
        Text(json, "title", tender.Title);
        Text(json, "description", tender.Description);
        Text(json, "status", tender.Status);
        Value(json, "value", tender.Value);
        Value(json, "minValue", tender.MinValue);
        Text(json, "procurementMethod", tender.Method);
        Text(json, "procurementMethodDetails", tender.MethodDetails);
        Text(json, "mainProcurementCategory", tender.Category);
        Cpv(json, tender.Cpv);
        if (tender.Deadline is not null)
        {
            json.WriteStartObject("tenderPeriod");
            Text(json, "endDate", LastMoment(tender.Deadline));
            json.WriteEndObject();
        }

        Period(json, "contractPeriod", tender.ContractPeriod);
        List(json, "lots", tender.Lots, Lot);
        Reservation(json, tender.Reservation);
        if (tender.NoticeAddress is { } address)
        {
            json.WriteStartArray("documents");
            json.WriteStartObject();
            json.WriteString("id", "notice");
            json.WriteString("documentType", "tenderNotice");
            json.WriteString("url", address);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Lot(Utf8JsonWriter json, OcdsLot lot)
    {
        json.WriteStartObject();
        Text(json, "id", lot.Id);
        Text(json, "title", lot.Title);
        Text(json, "description", lot.Description);
        Text(json, "status", lot.Status);
        Value(json, "value", lot.Value);
        Period(json, "contractPeriod", lot.Period);
        json.WriteEndObject();
    }

    // As ReservationDraft drafts it for the buyer.
    private static void Reservation(Utf8JsonWriter json, OcdsReservation? reservation)
    {
        if (reservation is null)
        {
            return;
        }

        json.WriteStartObject("otherRequirements");
        Texts(json, "reservedParticipation", reservation.Codes);
        if (reservation.Place is not null || reservation.Areas.Count > 0)
        {
            json.WriteStartObject("reservedParticipationLocation");
            Text(json, "description", reservation.Place);
            if (reservation.Areas.Count > 0)
            {
                json.WriteStartObject("gazetteer");
                json.WriteString("scheme", "GB-GSS");
                Texts(json, "identifiers", reservation.Areas);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
