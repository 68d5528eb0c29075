using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Commitments;

/// <summary>Writes down what a supplier promised with a contract.</summary>
public static class AddCommitment
{
    public sealed record Command(int Contract, CommitmentForm Form) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, IMediator mediator) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Suppliers).SingleOrDefaultAsync(c => c.Id == command.Contract, cancellationToken);
            if (entry is null)
            {
                return new Problem.NotFound();
            }

            var measures = await mediator.Send(new ListMeasures.Query(), cancellationToken);
            var promise = command.Form is { Award: { } award, Criterion: { } criterion }
                ? (await mediator.Send(new ListAwardPromises.Query(entry.Id), cancellationToken)).FirstOrDefault(p => p.Award == award && p.Criterion == criterion) : null;
            var read = command.Form.Read(entry, [.. measures.Own, .. measures.Shipped], promise);
            if (!read.IsDone)
            {
                return read.Problem;
            }

            if (promise is not null)
            {
                read.Value.Agree(promise.Remedy);
            }

            db.Commitments.Add(read.Value);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Writes down what follows where a commitment is missed.</summary>
public static class AgreeRemedy
{
    public sealed record Command(int Contract, int Commitment, string? Remedy) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, CommitmentDesk desk) : IRequestHandler<Command, Result<Done>>
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
                return new Problem.Invalid([new FieldError($"Remedy{command.Commitment}", $"The remedy must be {Commitment.LongestText} characters or fewer")]);
            }

            commitment.Agree(PlainText.IsBlank(command.Remedy) ? null : command.Remedy.Trim());
            return await desk.SaveAsync(Done.Instance, cancellationToken);
        }
    }
}
