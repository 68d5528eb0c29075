using System.Text.Json;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Reads one release.</summary>
internal static class OcdsReleaseReader
{
    private const int Long = 8000;

    /// <summary>The release; null where it has no ocid.</summary>
    public static OcdsRelease? Read(JsonElement element)
    {
        var notes = new OcdsNotes();
        var release = new OcdsElement(element, string.Empty, notes);
        if (release.Text("ocid", 200) is not { } ocid)
        {
            return null;
        }

        var id = release.Text("id", 200);
        var date = release.Moment("date");
        Tell(notes, id is null, "It has no release id, which the standard requires: it is told from others by its date");
        Tell(notes, date is null, "It has no date: it counts as older than releases with one");
        var read = new OcdsRelease
        {
            Ocid = ocid,
            Id = id,
            Date = date,
            Tags = release.Texts("tag"),
            Title = release.Text("title"),
            Buyer = release.Object("buyer") is { } buyer ? Reference(buyer) : null,
            Parties = release.Objects("parties").ConvertAll(Party),
            Tender = release.Object("tender") is { } tender ? Tender(tender) : null,
            Awards = release.Objects("awards").ConvertAll(Award),
            Contracts = release.Objects("contracts").ConvertAll(Contract),
        };
        Tell(notes, !read.BuyerNames.Any(), "It names no buyer");
        return read with { Problems = [.. notes.All] };
    }

    private static OcdsParty Party(OcdsElement party)
    {
        var details = party.Object("details");
        var scale = details?.Text("scale")?.ToLowerInvariant();
        return new OcdsParty
        {
            Id = party.Text("id", 300),
            Name = party.Text("name", 300),
            Identifier = party.Object("identifier") is { } identifier ? Identifier(identifier) : null,
            AdditionalIdentifiers = party.Objects("additionalIdentifiers").ConvertAll(Identifier),
            Address = party.Object("address") is { } address
                ? new OcdsAddress(address.Text("streetAddress"), address.Text("locality"), address.Text("region"), address.Text("postalCode", 20), address.Text("countryName", 100)) : null,
            Roles = party.Texts("roles"),
            IsSme = scale is "sme" or "micro" or "small" or "medium" ? true : scale is "large" ? false : party.YesNo("sme"),
            IsVcse = details?.YesNo("vcse") ?? party.YesNo("vco"),
        };
    }

    private static OcdsIdentifier Identifier(OcdsElement identifier) => new(identifier.Text("scheme", 100), identifier.Text("id", 200), identifier.Text("legalName", 300));

    private static OcdsReference Reference(OcdsElement reference) => new(reference.Text("id", 300), reference.Text("name", 300));

    private static OcdsTender Tender(OcdsElement tender) => new()
    {
        Id = tender.Text("id", 200),
        Title = tender.Text("title"),
        Description = tender.Text("description", Long),
        Status = tender.Text("status", 100),
        Value = tender.Value("value"),
        MinValue = tender.Value("minValue"),
        Method = tender.Text("procurementMethod", 100),
        MethodDetails = tender.Text("procurementMethodDetails", 300),
        Category = tender.Text("mainProcurementCategory", 100),
        Cpv = OcdsCpv.Of(tender),
        Deadline = tender.Object("tenderPeriod")?.Day("endDate"),
        ContractPeriod = Period(tender, "contractPeriod"),
        Lots = tender.Objects("lots").ConvertAll(Lot),
        Reservation = Reservation(tender),
        NoticeAddress = tender.Objects("documents").Where(d => d.Text("documentType") is "tenderNotice" or "awardNotice" or "contractNotice").Select(d => d.Text("url"))
            .FirstOrDefault(u => u?.StartsWith("https://", StringComparison.Ordinal) == true),
    };

    private static OcdsLot Lot(OcdsElement lot)
    {
        var id = lot.Text("id", 200);
        Tell(lot.Notes, id is null, "A lot has no id");
        return new OcdsLot(id, lot.Text("title"), lot.Text("description", Long), lot.Text("status", 100), lot.Value("value"), Period(lot, "contractPeriod"));
    }

    private static OcdsReservation? Reservation(OcdsElement tender)
    {
        if (tender.Object("otherRequirements") is not { } other)
        {
            return null;
        }

        var codes = other.Texts("reservedParticipation");
        var place = other.Object("reservedParticipationLocation");
        var areas = place?.Object("gazetteer")?.Texts("identifiers") ?? [];
        return codes.Count == 0 && place is null ? null : new OcdsReservation(codes, areas, place?.Text("description"));
    }

    private static OcdsAward Award(OcdsElement award)
    {
        var id = award.Text("id", 200);
        Tell(award.Notes, id is null, "An award has no id: it is told from others by its place");
        var read = new OcdsAward
        {
            Id = id,
            Title = award.Text("title"),
            Description = award.Text("description", Long),
            Status = award.Text("status", 100),
            Date = award.Day("date"),
            Value = award.Value("value"),
            Suppliers = award.Objects("suppliers").ConvertAll(Reference),
            Cpv = OcdsCpv.Of(award),
            Period = Period(award, "contractPeriod"),
            Lots = award.Texts("relatedLots"),
        };
        Tell(award.Notes, read.Suppliers.Count == 0 && read.Status is null or "active", "An award names no supplier");
        return read;
    }

    private static OcdsContract Contract(OcdsElement contract)
    {
        var (id, award) = (contract.Text("id", 200), contract.Text("awardID", 200));
        Tell(contract.Notes, id is null, "A contract has no id");
        Tell(contract.Notes, award is null, "A contract does not say which award it is of");
        return new OcdsContract
        {
            Id = id,
            AwardId = award,
            Title = contract.Text("title"),
            Description = contract.Text("description", Long),
            Status = contract.Text("status", 100),
            Value = contract.Value("value"),
            Period = Period(contract, "period"),
            Signed = contract.Day("dateSigned"),
        };
    }

    private static OcdsPeriod? Period(OcdsElement of, string name) =>
        of.Object(name) is { } period && new OcdsPeriod(period.Day("startDate"), period.Day("endDate"), period.Day("maxExtentDate")) is { } read && read != new OcdsPeriod(null, null) ? read : null;

    private static void Tell(OcdsNotes notes, bool isSo, string sentence)
    {
        if (isSo)
        {
            notes.Add(sentence);
        }
    }
}
