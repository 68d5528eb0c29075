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
        LastDay(json, "tenderPeriod", tender.Deadline);
        LastDay(json, "enquiryPeriod", tender.QuestionsUntil);
        if (tender.Enquiries.Count > 0)
        {
            json.WriteBoolean("hasEnquiries", true);
        }

        Period(json, "contractPeriod", tender.ContractPeriod);
        Text(json, "awardCriteria", tender.Criteria);
        Text(json, "awardCriteriaDetails", tender.CriteriaDetails);
        List(json, "lots", tender.Lots, Lot);
        Reservation(json, tender.Reservation);
        List(json, "enquiries", tender.Enquiries, Enquiry);
        List(json, "amendments", tender.Amendments, Amendment);
        Documents(json, tender);
        json.WriteEndObject();
    }

    private static void Documents(Utf8JsonWriter json, OcdsTender tender)
    {
        if (tender.NoticeAddress is null && tender.Documents.Count == 0)
        {
            return;
        }

        json.WriteStartArray("documents");
        if (tender.NoticeAddress is { } address)
        {
            json.WriteStartObject();
            json.WriteString("id", "notice");
            json.WriteString("documentType", "tenderNotice");
            json.WriteString("url", address);
            json.WriteEndObject();
        }

        foreach (var document in tender.Documents)
        {
            Document(json, document);
        }

        json.WriteEndArray();
    }

    private static void Document(Utf8JsonWriter json, OcdsDocument document)
    {
        json.WriteStartObject();
        Text(json, "id", document.Id);
        Text(json, "documentType", document.Type);
        Text(json, "title", document.Title);
        Text(json, "url", document.Url);
        Text(json, "datePublished", Moment(document.PublishedAt));
        Text(json, "dateModified", document.ModifiedAt is { } at ? Moment(at) : null);
        Text(json, "format", document.Format);
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
        if (lot.Criteria.Count > 0)
        {
            json.WriteStartObject("awardCriteria");
            List(json, "criteria", lot.Criteria, Criterion);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Criterion(Utf8JsonWriter json, OcdsCriterion criterion)
    {
        json.WriteStartObject();
        Text(json, "type", criterion.Type);
        Text(json, "name", criterion.Name);
        Text(json, "description", criterion.Description);
        if (criterion.WeightPercent is { } weight)
        {
            json.WriteStartArray("numbers");
            json.WriteStartObject();
            json.WriteNumber("number", weight);
            json.WriteString("weight", "percentageExact");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // The extension has an author too: who asked is nobody's business.
    private static void Enquiry(Utf8JsonWriter json, OcdsEnquiry enquiry)
    {
        json.WriteStartObject();
        Text(json, "id", enquiry.Id);
        Text(json, "description", enquiry.Question);
        Text(json, "answer", enquiry.Answer);
        Text(json, "dateAnswered", enquiry.AnsweredAt is { } at ? Moment(at) : null);
        json.WriteEndObject();
    }

    private static void LastDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is not null)
        {
            json.WriteStartObject(name);
            Text(json, "endDate", LastMoment(day));
            json.WriteEndObject();
        }
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
