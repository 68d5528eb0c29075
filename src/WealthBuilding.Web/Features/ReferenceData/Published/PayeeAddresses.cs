using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.ReferenceData.Published;

/// <summary>
/// Finds the registered office of payees in the registers that were imported: by company number, which always wins, or by exactly
/// the same normalised name where only one live entry has it.
/// </summary>
public sealed class PayeeAddresses(AppDbContext db, UnitOfWork work, RegisterReferences references)
{
    private const int ChunkPayees = 400;

    /// <summary>Goes over the payees of every institution. Returns how many have an address now that had none, or another.</summary>
    public async Task<int> MatchAllAsync(CancellationToken cancellationToken)
    {
        var changed = 0;
        foreach (var id in await db.Institutions.Select(i => i.Id).ToListAsync(cancellationToken))
        {
            changed += await MatchAsync(id, cancellationToken);
        }

        return changed;
    }

    /// <summary>Goes over the payees of one institution.</summary>
    public async Task<int> MatchAsync(int institutionId, CancellationToken cancellationToken)
    {
        if (!await db.RegisterEntries.AnyAsync(cancellationToken))
        {
            return 0;
        }


        // Over every institution when a register is imported, so the tenant's filter is lifted; the institution is named.
        var payees = await db.Payees.IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(p => p.InstitutionId == institutionId).ToListAsync(cancellationToken);
        var changed = 0;
        foreach (var chunk in payees.Chunk(ChunkPayees))
        {
            changed += await MatchChunkAsync(chunk, cancellationToken);
        }

        if (changed > 0)
        {
            await work.RunAsync(() => SaveAsync(institutionId, cancellationToken), cancellationToken);
        }

        db.ChangeTracker.Clear();
        return changed;
    }

    private async Task SaveAsync(int institutionId, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await db.Institutions.Where(i => i.Id == institutionId).ExecuteUpdateAsync(set => set.SetProperty(i => i.LedgerVersion, i => i.LedgerVersion + 1), cancellationToken);
    }

    private async Task<int> MatchChunkAsync(Payee[] payees, CancellationToken cancellationToken)
    {
        var byNumber = new Dictionary<Payee, string>();
        var byKey = new Dictionary<Payee, string>();
        foreach (var payee in payees)
        {
            if (references.Numbers.TryParse(payee.CompanyNumber, out var number))
            {
                byNumber[payee] = number.ToString();
            }
            else if (RegisterName.Key(payee.Name) is { Length: > 0 } key)
            {
                byKey[payee] = key;
            }
        }

        var entries = await EntriesAsync([.. byNumber.Values.Distinct()], [.. byKey.Values.Distinct()], cancellationToken);
        var numbered = entries.ToLookup(e => e.CompanyNumber ?? e.Number);
        var keyed = entries.ToLookup(e => e.NameKey);
        return byNumber.Count(p => Take(p.Key, numbered[p.Value].FirstOrDefault(e => e.Postcode is not null), "by number"))
            + byKey.Count(p => Take(p.Key, OnlyOne(keyed[p.Value]), "by name"));
    }

    // Register by register: the indexes begin with it, and without it each question would read five million rows.
    private async Task<List<RegisterEntry>> EntriesAsync(string[] numbers, string[] keys, CancellationToken cancellationToken)
    {
        var found = await db.RegisterEntries.AsNoTracking().Where(e => numbers.Contains(e.CompanyNumber!)).ToListAsync(cancellationToken);
        foreach (var register in RegisterKeys.All.Select(RegisterKeys.Of))
        {
            found.AddRange(await db.RegisterEntries.AsNoTracking().Where(e => e.Register == register && numbers.Contains(e.Number)).ToListAsync(cancellationToken));
            found.AddRange(await db.RegisterEntries.AsNoTracking().Where(e => e.Register == register && keys.Contains(e.NameKey)).ToListAsync(cancellationToken));
        }

        return [.. found.DistinctBy(e => (e.Register, e.Number))];
    }

    /// <summary>The entry of a name, where all registers that have it mean the same organisation or the same address: among live ones, else among those that ended.</summary>
    private static RegisterEntry? OnlyOne(IEnumerable<RegisterEntry> entries)
    {
        var all = entries.ToList();
        var withPostcode = all.Where(e => e.Postcode is { Length: > 0 } && (e.IsLive || !all.Exists(a => a.IsLive))).ToList();
        var isOne = withPostcode.Select(e => e.CompanyNumber ?? e.Number).Distinct().Count() == 1 || withPostcode.Select(e => e.Postcode).Distinct().Count() == 1;
        return withPostcode.Count > 0 && isOne ? withPostcode[0] : null;
    }

    private static bool Take(Payee payee, RegisterEntry? entry, string how)
    {
        if (entry is null || payee.RegisterPostcode == entry.Postcode)
        {
            return false;
        }

        payee.RegisterPostcode = entry.Postcode;
        payee.RegisterBasis = $"{entry.Register} {how}: {entry.Number}";
        return true;
    }
}
