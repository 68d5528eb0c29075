using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>An opportunity that its buyer has opened to suppliers and to the public.</summary>
/// <param name="Buyer">The institution's name.</param>
/// <param name="IsOpen">Whether it can still be bid for; false for one that was open once.</param>
public sealed record OpenOpportunity(ContractEntry Entry, OpportunityTerms Terms, string Buyer, bool IsOpen)
{
    public int Id => Entry.Id;

    /// <summary>An entry as its own buyer looks at it, whether it was opened to suppliers or not.</summary>
    public static OpenOpportunity Of(ContractEntry entry) => new(entry, entry.Notice?.Terms ?? new OpportunityTerms(), string.Empty, false);

    /// <summary>The value of the whole: as the register says it, else that of its lots together.</summary>
    public long? Pence => Entry.WholePence ?? (Entry.Lots.Count > 0 && Entry.Lots.All(l => l.Pence is not null) ? Entry.Lots.Sum(l => l.Pence) : null);

    /// <summary>Lots that can still be bid for; once something is decided on all of them, all.</summary>
    public IReadOnlyList<ContractLot> Lots => [.. Entry.Lots.Where(l => l.IsOpen || Entry.IsDecided).OrderBy(l => l.Number)];

    /// <summary>The value of what can still be bid for; null where it is not known.</summary>
    public long? OpenPence => Lots.Count == Entry.Lots.Count ? Pence : Lots.All(l => l.Pence is not null) ? Lots.Sum(l => l.Pence) : null;

    /// <summary>Categories of the contract and of the lots that can still be bid for.</summary>
    public IReadOnlyList<string> Cpv => [.. Entry.Cpv.Concat(Lots.SelectMany(l => CpvOf(l))).Distinct(StringComparer.Ordinal)];

    public static IReadOnlyList<string> CpvOf(ContractLot lot) => lot.CpvCodes?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>Reads what buyers have opened to suppliers. Suppliers and the public belong to no institution, so the tenant filter cannot hold: what was not opened is left out here, and nowhere else.</summary>
internal sealed class OpenOpportunities(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => clock.Today();

    /// <summary>The one whose last day for bids comes first, first.</summary>
    public async Task<IReadOnlyList<OpenOpportunity>> ListAsync(CancellationToken cancellationToken)
    {
        var today = Today;
        var entries = await Shown().Where(c => c.Notice!.ClosedAt == null && c.State == ContractState.Opportunity && c.Deadline >= today).OrderBy(c => c.Deadline).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        var ids = entries.Select(e => e.InstitutionId).Distinct().ToList();
        var buyers = await db.Institutions.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Name, cancellationToken);
        return [.. entries.Where(e => e.IsOpenToSuppliers(today)).Select(e => new OpenOpportunity(e, e.Notice!.Terms, buyers[e.InstitutionId], true))];
    }

    /// <summary>Null where there is none, or none that is open.</summary>
    public async Task<OpenOpportunity?> FindAsync(int id, CancellationToken cancellationToken) =>
        await FindOnceOpenAsync(id, cancellationToken) is { IsOpen: true } found ? found : null;

    /// <summary>Also one that was open once: for those who stand together for it.</summary>
    public async Task<OpenOpportunity?> FindOnceOpenAsync(int id, CancellationToken cancellationToken)
    {
        if (await Shown().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } entry)
        {
            return null;
        }

        var buyer = await db.Institutions.Where(i => i.Id == entry.InstitutionId).Select(i => i.Name).SingleAsync(cancellationToken);
        return new OpenOpportunity(entry, entry.Notice!.Terms, buyer, entry.IsOpenToSuppliers(Today));
    }

    private IQueryable<ContractEntry> Shown() =>
        db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Include(c => c.Lots).Include(c => c.Criteria).Include(c => c.Files).Include(c => c.Notice).AsSplitQuery().Where(c => c.Notice != null);
}
