using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>What the institution's own ledger says of whom it pays for what. Organisations only: people are no suppliers to be found.</summary>
internal sealed class LedgerSuppliers(AppDbContext db, IMediator mediator, NeedPlaces places)
{
    // The kinds of spending that make up most of what somebody was paid for; the long tail says little.
    private const int MostKinds = 8;

    /// <summary>Adds to those that are listed what they were paid for, and those that are known by payments only.</summary>
    public async Task AddAsync(int institutionId, string slug, Dictionary<int, KnownSupplier> listed, List<KnownSupplier> others, CancellationToken cancellationToken)
    {
        var names = await mediator.Send(new ListOrganisationPayees.Query(institutionId), cancellationToken);
        var paid = (await PaidAsync(cancellationToken)).Where(p => names.ContainsKey(p.Payee)).ToLookup(p => p.Payee);
        var matches = await db.PayeeMatches.AsNoTracking().Where(m => m.SupplierId != null && (m.State == MatchState.Joined || m.State == MatchState.Confirmed)).ToDictionaryAsync(m => m.PayeeId, m => m.SupplierId!.Value, cancellationToken);
        var into = await db.Suppliers.AsNoTracking().Where(s => s.MergedIntoId != null).ToDictionaryAsync(s => s.Id, s => s.MergedIntoId!.Value, cancellationToken);
        var postcodes = await db.Payees.AsNoTracking().Select(p => new { p.Id, Postcode = p.Postcode ?? p.RegisterPostcode }).ToDictionaryAsync(p => p.Id, p => p.Postcode, cancellationToken);
        var records = await RecordsAsync([.. matches.Values.Select(s => RootOf(s, into)).Distinct()], cancellationToken);
        foreach (var group in paid.GroupBy(p => matches.TryGetValue(p.Key, out var supplier) ? (Supplier: RootOf(supplier, into), Payee: 0) : (Supplier: 0, Payee: p.Key)))
        {
            var (work, seen) = (WorkOf([.. group.SelectMany(p => p)]), SeenOf(slug, [.. group.SelectMany(p => p)]));
            if (listed.TryGetValue(group.Key.Supplier, out var known))
            {
                listed[group.Key.Supplier] = known with { Text = known.Text with { Work = [.. known.Text.Work, .. work] }, SeenBy = [seen] };
                continue;
            }

            var record = records.GetValueOrDefault(group.Key.Supplier);
            var district = group.Select(p => places.DistrictOf(postcodes.GetValueOrDefault(p.Key))).FirstOrDefault(d => d is not null);
            others.Add(new KnownSupplier(
                new SupplierText { Id = record?.Code ?? $"payee-{group.First().Key}", Name = record?.Name ?? names[group.First().Key], Work = work, Ownership = record?.Ownership ?? OwnershipModel.Unknown, District = district },
                record?.Code, false, record?.Numbers ?? [], [seen]));
        }
    }

    // A merge that leads in a circle is refused when it is made; the bound is for a table that somebody else wrote.
    private static int RootOf(int supplier, Dictionary<int, int> into)
    {
        for (var steps = 0; steps < 100 && into.TryGetValue(supplier, out var next); steps++)
        {
            supplier = next;
        }

        return supplier;
    }

    private async Task<List<Paid>> PaidAsync(CancellationToken cancellationToken)
    {
        var terms = await db.SpendTerms.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Text, cancellationToken);
        var sums = await db.SpendLines.AsNoTracking().Where(l => db.SpendImports.Any(i => i.Id == l.ImportId && i.Status == ImportStatus.Committed))
            .GroupBy(l => new { l.PayeeId, l.CategoryId, l.PurposeId, l.ServiceId })
            .Select(g => new { g.Key, Pence = g.Sum(l => l.Pence), Largest = g.Max(l => l.Pence), Last = g.Max(l => l.PaidOn) }).ToListAsync(cancellationToken);
        return [.. sums.Select(s => new Paid(
            s.Key.PayeeId, string.Join(": ", new[] { s.Key.CategoryId, s.Key.PurposeId, s.Key.ServiceId }.Where(t => t is not null).Select(t => terms[t!.Value]).Distinct(StringComparer.OrdinalIgnoreCase)), s.Pence, s.Largest, DayOf(s.Last)))];
    }

    private async Task<Dictionary<int, Record>> RecordsAsync(int[] ids, CancellationToken cancellationToken)
    {
        var records = new Dictionary<int, Record>();
        foreach (var chunk in ids.Chunk(500))
        {
            foreach (var row in await db.Suppliers.AsNoTracking().Where(s => chunk.Contains(s.Id) && s.Standing != SupplierStanding.Withdrawn)
                .Select(s => new { s.Id, s.Code, s.Name, s.Ownership, Numbers = s.Identifiers.Select(i => i.Scheme + "-" + i.Value).ToList() }).ToListAsync(cancellationToken))
            {
                records[row.Id] = new Record(row.Code, row.Name, row.Ownership, row.Numbers);
            }
        }

        return records;
    }

    private static List<PastWork> WorkOf(List<Paid> paid) =>
        [.. paid.Where(p => p is { Pence: > 0, Kind.Length: > 0 }).GroupBy(p => p.Kind, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Sum(p => p.Pence)).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostKinds)
            .Select(g => new PastWork(WorkKind.Paid, g.Max(p => p.Last), g.Key, null, [], g.Max(p => p.Largest), null))];

    private static SeenBy SeenOf(string slug, List<Paid> paid) => new(slug, paid.Max(p => p.Last), paid.Sum(p => p.Pence));

    private static DateOnly? DayOf(int day) => day == 0 ? null : new DateOnly(day / 10000, day / 100 % 100, day % 100);

    private sealed record Paid(int Payee, string Kind, long Pence, long Largest, DateOnly? Last);

    private sealed record Record(string Code, string Name, OwnershipModel Ownership, IReadOnlyList<string> Numbers);
}
