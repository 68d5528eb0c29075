namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Reads the call of a release.</summary>
internal static class OcdsTenderReader
{
    private const int Long = 8000;

    public static OcdsTender Of(OcdsElement tender) => new()
    {
        Id = tender.Code("id", 200),
        Title = tender.Text("title"),
        Description = tender.Text("description", Long),
        Status = tender.Code("status"),
        Value = tender.Value("value"),
        MinValue = tender.Value("minValue"),
        Method = tender.Code("procurementMethod"),
        MethodDetails = tender.Text("procurementMethodDetails", 300),
        Category = tender.Code("mainProcurementCategory"),
        Cpv = OcdsCpv.Of(tender),
        Deadline = tender.Object("tenderPeriod")?.Day("endDate"),
        QuestionsUntil = tender.Object("enquiryPeriod")?.Day("endDate"),
        ContractPeriod = OcdsReleaseReader.Period(tender, "contractPeriod"),
        // Where the standard has a code, some publishers put what is weighed.
        Criteria = tender.Has("awardCriteria") && !tender.HasObject("awardCriteria") ? tender.Text("awardCriteria") : null,
        CriteriaDetails = tender.Text("awardCriteriaDetails", Long),
        Lots = tender.Objects("lots").ConvertAll(Lot),
        Reservation = Reservation(tender),
        Enquiries = tender.Objects("enquiries").ConvertAll(Enquiry),
        Amendments = tender.Objects("amendments").ConvertAll(OcdsReleaseReader.Amendment),
        NoticeAddress = tender.Objects("documents").Where(d => d.Code("documentType") is "tenderNotice" or "awardNotice" or "contractNotice").Select(d => d.Code("url", 500))
            .FirstOrDefault(u => u?.StartsWith("https://", StringComparison.Ordinal) == true),
    };

    private static OcdsLot Lot(OcdsElement lot)
    {
        var id = lot.Code("id", 200);
        OcdsReleaseReader.Tell(lot.Notes, id is null, "A lot has no id");
        return new OcdsLot(id, lot.Text("title"), lot.Text("description", Long), lot.Code("status"), lot.Value("value"), OcdsReleaseReader.Period(lot, "contractPeriod"))
        {
            Criteria = lot.Object("awardCriteria") is { } weighed ? weighed.Objects("criteria").ConvertAll(Criterion) : [],
        };
    }

    private static OcdsCriterion Criterion(OcdsElement criterion) =>
        new(criterion.Code("type"), criterion.Text("name"), criterion.Text("description", Long), criterion.Objects("numbers").Select(n => n.Code("weight") is "percentageExact" ? n.Count("number") : null).FirstOrDefault(w => w is not null));

    private static OcdsEnquiry Enquiry(OcdsElement enquiry) => new(enquiry.Code("id", 200), enquiry.Text("description", Long), enquiry.Text("answer", Long), enquiry.Moment("dateAnswered"));

    private static OcdsReservation? Reservation(OcdsElement tender)
    {
        if (tender.Object("otherRequirements") is not { } other)
        {
            return null;
        }

        var codes = other.Codes("reservedParticipation");
        var place = other.Object("reservedParticipationLocation");
        var areas = place?.Object("gazetteer")?.Codes("identifiers") ?? [];
        return codes.Count == 0 && place is null ? null : new OcdsReservation(codes, areas, place?.Text("description"));
    }
}
