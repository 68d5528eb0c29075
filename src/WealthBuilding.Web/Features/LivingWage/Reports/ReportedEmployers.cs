using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Domain.LivingWage.Reports;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.LivingWage.Reports;

/// <summary>Who the employer is that a worker names, and how many work for it as far as it has declared.</summary>
internal sealed class ReportedEmployers(AppDbContext db, NamedSupplier names)
{
    /// <param name="SupplierId">The one supplier of the institution's contracts; null where the name is none of theirs, or may be several.</param>
    /// <param name="Workers">The smallest number that anybody has declared whom the name may mean; null where none of them has.</param>
    public sealed record Employer(int? SupplierId, int? Workers);

    public async Task<Employer> OfAsync(int institutionId, string typed, DateOnly today, CancellationToken cancellationToken)
    {
        var merged = await MergedSuppliers.LoadAsync(db, cancellationToken);

        // The tenant's filter is lifted for one look: whoever reports is in no institution, and is told nothing of what is found.
        var tied = (await db.ContractSuppliers.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Where(s => s.InstitutionId == institutionId && s.SupplierId != null)
            .Select(s => new { s.Name, Id = s.SupplierId!.Value }).ToListAsync(cancellationToken)).ConvertAll(s => (s.Name, Id: merged.RootOf(s.Id)));
        var key = PayeeName.KeyOf(typed);
        var written = tied.Where(t => PayeeName.KeyOf(t.Name) == key).Select(t => t.Id).ToHashSet();
        var found = await names.OfAsync(institutionId, typed, cancellationToken);
        List<int> possible = [.. written.Union(found.Possible)];
        return new Employer(TheOne(written, found.Sure, [.. tied.Select(t => t.Id)]), await SmallestAsync(merged, possible, ReportQuarter.FirstDayOf(ReportQuarter.Of(today)), today, cancellationToken));
    }

    // As a contract writes it, or as the resolver is sure of it; where the two say different things, it may be either.
    private static int? TheOne(HashSet<int> written, int? sure, HashSet<int> suppliers) =>
        written.Count > 1 ? null
        : written.Count == 1 ? sure is null || written.Contains(sure.Value) ? written.Single() : null
        : sure is { } id && suppliers.Contains(id) ? id : null;

    private async Task<int?> SmallestAsync(MergedSuppliers merged, List<int> suppliers, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        int? smallest = null;
        foreach (var supplier in suppliers)
        {
            var known = EmployerSize.SmallestKnown(await DeclaredAsync(merged, supplier, cancellationToken), first, last);
            smallest = known is null || smallest < known ? smallest : known;
        }

        return smallest;
    }

    private Task<List<WageDeclaration>> DeclaredAsync(MergedSuppliers merged, int supplier, CancellationToken cancellationToken)
    {
        var records = merged.AllOf(supplier);
        return db.WageDeclarations.AsNoTracking().Include(d => d.Bands).Where(d => records.Contains(d.SupplierId) && d.AsAt != null).ToListAsync(cancellationToken);
    }
}

/// <summary>What the current institution may see of what workers told.</summary>
internal sealed class KeptReports(AppDbContext db)
{
    public async Task<ReportFigures> OfAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var reports = await db.WorkerReports.AsNoTracking().ToListAsync(cancellationToken);
        if (reports.Count == 0)
        {
            return new ReportFigures([], []);
        }

        var ids = reports.Where(r => r.SupplierId is not null).Select(r => r.SupplierId!.Value).Distinct().ToList();
        var merged = await MergedSuppliers.LoadAsync(db, cancellationToken);
        var all = ids.SelectMany(id => merged.AllOf(merged.RootOf(id))).Distinct().ToList();
        var declared = (await db.WageDeclarations.AsNoTracking().Include(d => d.Bands).Where(d => all.Contains(d.SupplierId) && d.AsAt != null).ToListAsync(cancellationToken)).ToLookup(d => merged.RootOf(d.SupplierId));
        var named = (await db.ContractSuppliers.AsNoTracking().Where(s => s.SupplierId != null && all.Contains(s.SupplierId.Value)).OrderBy(s => s.Id).ToListAsync(cancellationToken)).ToLookup(s => merged.RootOf(s.SupplierId!.Value), s => s.Name);
        var own = await db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        return ReportFigures.Of(
            reports,
            (supplier, quarter) => EmployerSize.SmallestKnown(declared[merged.RootOf(supplier)], ReportQuarter.FirstDayOf(quarter), ReportQuarter.FirstDayOf(quarter + 1).AddDays(-1)),
            supplier => named[merged.RootOf(supplier)].FirstOrDefault() ?? own[supplier],
            day);
    }
}
