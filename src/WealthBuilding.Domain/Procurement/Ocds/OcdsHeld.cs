using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Holds rows of OCDS against the register: an award continues the call that is held, and an old release does not turn back what is further on.</summary>
public static class OcdsHeld
{
    /// <summary>The file with its rows tied to what is held; other registers come back as they are.</summary>
    public static RegisterFile Follow(RegisterFile file, IReadOnlyCollection<HeldContract> held)
    {
        if (!file.Tables.Any(t => t.Rows.Any(r => r.HeldAs is not null)))
        {
            return file;
        }

        var byKey = held.Where(h => h.Facts.Reference is not null).GroupBy(h => ContractKeys.Reference(h.Facts.Reference), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var awarded = held.Select(h => h.Facts.Reference?.Split('/') ?? []).Where(p => p.Length > 1).Select(p => ContractKeys.Reference(p[0])).ToHashSet(StringComparer.Ordinal);
        var continued = new HashSet<string>(StringComparer.Ordinal);
        return file with { Tables = [.. file.Tables.Select(t => t with { Rows = [.. t.Rows.Select(r => r.HeldAs is null ? r : Follow(r, byKey, awarded, continued))] })] };
    }

    private static RegisterRow Follow(RegisterRow row, Dictionary<string, HeldContract> byKey, HashSet<string> awarded, HashSet<string> continued)
    {
        var parts = row.HeldAs!.Split('/');
        var call = ContractKeys.Reference(parts[0]);
        if (byKey.TryGetValue(ContractKeys.Reference(row.HeldAs), out var same))
        {
            return NotBack(row, same.Facts.State);
        }

        if (parts.Length == 1)
        {
            return awarded.Contains(call)
                ? row with { Verdict = RegisterVerdict.Skipped, Code = "already-awarded", Sentence = $"{row.HeldAs}: the call is over, and what was awarded is held", Facts = null, HeldAs = null }
                : row;
        }

        // The first award of a call that is held is what became of it; a second is an entry of its own.
        return byKey.TryGetValue(call, out var open) && Rank(open.Facts.State) < Rank(ContractState.Awarded) && continued.Add(call) ? row with { HeldAs = open.Facts.Reference } : row;
    }

    private static RegisterRow NotBack(RegisterRow row, ContractState? held) => Rank(row.Facts!.State) >= Rank(held)
        ? row
        : row with { Facts = row.Facts with { State = null }, Notes = [.. row.Notes, "The register is further on than this release: its state stays"] };

    private static int Rank(ContractState? state) => state is { } known ? Rank(known) : 0;

    private static int Rank(ContractState state) => state switch
    {
        ContractState.Pipeline => 1,
        ContractState.Planned => 2,
        ContractState.Opportunity => 3,
        ContractState.Awarded => 4,
        ContractState.Contract => 5,
        ContractState.Ended or ContractState.Terminated or ContractState.Withdrawn => 6,
    };
}
