using System.Text.Encodings.Web;
using System.Text.Json;
using static WealthBuilding.Domain.Procurement.Ocds.OcdsJson;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>What stands round releases or records.</summary>
/// <param name="Uri">Address of the package; absolute.</param>
/// <param name="PublishedAt">The last change of what is in it.</param>
/// <param name="Publisher">Name of the institution.</param>
/// <param name="Next">Address of the page behind it; null on the last.</param>
/// <param name="Previous">Address of the page before it; null on the first.</param>
public sealed record OcdsPackage(string Uri, DateTimeOffset PublishedAt, string Publisher, string? Next = null, string? Previous = null);

/// <summary>Writes OCDS 1.1 with the lots and UK extensions: what the schema requires always, what nobody said never.</summary>
/// <remarks>Days become moments of Greenwich: a first day its beginning, a last day its last second. <see cref="OcdsReader"/> reads back the same.</remarks>
public static class OcdsReleaseWriter
{
    private const string Licence = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private static readonly string[] Extensions =
    [
        "https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json",
        "https://raw.githubusercontent.com/open-contracting-extensions/ocds_awardCriteria_extension/master/extension.json",
        "https://raw.githubusercontent.com/open-contracting-extensions/ocds_enquiry_extension/v1.1.5/extension.json",
        "https://raw.githubusercontent.com/open-contracting-extensions/ocds_bid_extension/v1.1.5/extension.json",
        "https://raw.githubusercontent.com/cabinetoffice/ocds_uk_extension/main/extension.json",
    ];

    private static readonly JsonWriterOptions Options = new() { Indented = false, Encoder = JavaScriptEncoder.Default };

    /// <summary>Writes a release package; the standard asks for one release at least.</summary>
    public static void WriteReleases(Stream stream, OcdsPackage package, IEnumerable<OcdsRelease> releases)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        Begin(json, package);
        json.WriteStartArray("releases");
        foreach (var release in releases)
        {
            Release(json, release);
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a record package: for each ocid its releases, oldest first, and the compiled release.</summary>
    public static void WriteRecords(Stream stream, OcdsPackage package, IEnumerable<OcdsRelease> releases)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        Begin(json, package);
        json.WriteStartArray("records");
        foreach (var process in releases.GroupBy(r => r.Ocid, StringComparer.Ordinal))
        {
            var ordered = process.OrderBy(r => r.Date).ToList();
            json.WriteStartObject();
            json.WriteString("ocid", process.Key);
            List(json, "releases", ordered, Release);
            json.WritePropertyName("compiledRelease");
            Release(json, OcdsCompiler.Compile(ordered)[0] with { Tags = ["compiled"] });
            json.WriteEndObject();
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One release by itself.</summary>
    public static byte[] ToBytes(OcdsRelease release)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Release(json, release);
        }

        return stream.ToArray();
    }

    private static void Begin(Utf8JsonWriter json, OcdsPackage package)
    {
        json.WriteStartObject();
        json.WriteString("uri", package.Uri);
        json.WriteString("version", "1.1");
        Texts(json, "extensions", Extensions);
        json.WriteString("publishedDate", Moment(package.PublishedAt));
        json.WriteStartObject("publisher");
        json.WriteString("name", package.Publisher);
        json.WriteEndObject();
        json.WriteString("license", Licence);
        if (package.Next is not null || package.Previous is not null)
        {
            json.WriteStartObject("links");
            Text(json, "next", package.Next);
            Text(json, "prev", package.Previous);
            json.WriteEndObject();
        }
    }

    private static void Release(Utf8JsonWriter json, OcdsRelease release)
    {
        json.WriteStartObject();
        json.WriteString("ocid", release.Ocid);
        Text(json, "id", release.Id);
        Text(json, "date", release.Date is { } date ? Moment(date) : null);
        Texts(json, "tag", release.Tags);
        json.WriteString("initiationType", "tender");
        json.WriteString("language", "en");
        Text(json, "title", release.Title);
        List(json, "parties", release.Parties, Party);
        if (release.Buyer is { } buyer)
        {
            json.WritePropertyName("buyer");
            Reference(json, buyer);
        }

        if (release.Tender is { } tender)
        {
            json.WritePropertyName("tender");
            OcdsTenderWriter.Write(json, tender);
        }

        Bids(json, release.Bids);
        List(json, "awards", release.Awards, Award);
        List(json, "contracts", release.Contracts, Contract);
        json.WriteEndObject();
    }

    private static void Party(Utf8JsonWriter json, OcdsParty party)
    {
        json.WriteStartObject();
        Text(json, "id", party.Id);
        Text(json, "name", party.Name);
        if (party.Identifier is { } identifier)
        {
            json.WritePropertyName("identifier");
            Identifier(json, identifier);
        }

        List(json, "additionalIdentifiers", party.AdditionalIdentifiers, Identifier);
        if (party.Address is { } address)
        {
            json.WriteStartObject("address");
            Text(json, "streetAddress", address.Street);
            Text(json, "locality", address.Locality);
            Text(json, "region", address.Region);
            Text(json, "postalCode", address.PostalCode);
            Text(json, "countryName", address.Country);
            json.WriteEndObject();
        }

        Texts(json, "roles", party.Roles);
        if (party.IsSme is not null || party.IsVcse is not null)
        {
            json.WriteStartObject("details");
            Text(json, "scale", party.IsSme switch { true => "sme", false => "large", null => null });
            if (party.IsVcse is { } vcse)
            {
                json.WriteBoolean("vcse", vcse);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Identifier(Utf8JsonWriter json, OcdsIdentifier identifier)
    {
        json.WriteStartObject();
        Text(json, "scheme", identifier.Scheme);
        Text(json, "id", identifier.Id);
        Text(json, "legalName", identifier.LegalName);
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, OcdsReference reference)
    {
        json.WriteStartObject();
        Text(json, "id", reference.Id);
        Text(json, "name", reference.Name);
        json.WriteEndObject();
    }

    private static void Award(Utf8JsonWriter json, OcdsAward award)
    {
        json.WriteStartObject();
        Text(json, "id", award.Id);
        Text(json, "title", award.Title);
        Text(json, "description", award.Description);
        Text(json, "status", award.Status);
        if (!OcdsStates.IsUnsuccessful(award))
        {
            // Of an award that was not made, the day of the award and its value would be counted by whoever adds awards up.
            Text(json, "date", FirstMoment(award.Date));
            Value(json, "value", award.Value);
            List(json, "suppliers", award.Suppliers, Reference);
            Period(json, "contractPeriod", award.Period);
        }

        Cpv(json, award.Cpv);
        Period(json, "standstillPeriod", award.Standstill);
        Text(json, "assessmentSummariesDateSent", FirstMoment(award.SummariesSent));
        Texts(json, "relatedLots", award.Lots);
        json.WriteEndObject();
    }

    private static void Contract(Utf8JsonWriter json, OcdsContract contract)
    {
        json.WriteStartObject();
        Text(json, "id", contract.Id);
        Text(json, "awardID", contract.AwardId);
        Text(json, "title", contract.Title);
        Text(json, "description", contract.Description);
        Text(json, "status", contract.Status);
        Value(json, "value", contract.Value);
        Period(json, "period", contract.Period);
        Text(json, "dateSigned", FirstMoment(contract.Signed));
        List(json, "suppliers", contract.Suppliers, Reference);
        List(json, "amendments", contract.Amendments, Amendment);
        json.WriteEndObject();
    }

    // Counts alone: of who bid, and for what price, nothing is here that could be written.
    private static void Bids(Utf8JsonWriter json, IReadOnlyList<OcdsStatistic> statistics)
    {
        if (statistics.Count == 0)
        {
            return;
        }

        json.WriteStartObject("bids");
        List(json, "statistics", statistics, Statistic);
        json.WriteEndObject();
    }

    private static void Statistic(Utf8JsonWriter json, OcdsStatistic statistic)
    {
        json.WriteStartObject();
        Text(json, "id", statistic.Id);
        Text(json, "measure", statistic.Measure);
        Number(json, "value", statistic.Value);
        Text(json, "date", statistic.Date is { } date ? Moment(date) : null);
        Text(json, "relatedLot", statistic.Lot);
        json.WriteEndObject();
    }
}
