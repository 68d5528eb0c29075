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

/// <summary>A scorer declares own interests before it sees any quote, and whoever moderates or awards before it does so.</summary>
public static class DeclareInterest
{
    /// <param name="Decides">By somebody who moderates or awards, named as a scorer or not.</param>
    public sealed record Command(int Contract, DeclareForm Form, bool Decides = false) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Contract;
    }

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
            var declared = Declare(work, command, interest, [.. command.Form.With.Intersect(bidders, StringComparer.Ordinal)]);
            if (declared.IsDone)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return declared;
        }

        private Result<Done> Declare(EvaluationWork work, Command command, Interest interest, IReadOnlyList<string> with)
        {
            var (user, words, now) = (actor.UserId ?? 0, FormText.Said(command.Form.Words), clock.GetUtcNow());
            if (!command.Decides)
            {
                return work.Evaluation?.Declare(user, interest, with, words, now) ?? EvaluationErrors.NoScorer;
            }

            var evaluation = work.Evaluation ?? new QuoteEvaluation(work.Entry.InstitutionId, work.Entry.Id, work.Entry.Round);
            var declared = evaluation.DeclareToDecide(user, actor.Name, interest, with, words, now);
            if (declared.IsDone && work.Evaluation is null)
            {
                db.QuoteEvaluations.Add(evaluation);
            }

            return declared;
        }
    }
}
