namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>A CPV code as the nodes of the tree from its division down to itself.</summary>
/// <remarks>A node is written as the digits that matter: <c>90</c>, <c>905</c>, <c>9051</c>. Two codes are as alike as the nodes that they share are rare.</remarks>
internal static class CpvNodes
{
    private const int Division = 2;
    private const int Whole = 8;

    private static readonly int[] Levels = [Division, 3, 4, 5, Whole];

    /// <summary>The nodes of a code, the widest first; none where it is not one.</summary>
    public static IEnumerable<string> Of(string code) =>
        code.Length < Whole ? [] : Levels.Where(l => l == Division || code.AsSpan(LevelBefore(l), l - LevelBefore(l)).IndexOfAnyExcept('0') >= 0).Select(l => code[..l]);

    /// <summary>Whether a node is a group or finer: sharing a division alone says little.</summary>
    public static bool IsNarrow(string node) => node.Length > Division;

    private static int LevelBefore(int level) => level == Whole ? 5 : level - 1;
}
