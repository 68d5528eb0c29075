using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Settings;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>Receives a file, reads it, and keeps it as an import to be reviewed; a file that is no ledger is refused and not kept.</summary>
public static class UploadFile
{
    public sealed record Command(Stream Content, string FileName) : IStepwise<Result<Outcome>>
    {
        /// <summary>What a person said of the layout beforehand (the command line's <c>--map</c> and <c>--sheet</c>).</summary>
        public LedgerReadOptions Options { get; init; } = new();
    }

    /// <summary>The import that the file became, or already was.</summary>
    /// <param name="ImportId">The import; none for a refused file.</param>
    /// <param name="Status">Where it stands.</param>
    /// <param name="Sha256">Of the bytes.</param>
    /// <param name="Refusal">Why the file is refused.</param>
    /// <param name="WasThere">Whether the same bytes had been brought in before.</param>
    public sealed record Outcome(int? ImportId, ImportStatus Status, string Sha256, Refusal? Refusal, bool WasThere = false);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.FileName).NotEmpty().WithMessage("Select a file").OverridePropertyName("File");
        }
    }

    internal sealed class Handler(
        AppDbContext db,
        UnitOfWork work,
        FileStore store,
        FileAnalysis analyser,
        LastReading last,
        CurrentInstitution institution,
        Actor actor,
        TimeProvider clock,
        IOptions<StorageSettings> settings) : IRequestHandler<Command, Result<Outcome>>
    {
        public async Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var megabytes = settings.Value.MaximumTextMegabytes;
            using var received = await store.ReceiveAsync(command.Content, megabytes * 1024L * 1024L, cancellationToken);
            return received is null
                ? ImportErrors.TooLarge(megabytes)
                : await FindAsync(received, cancellationToken) ?? await ReadAsync(received, command, cancellationToken);
        }

        /// <summary>The same bytes again are the import that they already are, unless that was withdrawn or given up.</summary>
        private async Task<Outcome?> FindAsync(ReceivedFile received, CancellationToken cancellationToken)
        {
            var known = await db.SpendImports.AsNoTracking()
                .Where(i => i.Sha256 == received.Sha256)
                .Where(i => i.Status == ImportStatus.Committed || i.Status == ImportStatus.Queued || i.Status == ImportStatus.Running)
                .OrderByDescending(i => i.Id)
                .FirstOrDefaultAsync(cancellationToken);
            return known is null ? null : new Outcome(known.Id, known.Status, known.Sha256, null, WasThere: true);
        }

        private async Task<Outcome> ReadAsync(ReceivedFile received, Command command, CancellationToken cancellationToken)
        {
            var name = Path.GetFileName(command.FileName);
            var analysis = await analyser.ReadAsync(received.Path, name, command.Options, null, cancellationToken);
            if (analysis.File.Refusal is { } refusal)
            {
                return new Outcome(null, ImportStatus.Failed, received.Sha256, refusal);
            }

            var sha = received.Sha256;
            store.Keep(received, institution.RequiredId);
            var import = await work.RunAsync(() => SaveAsync(received, name, analysis, cancellationToken), cancellationToken);
            last.Keep(sha, import.Options, analysis.File);
            return new Outcome(import.Id, import.Status, sha, null);
        }

        private async Task<SpendImport> SaveAsync(ReceivedFile received, string name, Analysis analysis, CancellationToken cancellationToken)
        {
            var import = await db.SpendImports
                .FirstOrDefaultAsync(i => i.Sha256 == received.Sha256 && (i.Status == ImportStatus.Ready || i.Status == ImportStatus.NeedsDecision), cancellationToken);
            if (import is null)
            {
                import = new SpendImport
                {
                    InstitutionId = institution.RequiredId,
                    FileName = name,
                    Sha256 = received.Sha256,
                    Length = received.Length,
                    UploadedAt = clock.GetUtcNow(),
                    UploadedById = actor.UserId,
                    UploadedBy = actor.Name,
                };
                db.SpendImports.Add(import);
            }

            import.TakeReading(FileAnalysis.ToJson(analysis.Options), analysis.Reading.ToJson(), analysis.Figures, analysis.IsOpen);
            await db.SaveChangesAsync(cancellationToken);
            return import;
        }
    }
}
