using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>What a scorer declares, as its form has it.</summary>
public sealed record DeclareForm
{
    public string? Interest { get; init; }

    /// <summary>Names of bidders.</summary>
    public string[] With { get; init; } = [];

    public string? Words { get; init; }
}

/// <summary>A scorer declares own interests, before it sees any quote.</summary>
public static class DeclareInterest
{
    public sealed record Command(int Contract, DeclareForm Form) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, EvaluationDesk desk, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(command.Contract, cancellationToken) is not { } work)
            {
                return new Problem.NotFound();
            }

            if (!work.IsOpened)
            {
                return new Problem.Conflict("The quotes are not opened yet: from whom they are is not known before");
            }

            if (!Enum.TryParse<Interest>(command.Form.Interest, out var interest) || !Enum.IsDefined(interest))
            {
                return new Problem.Invalid([new FieldError(nameof(DeclareForm.Interest), "Select whether you have a conflict of interest")]);
            }

            var bidders = await desk.BiddersAsync(work, cancellationToken);
            var declared = work.Evaluation?.Declare(actor.UserId ?? 0, interest, [.. command.Form.With.Intersect(bidders, StringComparer.Ordinal)], FormText.Said(command.Form.Words), clock.GetUtcNow()) ?? EvaluationErrors.NoScorer;
            if (declared.IsDone)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return declared;
        }
    }
}
