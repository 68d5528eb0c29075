using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>What the institution's own ledger says of whom it pays for what. Whoever reads like a person is no supplier to be found.</summary>
internal sealed class LedgerSuppliers(AppDbContext db, IMediator mediator, NeedPlaces places, SupplierRecords records)
{
    // The kinds of spending that make up most of what somebody was paid for; the long tail says little.
    private const int MostKinds = 8;

    /// <summary>Adds to those that are listed what they were paid for, and those that are known by payments only.</summary>
    public async Task AddAsync(int institutionId, string slug, GatheredSuppliers gathered, CancellationToken cancellationToken)
    {
        var payees = await mediator.Send(new ListPayeesForStaff.Query(institutionId), cancellationToken);
        var paid = (await PaidAsync(cancellationToken)).Where(p => payees.ContainsKey(p.Payee)).ToLookup(p => p.Payee);
        var rootOf = await records.RootsAsync(cancellationToken);
        var matches = (await db.PayeeMatches.AsNoTracking().Where(m => m.SupplierId != null && (m.State == MatchState.Joined || m.State == MatchState.Confirmed)).ToListAsync(cancellationToken)).ToDictionary(m => m.PayeeId, m => rootOf(m.SupplierId!.Value));
        var postcodes = await db.Payees.AsNoTracking().Select(p => new { p.Id, p.Postcode }).ToDictionaryAsync(p => p.Id, p => p.Postcode, cancellationToken);
        var known = await records.LoadAsync(matches.Values, cancellationToken);
        foreach (var group in paid.GroupBy(p => KeyOf(p.Key, payees[p.Key].Name, matches, known, gathered)))
        {
            List<Paid> all = [.. group.SelectMany(p => p)];
            var (work, seen) = (WorkOf(all), SeenOf(slug, all));
            var record = group.Key.Record is { } id ? known.GetValueOrDefault(id) : null;
            var first = group.First().Key;
            var postcode = group.Select(p => postcodes.GetValueOrDefault(p.Key)).FirstOrDefault(p => places.DistrictOf(p) is not null);
            gathered.Add(
                group.Key.Record, payees[first].Name,
                () => new KnownSupplier(
                    new SupplierText { Id = record?.Code ?? $"payee-{first}", Name = record?.Name ?? payees[first].Name, Ownership = record?.Ownership ?? OwnershipModel.Unknown, District = places.DistrictOf(postcode), Position = places.PositionOf(postcode, true) },
                    record?.Code, false, record?.Numbers ?? [], [])
                { IsUnclear = record is null && !payees[first].IsProven },
                k => k with { Text = k.Text with { Work = [.. k.Text.Work, .. work] }, SeenBy = [seen], Keys = [.. k.Keys, .. group.Select(p => $"payee-{p.Key}")] });
        }
    }

    // By the record where one stands; else by the name, which several payees may share.
    private static (int? Record, string Name) KeyOf(int payee, string name, Dictionary<int, int> matches, Dictionary<int, SupplierRecord> known, GatheredSuppliers gathered) =>
        matches.TryGetValue(payee, out var record) && (known.ContainsKey(record) || gathered.Has(record)) ? (record, string.Empty) : (null, name.ToUpperInvariant());

    private async Task<List<Paid>> PaidAsync(CancellationToken cancellationToken)
    {
        var terms = await db.SpendTerms.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Text, cancellationToken);
        var sums = await db.SpendLines.AsNoTracking().Where(l => db.SpendImports.Any(i => i.Id == l.ImportId && i.Status == ImportStatus.Committed))
            .GroupBy(l => new { l.PayeeId, l.CategoryId, l.PurposeId, l.ServiceId })
            .Select(g => new { g.Key, Pence = g.Sum(l => l.Pence), Largest = g.Max(l => l.Pence), Last = g.Max(l => l.PaidOn) }).ToListAsync(cancellationToken);
        return [.. sums.Select(s => new Paid(
            s.Key.PayeeId, string.Join(": ", new[] { s.Key.CategoryId, s.Key.PurposeId, s.Key.ServiceId }.Where(t => t is not null).Select(t => terms[t!.Value]).Distinct(StringComparer.OrdinalIgnoreCase)), s.Pence, s.Largest, DayOf(s.Last)))];
    }

    private static List<PastWork> WorkOf(List<Paid> paid) =>
        [.. paid.Where(p => p is { Pence: > 0, Kind.Length: > 0 }).GroupBy(p => p.Kind, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Sum(p => p.Pence)).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostKinds)
            .Select(g => new PastWork(WorkKind.Paid, g.Max(p => p.Last), g.Key, null, [], g.Max(p => p.Largest), null))];

    private static SeenBy SeenOf(string slug, List<Paid> paid) => new(slug, paid.Max(p => p.Last), paid.Sum(p => p.Pence));

    private static DateOnly? DayOf(int day) => day == 0 ? null : new DateOnly(day / 10000, day / 100 % 100, day % 100);

    private sealed record Paid(int Payee, string Kind, long Pence, long Largest, DateOnly? Last);
}
