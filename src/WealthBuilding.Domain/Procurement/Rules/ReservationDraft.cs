using System.Text.Json;
using System.Text.Json.Nodes;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Draft words for the notice, the reason to be recorded, and the fragment of OCDS, for an option that is lawful.</summary>
/// <param name="Notice">Plain text for the tender notice or advertisement.</param>
/// <param name="Record">What to keep with the file; the brackets are for the buyer to fill.</param>
/// <param name="Ocds">A part of a release: <c>tender.otherRequirements</c>, as JSON.</param>
public sealed record ReservationDraft(string Notice, string Record, string Ocds)
{
    private const string Established = "A supplier counts as being there if it is based or established and has substantive business operations there; a postal address is not enough.";
    private const string Sme = "small and medium-sized enterprises, as section 123 of the Procurement Act 2023 defines them";
    private const string Vcse = "voluntary, community and social enterprises that are driven by social, environmental or cultural aims and principally reinvest in them";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The draft for an option; null for one that is not lawful.</summary>
    public static ReservationDraft? Of(ReservationOption option, ProcurementVerdict verdict) => option.Lawful
        ? new ReservationDraft(NoticeOf(option), RecordOf(option, verdict), OcdsOf(option))
        : null;

    private static string NoticeOf(ReservationOption option) => option.Code switch
    {
        ReservationCodes.UnitedKingdom => $"This competition is reserved to suppliers based in the United Kingdom. {Established}",
        ReservationCodes.Sme => $"This competition is reserved to {Sme}.",
        ReservationCodes.Vcse => $"This competition is reserved to {Vcse}.",
        ReservationCodes.SmeWithPlace => $"This competition is reserved to {Sme}, based in {NamesOf(option)}. {Established}",
        ReservationCodes.VcseWithPlace => $"This competition is reserved to {Vcse}, based in {NamesOf(option)}. {Established}",
        ReservationCodes.SupportedEmployment => "Participation is reserved to supported employment providers under section 32 of the Procurement Act 2023.",
        ReservationCodes.PublicServiceMutual => "Participation is reserved to qualifying public service mutuals under section 33 of the Procurement Act 2023. The contract lasts no longer than that section allows.",
        _ => $"This competition is reserved to suppliers based in {NamesOf(option)}. {Established}",
    };

    private static string RecordOf(ReservationOption option, ProcurementVerdict verdict) => string.Join('\n', new[]
    {
        $"Decided before tenders were invited: the competition is reserved ({option.Name.ToLowerInvariant()}).",
        $"Footing: {option.Source}.",
        verdict.Summary,
        option.CapableSuppliers is { } count ? $"Capable suppliers known in the area on the day of the decision: {count}." : "Capable suppliers known in the area: [how many, and how you know].",
        option.Warning ?? string.Empty,
        "Why it is value for money to reserve: [reason].",
        "Cross-border interest: [what was looked at, and the finding].",
        "It remains a competition; no country is favoured or boycotted.",
        "Decided by [name and office] on [date].",
    }.Where(l => l.Length > 0));

    private static string OcdsOf(ReservationOption option)
    {
        var requirements = new JsonObject();
        if (CodeOf(option.Code) is { } code)
        {
            requirements["reservedParticipation"] = new JsonArray(code);
        }

        if (option.Places.Count > 0)
        {
            var location = new JsonObject { ["description"] = NamesOf(option) };
            if (Identifiers(option) is { Length: > 0 } identifiers)
            {
                location["gazetteer"] = new JsonObject { ["scheme"] = "GB-GSS", ["identifiers"] = new JsonArray([.. identifiers.Select(i => (JsonNode)i)]) };
            }

            requirements["reservedParticipationLocation"] = location;
        }

        return new JsonObject { ["tender"] = new JsonObject { ["otherRequirements"] = requirements } }.ToJsonString(Indented);
    }

    private static string? CodeOf(string code) => code switch
    {
        ReservationCodes.Sme or ReservationCodes.Vcse or ReservationCodes.SmeWithPlace or ReservationCodes.VcseWithPlace => "smeVcse",
        ReservationCodes.SupportedEmployment => "shelteredWorkshop",
        ReservationCodes.PublicServiceMutual => "publicServiceMissionOrganization",
        _ => null,
    };

    // A county without a code of its own is told by its districts.
    private static string[] Identifiers(ReservationOption option) =>
        [.. option.Places.SelectMany(p => p.Gss is { } gss ? [gss] : p.Districts).Distinct().Order(StringComparer.Ordinal)];

    private static string NamesOf(ReservationOption option) => option.Places.Count == 0 ? "[the area]" : Listed([.. option.Places.Select(NameOf)]);

    private static string NameOf(ReservationArea place) => place.Kind switch
    {
        "county" => place.Name.StartsWith("County ", StringComparison.Ordinal) ? place.Name : $"the county of {place.Name}",
        "london-borough" => $"the London borough of {place.Name}",
        "united-kingdom" => "the United Kingdom",
        _ => place.Name,
    };

    private static string Listed(IReadOnlyList<string> names) => names is [var only] ? only : $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}";
}
