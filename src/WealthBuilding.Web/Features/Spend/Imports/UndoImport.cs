using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>
/// Withdraws one import: its lines go, its file and the reasons of its rows are kept. Imports that left rows out because it held
/// them are written again from their own files, so that no payment is lost that a file still vouches for.
/// </summary>
public static class UndoImport
{
    public sealed record Command(int ImportId) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution, Actor actor, IMediator mediator, JobQueue jobs, JobSignal signal) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var import = await db.SpendImports.SingleOrDefaultAsync(i => i.Id == command.ImportId, cancellationToken);
            if (import is null)
            {
                return ImportErrors.NoSuchImport;
            }

            if (!await MayAsync(import.UploadedById, cancellationToken))
            {
                return ImportErrors.NotYours;
            }

            var leaning = await Leaning.OnAsync(db, import, cancellationToken);
            if (import.Undo() is { } problem)
            {
                return problem;
            }

            await Lines.DeleteAsync(db, import.Id, cancellationToken);
            foreach (var other in leaning)
            {
                await ReopenAsync(other, cancellationToken);
            }

            (await db.Institutions.SingleAsync(i => i.Id == institution.RequiredId, cancellationToken)).LedgerChanged();
            await db.SaveChangesAsync(cancellationToken);
            await mediator.Publish(new SpendImportCommitted(import.InstitutionId, import.Id), cancellationToken);
            signal.Raise();
            return Done.Instance;
        }

        private async Task ReopenAsync(SpendImport import, CancellationToken cancellationToken)
        {
            import.Reopen();
            await Lines.DeleteAsync(db, import.Id, cancellationToken);
            await db.ImportVerdicts.Where(v => v.ImportId == import.Id).ExecuteDeleteAsync(cancellationToken);
            jobs.Add(new RunImport.Command(import.Id), import.InstitutionId);
        }

        /// <summary>An editor withdraws the own imports, an administrator any; a command of the operator too.</summary>
        private async Task<bool> MayAsync(int? uploadedBy, CancellationToken cancellationToken) =>
            actor.UserId is not { } userId || userId == uploadedBy
            || await db.Memberships.AnyAsync(m => m.UserId == userId && m.InstitutionId == institution.RequiredId && m.Role == Role.Administrator, cancellationToken);
    }
}

/// <summary>Imports that left rows out because another held them.</summary>
internal static class Leaning
{
    /// <summary>The imports that lean on one, the oldest first.</summary>
    public static async Task<IReadOnlyList<SpendImport>> OnAsync(AppDbContext db, SpendImport import, CancellationToken cancellationToken)
    {
        var holding = await db.SpendImports.Where(i => i.Status == ImportStatus.Committed && i.Id != import.Id && i.RowsHeld > 0).OrderBy(i => i.Id).ToListAsync(cancellationToken);
        return [.. holding.Where(i => On(i, import).Rows > 0)];
    }

    /// <summary>What an import left out because another holds it.</summary>
    /// <remarks>Where an older import did not note whose the rows are, any that was committed before it may hold all of them.</remarks>
    public static (int Rows, long Pence) On(SpendImport leaning, SpendImport other)
    {
        if (ImportReading.FromJson(leaning.Reading).HeldBy is { } noted)
        {
            return noted.FirstOrDefault(h => h.ImportId == other.Id) is { } held ? (held.Rows, held.Pence) : default;
        }

        return other.CommittedAt is { } since && leaning.CommittedAt >= since ? (leaning.RowsHeld, leaning.PenceHeld) : default;
    }
}

/// <summary>The lines of one import, as a range of ids.</summary>
internal static class Lines
{
    public static Task<int> DeleteAsync(AppDbContext db, int importId, CancellationToken cancellationToken)
    {
        var first = SpendLine.IdOf(importId, 0);
        var next = SpendLine.IdOf(importId + 1, 0);
        return db.SpendLines.Where(l => l.Id >= first && l.Id < next).ExecuteDeleteAsync(cancellationToken);
    }
}
