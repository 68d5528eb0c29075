using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.LivingWage.Scope;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Rates;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>The wordings of the scope test as they ship, the one in use now first.</summary>
public sealed class ScopeWordings(SeedFiles seeds)
{
    private readonly Lazy<IReadOnlyList<ScopeWording>> _all = new(() =>
    {
        using var reader = seeds.OpenReference("living-wage-scope.csv");
        return ScopeWording.Load(reader);
    });

    public IReadOnlyList<ScopeWording> All => _all.Value;
}

/// <summary>A contract with what it comes to on a day.</summary>
/// <param name="Sector">Null where the register does not say.</param>
/// <param name="Districts">Of each supplier, in the order of the finding's; null where it is not known.</param>
public sealed record JudgedContract(ContractEntry Entry, ContractWageScope? Scope, ContractWageFinding Finding, string? Sector, IReadOnlyList<string?> Districts)
{
    public string SupplierNames => string.Join("; ", Finding.Suppliers.Select(s => s.Evidence.Name));

    public string? PlaceNames => string.Join("; ", Districts.Where(d => d is not null).Distinct()) is { Length: > 0 } names ? names : null;
}

/// <summary>Judges the current institution's contracts by what their suppliers have declared.</summary>
internal sealed class ContractWages(AppDbContext db, KeptWageRates rates, ScopeWordings wordings, WageSuppliers suppliers, WageSectors sectors)
{
    /// <summary>Every contract that runs on a day, today or before, in the order of the register; what was ended since ran then.</summary>
    public async Task<IReadOnlyList<JudgedContract>> OfAllAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var running = await db.ContractEntries.AsNoTracking().Include(c => c.Suppliers)
            .Where(c => c.State == ContractState.Awarded || c.State == ContractState.Contract || ((c.State == ContractState.Ended || c.State == ContractState.Terminated) && c.ClosedOn > day))
            .Where(c => (c.Start == null || c.Start <= day) && (c.End == null || c.End >= day))
            .OrderBy(c => c.Id).ToListAsync(cancellationToken);
        return await JudgeAsync(running, day, cancellationToken);
    }

    /// <summary>One contract; null where the institution has no such contract. Where it does not run on the day, nothing is told of what its suppliers declare.</summary>
    public async Task<JudgedContract?> OfAsync(int id, DateOnly day, CancellationToken cancellationToken)
    {
        var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Suppliers).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        return entry is null ? null : (await JudgeAsync([entry], day, cancellationToken))[0];
    }

    /// <summary>Whether a newer rate is to be expected by a day than those that are kept.</summary>
    public async Task<bool> IsStaleAsync(DateOnly day, CancellationToken cancellationToken) => (await rates.AllAsync(cancellationToken)).IsStaleOn(day);

    private static bool Runs(ContractEntry entry, DateOnly day) =>
        (entry.IsLive || (entry.State is ContractState.Ended or ContractState.Terminated && entry.ClosedOn > day)) && !(entry.Start > day) && !(entry.End < day);

    private async Task<IReadOnlyList<JudgedContract>> JudgeAsync(List<ContractEntry> entries, DateOnly day, CancellationToken cancellationToken)
    {
        var compliance = new WageCompliance(new WageEngine(await rates.AllAsync(cancellationToken)), wordings.All);
        var scopes = await db.ContractWageScopes.AsNoTracking().ToDictionaryAsync(s => s.EntryId, cancellationToken);
        var known = await suppliers.OfAsync([.. entries.SelectMany(e => e.Suppliers)], day, cancellationToken);
        return [.. entries.Select(e =>
        {
            var named = e.Suppliers.OrderBy(s => s.Id).Select(s => known[s.Id]).ToList();
            var finding = compliance.Judge(scopes.GetValueOrDefault(e.Id), [.. named.Select(s => s.Evidence)], new ContractSpan(Runs(e, day), e.End), day);
            return new JudgedContract(e, scopes.GetValueOrDefault(e.Id), finding, sectors.Of(e), [.. named.Select(s => s.District)]);
        })];
    }
}
