using System.Collections.Frozen;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>What stands within names of people of many origins, in capitals: DE LA TOUR, VAN DER EXAMPLE, AL EXAMPLE, AP EXAMPLE.</summary>
internal static class NameParticles
{
    private static readonly FrozenSet<string> All = new[]
    {
        "DE", "DEL", "DELLA", "DI", "DA", "DO", "DOS", "DAS", "DU", "DES", "LA", "LE", "LAS", "LOS", "VAN", "VON", "DER", "DEN", "TEN", "TER", "EL", "AL", "BIN", "BINT", "IBN", "ABU", "AP", "AB", "MAC", "MC", "O", "SAN", "SANTA",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Has(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
