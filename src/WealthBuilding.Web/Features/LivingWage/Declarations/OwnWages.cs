using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.LivingWage.Declarations;

/// <summary>The declarations of the supplier whose pages are open.</summary>
internal sealed class OwnWages(AppDbContext db)
{
    /// <summary>The supplier; null where it is not registered: only its own people declare for it.</summary>
    public Task<Supplier?> SupplierAsync(string code, CancellationToken cancellationToken) =>
        db.Suppliers.AsNoTracking().SingleOrDefaultAsync(s => s.Code == code && s.Standing == SupplierStanding.Registered, cancellationToken);

    public Task<List<WageDeclaration>> AllAsync(int supplierId, CancellationToken cancellationToken) =>
        db.WageDeclarations.Include(d => d.Bands).Where(d => d.SupplierId == supplierId).OrderBy(d => d.Id).ToListAsync(cancellationToken);

    /// <summary>Changes the draft and saves it; where there is none, that is said.</summary>
    public async Task<Result<Done>> ChangeAsync(string code, Func<WageDeclaration, Result<Done>> change, CancellationToken cancellationToken)
    {
        if (await SupplierAsync(code, cancellationToken) is not { } own)
        {
            return new Problem.NotFound();
        }

        var draft = await db.WageDeclarations.Include(d => d.Bands).FirstOrDefaultAsync(d => d.SupplierId == own.Id && d.AsAt == null, cancellationToken);
        return draft is null ? WageErrors.NoDraft : await SaveAsync(change(draft), cancellationToken);
    }

    public async Task<Result<Done>> SaveAsync(Result<Done> changed, CancellationToken cancellationToken)
    {
        if (!changed.IsDone)
        {
            return changed;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return changed;
        }
        catch (DbUpdateConcurrencyException)
        {
            return WageErrors.ChangedMeanwhile;
        }
    }
}

/// <summary>What can go wrong with declarations and cases, in words for the reader of the page.</summary>
internal static class WageErrors
{
    public static readonly Problem NoDraft = new Problem.Conflict("There is no declaration under way: it was given, or another person of yours has discarded it. Start a new one");

    public static readonly Problem ChangedMeanwhile = new Problem.Conflict("Somebody else changed this since you saw it. Nothing of yours was saved; look at it again");
}
