using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Holds rows of OCDS against the register: an award continues the call that is held, and an older release turns nothing back.</summary>
/// <remarks>A release that is older than the latest that was taken in only fills what is missing. One without a date is of the moment of the dated one before it in the file, and where that tells nothing, of the moment at which its package was published.</remarks>
public static class OcdsHeld
{
    /// <summary>Code of rows of releases that are older than what is held, and say nothing that is missing.</summary>
    public const string OlderRelease = "older-release";

    /// <summary>The file with its rows tied to what is held; other registers come back as they are.</summary>
    public static RegisterFile Follow(RegisterFile file, IReadOnlyCollection<HeldContract> held)
    {
        List<RegisterRow> rows = [.. file.Tables.SelectMany(t => t.Rows).Where(r => r.HeldAs is not null)];
        if (rows.Count == 0)
        {
            return file;
        }

        var ties = new OcdsTies(held, rows);
        return file with { Tables = [.. file.Tables.Select(t => t with { Rows = [.. t.Rows.Select(r => r.HeldAs is null ? r : ties.Tie(r))] })] };
    }
}
