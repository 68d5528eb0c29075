using System.Text.Encodings.Web;
using System.Text.Json;
using WealthBuilding.Domain.Suppliers.Matching;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Candidates as a match keeps them.</summary>
internal static class CandidateJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never put into a page as it is
    };

    // Most names of a new institution have no candidate.
    private const string Nobody = "[]";

    public static string Write(IReadOnlyList<MatchCandidate> candidates) => candidates.Count == 0 ? Nobody : JsonSerializer.Serialize(candidates, Options);

    public static IReadOnlyList<MatchCandidate> Read(string json) => json == Nobody ? [] : JsonSerializer.Deserialize<List<MatchCandidate>>(json, Options) ?? [];
}
