using System.Text.Json;
using System.Text.Json.Serialization;
using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Web.Features.Procurement.Rules;

/// <summary>Everything that the verdict page shows, and that is kept with the file as it was shown.</summary>
/// <param name="Options">The lawful ones first.</param>
/// <param name="Drafts">Words and fragment for each lawful option, by its code.</param>
/// <param name="Counted">What was counted as capable suppliers; null where nothing was.</param>
/// <param name="Category">The category that what is bought was read as; null where it was not said.</param>
/// <param name="AreaNames">Names of the authority's area and of those that buy with it.</param>
public sealed record RulesAnswer(
    ProcurementVerdict Verdict, IReadOnlyList<ReservationOption> Options, IReadOnlyDictionary<string, ReservationDraft> Drafts, string? Counted, string? Category, IReadOnlyList<string> AreaNames)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static RulesAnswer FromJson(string json) => JsonSerializer.Deserialize<RulesAnswer>(json, Json) ?? throw new JsonException("The verdict is empty.");
}
