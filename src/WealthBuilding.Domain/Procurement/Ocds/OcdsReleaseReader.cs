using System.Text.Json;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Reads one release.</summary>
internal static class OcdsReleaseReader
{
    public const int LongestOcid = 200;
    private const int Long = 8000;

    /// <summary>The release; null where it has no ocid, and stands in no record that has one.</summary>
    /// <param name="ofRecord">The ocid of the record that it stands in.</param>
    public static OcdsRelease? Read(JsonElement element, string? ofRecord)
    {
        var notes = new OcdsNotes();
        var release = new OcdsElement(element, string.Empty, notes);
        if ((release.Code("ocid", LongestOcid) ?? ofRecord) is not { } ocid)
        {
            return null;
        }

        var (id, date, tags) = (release.Code("id", 200), release.Moment("date"), release.Codes("tag"));
        Tell(notes, id is null, "It has no release id, which the standard requires: it is told from others by its date");
        Tell(notes, date is null, "It has no date: it counts as of the release before it in the file, or of the day on which its package was published");
        var (buyer, tender) = (release.Object("buyer"), release.Object("tender"));
        var (awards, contracts) = (Once(release.Objects("awards"), notes), Once(release.Objects("contracts"), notes));
        var read = new OcdsRelease
        {
            Ocid = ocid,
            Id = id,
            Date = date,
            Tags = tags,
            Title = release.Text("title"),
            Buyer = buyer is { } who ? OcdsPartyReader.Reference(who) : null,
            Parties = OcdsPartyReader.Of(release, buyer, tender, awards, contracts),
            Tender = CallOf(release, tender, tags),
            Awards = awards.ConvertAll(Award),
            Contracts = contracts.ConvertAll(Contract),
            Bids = release.Object("bids") is { } bids ? bids.Objects("statistics").ConvertAll(Statistic) : [],
        };
        Tell(notes, !read.BuyerNames.Any(), "It names no buyer");
        return Joined(read, notes) with { Problems = [.. notes.All] };
    }

    /// <summary>The call, or the plan of one. Of a cancellation that says no status, the tag is its status.</summary>
    private static OcdsTender? CallOf(OcdsElement release, OcdsElement? tender, List<string> tags)
    {
        var call = tender is { } said ? OcdsTenderReader.Of(said) : OcdsPlanningReader.Of(release);
        return call?.Status is null && tags.Contains("tenderCancellation") ? (call ?? new OcdsTender()) with { Status = "cancelled" } : call;
    }

    // Word for word the same twice is one: doubled, its money would be.
    private static List<OcdsElement> Once(List<OcdsElement> parts, OcdsNotes notes)
    {
        var once = parts.DistinctBy(p => p.Raw, StringComparer.Ordinal).ToList();
        Tell(notes, once.Count < parts.Count, parts.Count == 0 ? string.Empty : $"{parts[0].Path} has the same part more than once: it is taken once");
        return once;
    }

    /// <summary>Where an award or a contract names no supplier, and is the only one, the parties with that role are its suppliers.</summary>
    private static OcdsRelease Joined(OcdsRelease release, OcdsNotes notes)
    {
        List<OcdsReference> suppliers = [.. release.Parties.Where(p => p.Roles.Any(r => r.Equals("supplier", StringComparison.OrdinalIgnoreCase))).Select(p => new OcdsReference(p.Id, p.Name ?? p.Identifier?.LegalName))];
        if (release.Awards is [{ Suppliers.Count: 0, Status: null or "active" or "pending" } award] && suppliers.Count > 0)
        {
            notes.Add("The award names no supplier: the parties with that role are taken as its suppliers");
            return release with { Awards = [award with { Suppliers = suppliers }] };
        }

        if (release is { Awards.Count: 0, Contracts: [{ Suppliers.Count: 0 } contract] } && suppliers.Count > 0)
        {
            // Of a process of several awards the parties are the suppliers of all of them; its own award says whose it is.
            if (contract.AwardId is not null && suppliers.Count > 1)
            {
                notes.Add("The contract names no supplier, and several parties are suppliers: those of its award stand");
                return release;
            }

            notes.Add("The contract names no supplier: the parties with that role are taken as its suppliers");
            return release with { Contracts = [contract with { Suppliers = suppliers }] };
        }

        Tell(notes, release.Awards.Any(a => a is { Suppliers.Count: 0, Status: null or "active" }), "An award names no supplier");
        return release;
    }

    private static OcdsAward Award(OcdsElement award)
    {
        var id = award.Code("id", 200);
        Tell(award.Notes, id is null, "An award has no id: it is told from others by its place");
        return new OcdsAward
        {
            Id = id,
            Title = award.Text("title"),
            Description = award.Text("description", Long),
            Status = award.Code("status"),
            Date = award.Day("date"),
            Value = award.Value("value"),
            Suppliers = award.Objects("suppliers").ConvertAll(OcdsPartyReader.Reference),
            Cpv = OcdsCpv.Of(award),
            Period = Period(award, "contractPeriod"),
            Standstill = Period(award, "standstillPeriod"),
            SummariesSent = award.Day("assessmentSummariesDateSent"),
            Lots = award.Codes("relatedLots"),
        };
    }

    private static OcdsContract Contract(OcdsElement contract)
    {
        var (id, award) = (contract.Code("id", 200), contract.Code("awardID", 200));
        Tell(contract.Notes, id is null, "A contract has no id");
        Tell(contract.Notes, award is null, "A contract does not say which award it is of");
        return new OcdsContract
        {
            Id = id,
            AwardId = award,
            Title = contract.Text("title"),
            Description = contract.Text("description", Long),
            Status = contract.Code("status"),
            Value = contract.Value("value"),
            Suppliers = contract.Objects("suppliers").ConvertAll(OcdsPartyReader.Reference),
            Lots = [.. contract.Codes("relatedLots").Concat(contract.Objects("items").Select(i => i.Code("relatedLot", 200)).OfType<string>()).Distinct(StringComparer.Ordinal)],
            Period = Period(contract, "period"),
            Signed = contract.Day("dateSigned"),
            Amendments = contract.Objects("amendments").ConvertAll(Amendment),
        };
    }

    public static OcdsAmendment Amendment(OcdsElement amendment) =>
        new(amendment.Code("id", 200), amendment.Moment("date"), amendment.Text("description", Long) ?? amendment.Text("rationale", Long), amendment.Code("amendsReleaseID", 200), amendment.Code("releaseID", 200));

    private static OcdsStatistic Statistic(OcdsElement statistic) =>
        new(statistic.Code("id", 200), statistic.Code("measure"), statistic.Count("value"), statistic.Moment("date"), statistic.Code("relatedLot", 200));

    public static OcdsPeriod? Period(OcdsElement of, string name) =>
        of.Object(name) is { } period && new OcdsPeriod(period.Day("startDate"), period.Day("endDate"), period.Day("maxExtentDate")) is { } read && read != new OcdsPeriod(null, null) ? read : null;

    public static void Tell(OcdsNotes notes, bool isSo, string sentence)
    {
        if (isSo)
        {
            notes.Add(sentence);
        }
    }
}
