using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Questions;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Imports;

/// <summary>Withdraws one register: entries that it added go, entries that it changed say again what they said. What was changed since stays, and is told.</summary>
public static class UndoRegister
{
    public sealed record Command(int ImportId) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, ShownChanges changes, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.AwaitTurnsAsync(cancellationToken);
            var import = await db.ContractImports.SingleOrDefaultAsync(i => i.Id == command.ImportId, cancellationToken);
            if (import is null)
            {
                return ContractErrors.NoSuchImport;
            }

            if (!await MayAsync(import.UploadedById, cancellationToken))
            {
                return ContractErrors.NotYours;
            }

            if (import.Undo() is { } problem)
            {
                return problem;
            }

            import.Kept(await TakeBackAsync(import, cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }

        private async Task<int> TakeBackAsync(ContractImport import, CancellationToken cancellationToken)
        {
            var rows = await db.ContractImportRows.Where(r => r.ImportId == import.Id && (r.Verdict == ContractVerdict.Added || r.Verdict == ContractVerdict.Changed)).ToListAsync(cancellationToken);
            var entries = await db.ContractEntries.Include(c => c.Suppliers).Include(c => c.Lots).Include(c => c.Notice).Include(c => c.Kpis).AsSplitQuery().Where(c => c.ImportId == import.Id).ToDictionaryAsync(c => c.Id, cancellationToken);
            var now = clock.GetUtcNow();
            var act = new ContractAct(UkTime.DayOf(now), $"Register '{import.FileName}' was withdrawn", actor.Name, now);
            var kept = 0;
            foreach (var row in rows)
            {
                if (row.EntryId is not { } id || !entries.TryGetValue(id, out var entry) || entry.Version != row.Version)
                {
                    kept++;
                }
                else if (row.Verdict is ContractVerdict.Added)
                {
                    db.ContractEntries.Remove(entry);
                }
                else
                {
                    var before = changes.CardOf(entry);
                    var facts = JsonSerializer.Deserialize<ContractFacts>(row.Before!, RegisterPlanner.Json)!;
                    entry.Learn(facts, act, "undone");
                    entry.ToldUntil(facts.ReleasedAt, now);
                    await changes.TellAsync(before, entry, cancellationToken);
                }
            }

            return kept;
        }

        /// <summary>An editor withdraws the own imports, an administrator any; a command of the operator too.</summary>
        private async Task<bool> MayAsync(int? uploadedBy, CancellationToken cancellationToken) =>
            actor.UserId is not { } userId || userId == uploadedBy
            || await db.Memberships.AnyAsync(m => m.UserId == userId && m.InstitutionId == institution.RequiredId && m.Role == Role.Administrator, cancellationToken);
    }
}
