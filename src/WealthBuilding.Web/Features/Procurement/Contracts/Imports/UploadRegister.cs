using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Settings;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Imports;

/// <summary>Receives a register, reads it, and keeps it as an import to be reviewed; a file that is no register is refused and not kept.</summary>
public static class UploadRegister
{
    public sealed record Command(Stream Content, string FileName) : IStepwise<Result<Outcome>>
    {
        /// <summary>What was said of the layout beforehand.</summary>
        public RegisterOptions Options { get; init; } = new();
    }

    /// <summary>The import that the file became, or already was.</summary>
    public sealed record Outcome(int? ImportId, ContractImportStatus Status, Refusal? Refusal);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.FileName).NotEmpty().WithMessage("Select a file").OverridePropertyName("File");
    }

    internal sealed class Handler(
        AppDbContext db, UnitOfWork work, FileStore store, RegisterPlanner planner, CurrentInstitution institution, Actor actor, TimeProvider clock, IOptions<StorageSettings> settings)
        : IRequestHandler<Command, Result<Outcome>>
    {
        public async Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var megabytes = settings.Value.MaximumWorkbookMegabytes;
            using var received = await store.ReceiveAsync(command.Content, megabytes * 1024L * 1024L, cancellationToken);
            return received is null
                ? ContractErrors.TooLarge(megabytes)
                : await FindAsync(received, command.Options, cancellationToken) ?? await ReadAsync(received, command, cancellationToken);
        }

        /// <summary>The same bytes again are the import that they already are, unless that was withdrawn or given up, or the buyer is now said by another name.</summary>
        private async Task<Outcome?> FindAsync(ReceivedFile received, RegisterOptions options, CancellationToken cancellationToken)
        {
            var (isBuyerSaid, said) = (options.Buyers.Count > 0, RegisterPlanner.ToJson(options));
            return await db.ContractImports.AsNoTracking().Where(i => i.Sha256 == received.Sha256 && i.Status == ContractImportStatus.Committed && (!isBuyerSaid || i.Options == said)).OrderByDescending(i => i.Id)
                .Select(i => new Outcome(i.Id, i.Status, null)).FirstOrDefaultAsync(cancellationToken);
        }

        private async Task<Outcome> ReadAsync(ReceivedFile received, Command command, CancellationToken cancellationToken)
        {
            var name = Path.GetFileName(command.FileName);
            var reading = await planner.ReadAsync(received.Path, name, command.Options, cancellationToken);
            if (reading.File.Refusal is { } refusal)
            {
                return new Outcome(null, ContractImportStatus.Cancelled, refusal);
            }

            store.Keep(received, institution.RequiredId);
            var import = await work.RunAsync(() => SaveAsync(received, name, reading, cancellationToken), cancellationToken);
            return new Outcome(import.Id, import.Status, null);
        }

        private async Task<ContractImport> SaveAsync(ReceivedFile received, string name, RegisterReading reading, CancellationToken cancellationToken)
        {
            var import = await db.ContractImports.FirstOrDefaultAsync(
                i => i.Sha256 == received.Sha256 && (i.Status == ContractImportStatus.Ready || i.Status == ContractImportStatus.NeedsDecision), cancellationToken);
            if (import is null)
            {
                import = new ContractImport
                {
                    InstitutionId = institution.RequiredId,
                    FileName = name,
                    Sha256 = received.Sha256,
                    UploadedAt = clock.GetUtcNow(),
                    UploadedById = actor.UserId,
                    UploadedBy = actor.Name,
                };
                db.ContractImports.Add(import);
            }

            import.TakeReading(RegisterPlanner.ToJson(reading.Options), ContractFigures.Of([.. reading.Rows]), reading.File.IsOpen);
            await db.SaveChangesAsync(cancellationToken);
            return import;
        }
    }
}
