using System.Text.Json;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Data.Bulk;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>What differs between an entry as it is held and as a newer file has it.</summary>
internal static class EntryChanges
{
    /// <summary>Whether the newer one is to be written: something differs, be it only what nobody needs to be told.</summary>
    public static bool IsDifferent(RegisterEntry held, RegisterEntry newer) => RegisterColumns.All.Any(c => c.Text(held) != c.Text(newer));

    /// <summary>Each field that differs, with what it was and what it is.</summary>
    public static Dictionary<string, string?[]> Between(RegisterEntry held, RegisterEntry newer) =>
        RegisterColumns.All.Where(c => c.Field is not null && c.Text(held) != c.Text(newer)).ToDictionary(c => c.Field!, c => new[] { c.Text(held), c.Text(newer) });

    public static RegisterChange Of(int loadId, RegisterEntry newer, Dictionary<string, string?[]> fields) => new()
    {
        LoadId = loadId,
        Number = newer.Number,
        Name = newer.Name,
        Kind = RegisterChangeKind.Changed,
        Fields = JsonSerializer.Serialize(fields),
    };

    public static RegisterChange LeftOut(int loadId, LeftOutRow row) => new() { LoadId = loadId, Number = row.Row, Name = row.Name, Kind = RegisterChangeKind.LeftOut, Fields = row.Why };

    public static RegisterChange Added(int loadId, RegisterEntry newer) => new() { LoadId = loadId, Number = newer.Number, Name = newer.Name, Kind = RegisterChangeKind.Added };
}
