namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>What the lots of a call say of the whole, where the call itself does not: Find a Tender says sums and periods of lots alone.</summary>
internal static class OcdsLots
{
    /// <summary>From the first day of any of the lots to the last of any; null where none says one.</summary>
    /// <param name="only">Ids of the lots that are looked at; all where there are none.</param>
    public static OcdsPeriod? PeriodOf(OcdsTender? tender, IReadOnlyList<string> only)
    {
        var periods = Standing(tender).Where(l => only.Count == 0 || (l.Id is { } id && only.Contains(id))).Select(l => l.Period).OfType<OcdsPeriod>().ToList();
        return periods.Count == 0 ? null : new OcdsPeriod(periods.Min(p => p.Start), periods.Max(p => p.End), periods.Max(p => p.MaxExtent));
    }

    /// <summary>The sum of all lots that were not cancelled; null where one of them has none, or their currencies differ.</summary>
    public static OcdsValue? ValueOf(OcdsTender? tender)
    {
        var values = Standing(tender).Select(l => l.Value).ToList();
        return values.Count == 0 || values.Exists(v => v is null) || values.Select(v => v!.Currency).Distinct(StringComparer.Ordinal).Count() > 1 ? null
            : new OcdsValue(SumOf(values.Select(v => v!.Pence)), values[0]!.Currency, SumOf(values.Select(v => v!.GrossPence))) is { } sum && (sum.Pence ?? sum.GrossPence) is not null ? sum : null;
    }

    private static IEnumerable<OcdsLot> Standing(OcdsTender? tender) => (tender?.Lots ?? []).Where(l => l.Status?.ToLowerInvariant() is not ("cancelled" or "unsuccessful" or "withdrawn"));

    private static long? SumOf(IEnumerable<long?> pence) => pence.ToList() is var all && all.TrueForAll(p => p is not null) ? all.Sum() : null;
}
