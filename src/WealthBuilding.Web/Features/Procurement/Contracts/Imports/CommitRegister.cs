using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Features.Procurement.Questions;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Imports;

/// <summary>The review is done: writes the register, all of it or nothing.</summary>
public static class CommitRegister
{
    public sealed record Command(int ImportId) : ICommand<Result<ContractFigures>>;

    internal sealed class Handler(AppDbContext db, RegisterPlanner planner, ContractSuppliersFinder finder, ShownChanges changes, CurrentInstitution institution, Actor actor, TimeProvider clock)
        : IRequestHandler<Command, Result<ContractFigures>>
    {
        private const int LongestWords = 2000;

        public async Task<Result<ContractFigures>> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.AwaitTurnsAsync(cancellationToken);
            var import = await db.ContractImports.SingleOrDefaultAsync(i => i.Id == command.ImportId, cancellationToken);
            if (import is null)
            {
                return ContractErrors.NoSuchImport;
            }

            var reading = await planner.ReadAsync(import, cancellationToken);
            var figures = ContractFigures.Of([.. reading.Rows]);
            if (import.Commit(figures, clock.GetUtcNow()) is { } problem)
            {
                return problem;
            }

            var written = await WriteAsync(import, reading, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            foreach (var entry in written.Values)
            {
                await changes.TellAsync(entry.Seen, entry.Entry, cancellationToken);
            }

            await finder.FindAsync(written.Values.Select(w => w.Entry), cancellationToken);
            AddRows(import, reading, written);
            await db.SaveChangesAsync(cancellationToken);
            return figures;
        }

        /// <summary>Adds and changes entries; the key is the record's place.</summary>
        private async Task<Dictionary<int, Written>> WriteAsync(ContractImport import, RegisterReading reading, CancellationToken cancellationToken)
        {
            var held = await db.ContractEntries.Include(c => c.Suppliers).Include(c => c.Lots).Include(c => c.Notice).AsSplitQuery().ToDictionaryAsync(c => c.Id, cancellationToken);
            var now = clock.GetUtcNow();
            var today = UkTime.DayOf(now);
            var written = new Dictionary<int, Written>();
            for (var i = 0; i < reading.Rows.Count; i++)
            {
                var row = reading.Rows[i];
                var act = new ContractAct(today, $"Register '{import.FileName}', row {row.Row.Number}", actor.Name, now);
                if (row.Verdict is ContractVerdict.Added)
                {
                    var entry = new ContractEntry(institution.RequiredId, row.Facts!, today);
                    entry.CameFrom(import.Id);
                    entry.ToldUntil(row.Facts!.ReleasedAt, now);
                    string[] notes = [.. row.Row.Told, .. row.Row.Notes];
                    entry.Write("added", "Brought in" + (notes.Length > 0 ? ". " + string.Join("; ", notes) : string.Empty), act);
                    db.ContractEntries.Add(entry);
                    written[i] = new Written(entry, null, null);
                }
                else if (row.Verdict is ContractVerdict.Changed)
                {
                    var entry = held[row.EntryId!.Value];
                    var seen = changes.CardOf(entry);
                    var before = JsonSerializer.Serialize(entry.ToFacts(), RegisterPlanner.Json);
                    entry.Learn(row.Facts!, act, "register", import.Id);
                    entry.ToldUntil(row.Facts!.ReleasedAt, now);
                    written[i] = new Written(entry, before, seen);
                }
                else if (row.Verdict is ContractVerdict.Unchanged && row.Row.Facts?.ReleasedAt is { } at && !(at <= held[row.EntryId!.Value].ReleasedAt))
                {
                    // That nothing changed until then is known too: an older release says nothing against it.
                    held[row.EntryId.Value].ToldUntil(at, now);
                }
            }

            return written;
        }

        private void AddRows(ContractImport import, RegisterReading reading, Dictionary<int, Written> written)
        {
            for (var i = 0; i < reading.Rows.Count; i++)
            {
                var row = reading.Rows[i];
                var entry = written.GetValueOrDefault(i);
                var words = ShowContractImport.WordsOf(row);
                db.ContractImportRows.Add(new ContractImportRow
                {
                    InstitutionId = institution.RequiredId,
                    ImportId = import.Id,
                    Row = i,
                    Record = row.Row.Number,
                    Sheet = reading.File.Tables[row.Table].Sheet,
                    Verdict = row.Verdict,
                    Code = row.Code,
                    Words = words?.Length > LongestWords ? words[..(LongestWords - 1)] + "…" : words,
                    EntryId = entry?.Entry.Id ?? row.EntryId,
                    Before = entry?.Before,
                    Version = entry?.Entry.Version,
                });
            }
        }

        /// <param name="Seen">What suppliers saw of it before; null where they saw nothing.</param>
        private sealed record Written(ContractEntry Entry, string? Before, OpportunityCard? Seen);
    }
}
