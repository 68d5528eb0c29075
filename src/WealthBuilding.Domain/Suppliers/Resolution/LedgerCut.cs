namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Tells from the names of a ledger at how many signs its system cuts them.</summary>
public static class LedgerCut
{
    private const int Shortest = 15;
    private const int Fewest = 3;

    /// <summary>The length of the longest names, where at least three have it and none is longer; null where one or two stand out, as names do that end by themselves.</summary>
    /// <param name="names">How many different names have each length, in signs.</param>
    /// <remarks>A name that was cut at a space is one sign shorter, which says nothing here.</remarks>
    public static int? Of(IEnumerable<(int Length, int Names)> names)
    {
        var longest = names.Where(n => n.Names > 0).OrderByDescending(n => n.Length).FirstOrDefault();
        return longest.Length >= Shortest && longest.Names >= Fewest ? longest.Length : null;
    }
}
