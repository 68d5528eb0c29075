using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Work within the command's transaction that is taken back whole where it comes to a problem half way, or where somebody else was faster.</summary>
internal sealed class AllOrNothing(AppDbContext db)
{
    private const string Savepoint = "decisions";

    public async Task<Result<T>> RunAsync<T>(Func<Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("A command of matching runs in a transaction.");
        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        Result<T> result;
        try
        {
            result = await work();
        }
        catch (DbUpdateConcurrencyException)
        {
            result = MatchErrors.ListChanged;
        }

        if (!result.IsDone)
        {
            await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
            db.ChangeTracker.Clear();
        }

        return result;
    }
}
