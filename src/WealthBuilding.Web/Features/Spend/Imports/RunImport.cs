using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Data.Bulk;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>
/// Writes the lines of a reviewed import. Each chunk commits by itself together with the number of the next row, so that a
/// worker that was cut off takes up where it stopped; one flag at the end publishes the whole, so that no figure ever counts half a file.
/// </summary>
public static class RunImport
{
    /// <summary>Rows a chunk: small enough to see progress and to lose little, large enough that the flush to disk does not count.</summary>
    private const int ChunkRows = 10_000;

    public sealed record Command(int ImportId) : IJob;

    internal sealed class Handler(
        AppDbContext db,
        UnitOfWork work,
        ISpendWriter writer,
        FileStore store,
        FileAnalysis analyser,
        CurrentInstitution institution,
        IMediator mediator,
        TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var import = await db.SpendImports.SingleOrDefaultAsync(i => i.Id == command.ImportId, cancellationToken);
            if (import is null || import.Status is not (ImportStatus.Queued or ImportStatus.Running))
            {
                return Done.Instance;
            }

            var reading = await analyser.ReadAgainAsync(import, store.PathOf(import.InstitutionId, import.Sha256), isLast: true, cancellationToken);
            if (reading.File.Refusal is { } refusal)
            {
                return await FailAsync(import, refusal.Message, cancellationToken);
            }

            var held = import.Status is ImportStatus.Running
                ? await VerdictRows.HeldAsync(db, import, reading, cancellationToken)
                : await StartAsync(import, reading, cancellationToken);
            await WriteLinesAsync(import, reading, held, cancellationToken);
            return await PublishAsync(import, reading, held, cancellationToken);
        }

        /// <summary>Settles once which rows are held already, and keeps every verdict, before the first line is written.</summary>
        private async Task<bool[]> StartAsync(SpendImport import, HeldReading reading, CancellationToken cancellationToken)
        {
            var held = import.TakeHeldRows ? HeldRows.None(reading.Held.Rows.Length) : reading.Held;
            await work.RunAsync(
                async () =>
                {
                    import.Start((ImportReading.FromJson(import.Reading) with { HeldBy = held.By }).ToJson());
                    await db.SaveChangesAsync(cancellationToken);
                    await writer.WriteVerdictsAsync(VerdictRows.Of(import, reading.File.Tables, held.Rows), cancellationToken);
                },
                cancellationToken);
            return held.Rows;
        }

        private async Task WriteLinesAsync(SpendImport import, HeldReading reading, bool[] held, CancellationToken cancellationToken)
        {
            var rows = held.Length;
            if (import.NextRow >= rows)
            {
                return;
            }

            var chunk = new SpendChunk(import.InstitutionId, import.Id);
            var builder = await LineBuilder.CreateAsync(db, import, reading.File.Tables, cancellationToken);
            for (var next = import.NextRow; next < rows;)
            {
                var end = Math.Min(next + ChunkRows, rows);
                builder.Fill(chunk, next, end, held);
                await work.RunAsync(() => WriteChunkAsync(import, chunk, end, cancellationToken), cancellationToken);
                chunk.Clear();
                next = end;
            }
        }

        private async Task WriteChunkAsync(SpendImport import, SpendChunk chunk, int nextRow, CancellationToken cancellationToken)
        {
            var mine = await db.SpendImports.Where(i => i.Id == import.Id && i.Status == ImportStatus.Running)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.NextRow, nextRow), cancellationToken);
            if (mine != 1)
            {
                throw new OperationCanceledException("The import was cancelled.");
            }

            await writer.WriteAsync(chunk, cancellationToken);
        }

        private async Task<Result<Done>> PublishAsync(SpendImport import, HeldReading reading, bool[] held, CancellationToken cancellationToken)
        {
            var tables = VerdictRows.Figures(reading.File.Tables, held);
            var before = ImportReading.FromJson(import.Reading);
            var read = ImportReading.From(reading.File, tables, before.NewSuppliers, before.HeldBy).ToJson();
            await work.RunAsync(
                async () =>
                {
                    import.Commit(TableFigures.Sum(tables), read, clock.GetUtcNow());
                    (await db.Institutions.SingleAsync(i => i.Id == institution.RequiredId, cancellationToken)).LedgerChanged();
                    await db.SaveChangesAsync(cancellationToken);
                },
                cancellationToken);
            await mediator.Publish(new SpendImportCommitted(import.InstitutionId, import.Id), cancellationToken);
            return Done.Instance;
        }

        private async Task<Result<Done>> FailAsync(SpendImport import, string why, CancellationToken cancellationToken)
        {
            await work.RunAsync(
                async () =>
                {
                    import.Fail(why);
                    await db.SaveChangesAsync(cancellationToken);
                },
                cancellationToken);
            return new Problem.Invalid(why);
        }
    }
}
