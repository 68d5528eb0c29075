using System.Collections.Frozen;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>The surnames that most people of the United Kingdom bear, in capitals: known without a given name beside them.</summary>
internal static class UsualSurnames
{
    private static readonly FrozenSet<string> All = new[]
    {
        "SMITH", "JONES", "WILLIAMS", "TAYLOR", "BROWN", "DAVIES", "DAVIS", "EVANS", "WILSON", "THOMAS", "ROBERTS", "JOHNSON", "LEWIS", "WALKER", "ROBINSON",
        "THOMPSON", "WRIGHT", "HUGHES", "EDWARDS", "HARRIS", "MARTIN", "JACKSON", "CLARKE", "CLARK", "TURNER", "HARRISON", "COOPER", "MORRIS", "WATSON", "PATEL",
        "KHAN", "AHMED", "ALI", "HUSSAIN", "SINGH", "KAUR", "BEGUM", "MURPHY", "KELLY", "MACDONALD", "CAMPBELL", "STEWART", "ANDERSON", "SCOTT", "ROBERTSON",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Has(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
