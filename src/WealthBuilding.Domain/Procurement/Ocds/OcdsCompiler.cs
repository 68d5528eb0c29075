namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Makes one release of several of the same procurement: in the order of their dates, the later over the earlier.</summary>
/// <remarks>
/// What a later release leaves out is not erased, and neither is what it says <c>null</c> of: the publishers write null for 'not said'.
/// Lots, awards, contracts and parties are found again by their ids; where they have none, by their place.
/// </remarks>
public static class OcdsCompiler
{
    /// <summary>One release for each ocid, in the order in which the ocids first stand.</summary>
    public static IReadOnlyList<OcdsRelease> Compile(IEnumerable<OcdsRelease> releases) =>
        [.. releases.GroupBy(r => r.Ocid, StringComparer.Ordinal).Select(g => OcdsSameAward.Tied(InOrder(g).Aggregate((earlier, later) => Over(earlier, OcdsSameAward.Named(earlier, later)))))];

    /// <summary>By date. One without a date is of the moment of the dated one before it in the file, and comes after that; before the first dated one it is older than all.</summary>
    private static IEnumerable<OcdsRelease> InOrder(IEnumerable<OcdsRelease> releases)
    {
        var (moment, placed) = (DateTimeOffset.MinValue, new List<(DateTimeOffset At, OcdsRelease Release)>());
        foreach (var release in releases)
        {
            moment = release.Date ?? moment;
            placed.Add((moment, release));
        }

        return placed.OrderBy(p => p.At).Select(p => p.Release);
    }

    private static OcdsRelease Over(OcdsRelease earlier, OcdsRelease later) => later with
    {
        Id = later.Id ?? earlier.Id,
        Date = later.Date ?? earlier.Date,
        PublishedAt = later.Date is null ? later.PublishedAt ?? earlier.PublishedAt : null,
        Tags = [.. earlier.Tags.Union(later.Tags)],
        Title = later.Title ?? earlier.Title,
        Buyer = later.Buyer ?? earlier.Buyer,
        Parties = Merge(earlier.Parties, later.Parties, p => $"{p.Id}\u001F{p.Name}", (_, now) => now),
        Tender = later.Tender is null || earlier.Tender is null ? later.Tender ?? earlier.Tender : Over(earlier.Tender, later.Tender),
        Awards = Merge(earlier.Awards, later.Awards, a => a.Id, Over),
        Contracts = Merge(earlier.Contracts, later.Contracts, c => c.Id, Over),
        Bids = Merge(earlier.Bids, later.Bids, b => b.Id, (_, now) => now),
        Problems = [.. earlier.Problems.Union(later.Problems)],
    };

    private static OcdsTender Over(OcdsTender earlier, OcdsTender later) => later with
    {
        Id = later.Id ?? earlier.Id,
        Title = later.Title ?? earlier.Title,
        Description = later.Description ?? earlier.Description,
        Status = later.Status ?? earlier.Status,
        Value = later.Value ?? earlier.Value,
        MinValue = later.MinValue ?? earlier.MinValue,
        Method = later.Method ?? earlier.Method,
        MethodDetails = later.MethodDetails ?? earlier.MethodDetails,
        Category = later.Category ?? earlier.Category,
        Cpv = later.Cpv.Count > 0 ? later.Cpv : earlier.Cpv,
        Deadline = later.Deadline ?? earlier.Deadline,
        QuestionsUntil = later.QuestionsUntil ?? earlier.QuestionsUntil,
        ContractPeriod = Over(earlier.ContractPeriod, later.ContractPeriod),
        Criteria = later.Criteria ?? earlier.Criteria,
        CriteriaDetails = later.CriteriaDetails ?? earlier.CriteriaDetails,
        Lots = Merge(earlier.Lots, later.Lots, l => l.Id, Over),
        Reservation = later.Reservation ?? earlier.Reservation,
        Enquiries = Merge(earlier.Enquiries, later.Enquiries, e => e.Id, (_, now) => now),
        Amendments = Merge(earlier.Amendments, later.Amendments, a => a.Id, (_, now) => now),
        Documents = Merge(earlier.Documents, later.Documents, d => d.Id, (_, now) => now),
        NoticeAddress = later.NoticeAddress ?? earlier.NoticeAddress,
    };

    private static OcdsLot Over(OcdsLot earlier, OcdsLot later) => later with
    {
        Title = later.Title ?? earlier.Title,
        Description = later.Description ?? earlier.Description,
        Status = later.Status ?? earlier.Status,
        Value = later.Value ?? earlier.Value,
        Period = Over(earlier.Period, later.Period),
        Criteria = later.Criteria.Count > 0 ? later.Criteria : earlier.Criteria,
    };

    private static OcdsAward Over(OcdsAward earlier, OcdsAward later) => later with
    {
        Title = later.Title ?? earlier.Title,
        Description = later.Description ?? earlier.Description,
        Status = later.Status ?? earlier.Status,
        Date = later.Date ?? earlier.Date,
        Value = later.Value ?? earlier.Value,
        Suppliers = later.Suppliers.Count > 0 ? later.Suppliers : earlier.Suppliers,
        Cpv = later.Cpv.Count > 0 ? later.Cpv : earlier.Cpv,
        Period = Over(earlier.Period, later.Period),
        Standstill = Over(earlier.Standstill, later.Standstill),
        SummariesSent = later.SummariesSent ?? earlier.SummariesSent,
        Lots = later.Lots.Count > 0 ? later.Lots : earlier.Lots,
    };

    private static OcdsContract Over(OcdsContract earlier, OcdsContract later) => later with
    {
        AwardId = later.AwardId ?? earlier.AwardId,
        Title = later.Title ?? earlier.Title,
        Description = later.Description ?? earlier.Description,
        Status = later.Status ?? earlier.Status,
        Value = later.Value ?? earlier.Value,
        Period = Over(earlier.Period, later.Period),
        Signed = later.Signed ?? earlier.Signed,
        Suppliers = later.Suppliers.Count > 0 ? later.Suppliers : earlier.Suppliers,
        Lots = later.Lots.Count > 0 ? later.Lots : earlier.Lots,
        Amendments = Merge(earlier.Amendments, later.Amendments, a => a.Id, (_, now) => now),
    };

    private static OcdsPeriod? Over(OcdsPeriod? earlier, OcdsPeriod? later) => earlier is null || later is null
        ? later ?? earlier
        : new OcdsPeriod(later.Start ?? earlier.Start, later.End ?? earlier.End, later.MaxExtent ?? earlier.MaxExtent);

    private static IReadOnlyList<T> Merge<T>(IReadOnlyList<T> earlier, IReadOnlyList<T> later, Func<T, string?> key, Func<T, T, T> over)
    {
        var merged = earlier.ToList();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < merged.Count; i++)
        {
            places.TryAdd(key(merged[i]) ?? $"\u001F{i}", i);
        }

        for (var i = 0; i < later.Count; i++)
        {
            if (places.TryGetValue(key(later[i]) ?? $"\u001F{i}", out var at))
            {
                merged[at] = over(merged[at], later[i]);
            }
            else
            {
                merged.Add(later[i]);
            }
        }

        return merged;
    }
}
