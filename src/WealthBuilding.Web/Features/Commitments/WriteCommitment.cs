using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Commitments;

/// <summary>Writes down what a supplier promised with a contract.</summary>
public static class AddCommitment
{
    public sealed record Command(int Contract, CommitmentForm Form) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, IMediator mediator) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().SingleOrDefaultAsync(c => c.Id == command.Contract, cancellationToken);
            if (entry is null)
            {
                return new Problem.NotFound();
            }

            var measures = await mediator.Send(new ListMeasures.Query(), cancellationToken);
            var read = command.Form.Read(entry, [.. measures.Own, .. measures.Shipped]);
            if (!read.IsDone)
            {
                return read.Problem;
            }

            db.Commitments.Add(read.Value);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Adds a piece of evidence. One that counts already, for this or any other contract of the institution, is refused with where it stands.</summary>
public static class AddEvidence
{
    public sealed record Command(int Contract, EvidenceForm Form) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var commitment = await db.Commitments.Include(c => c.Evidence).SingleOrDefaultAsync(c => c.Id == command.Form.For && c.EntryId == command.Contract, cancellationToken);
            if (commitment is null)
            {
                return new Problem.NotFound();
            }

            var read = command.Form.Read(commitment.InstitutionId, clock.Today());
            if (!read.IsDone)
            {
                return read.Problem;
            }

            var held = await db.CommitmentEvidence.Where(e => e.Key == read.Value.Key).Join(db.Commitments, e => e.CommitmentId, c => c.Id, (e, c) => new { c.EntryId, c.MeasureName }).FirstOrDefaultAsync(cancellationToken);
            if (held is not null)
            {
                var title = await db.ContractEntries.Where(c => c.Id == held.EntryId).Select(c => c.Title).SingleAsync(cancellationToken);
                return new Problem.Invalid([new FieldError(nameof(EvidenceForm.Reference), $"This evidence stands already with '{title}', {held.MeasureName}. One piece counts once")]);
            }

            commitment.Claim(read.Value);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Settles whether a piece of evidence counts.</summary>
public static class DecideEvidence
{
    public sealed record Command(int Contract, int Evidence, bool IsVerified, string? Reason) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (command.Reason?.Length > Commitment.LongestText)
            {
                return new Problem.Invalid([new FieldError("Reason", $"The reason must be {Commitment.LongestText} characters or fewer")]);
            }

            var commitment = await db.Commitments.Include(c => c.Evidence).SingleOrDefaultAsync(c => c.EntryId == command.Contract && c.Evidence.Any(e => e.Id == command.Evidence), cancellationToken);
            var decided = commitment?.Decide(command.Evidence, command.IsVerified, command.Reason, actor.Name, clock.GetUtcNow()) ?? new Problem.NotFound();
            if (decided.IsDone)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return decided;
        }
    }
}

/// <summary>Writes down what follows where a commitment is missed.</summary>
public static class AgreeRemedy
{
    public sealed record Command(int Contract, int Commitment, string? Remedy) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var commitment = await db.Commitments.SingleOrDefaultAsync(c => c.Id == command.Commitment && c.EntryId == command.Contract, cancellationToken);
            if (commitment is null)
            {
                return new Problem.NotFound();
            }

            if (command.Remedy?.Length > Commitment.LongestText)
            {
                return new Problem.Invalid([new FieldError("Remedy", $"The remedy must be {Commitment.LongestText} characters or fewer")]);
            }

            commitment.Agree(PlainText.IsBlank(command.Remedy) ? null : command.Remedy.Trim());
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
