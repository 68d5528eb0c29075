using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>Where scorers differ, their scores side by side, and what was agreed with the reason.</summary>
public static class ModerateScores
{
    public sealed record Query(int Contract, ScoresForm? Typed = null) : IQuery<Model?>;

    /// <param name="Keys">What scorers differ on; empty before all have finished.</param>
    public sealed record Model(EvaluationWork Work, IReadOnlyList<ScoreKey> Keys, ScoresForm Form)
    {
        /// <summary>What was typed in an old form for what is not asked any more.</summary>
        public IReadOnlyList<(string? Points, string? Reason)> Left { get; init; } = [];

        public bool IsShown => Work.Evaluation?.IsShown == true && Work.Withheld is null;
    }

    public sealed record Command(int Contract, ScoresForm Form) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Contract;

        /// <summary>Without the scores: commands are logged.</summary>
        public override string ToString() => $"{nameof(ModerateScores)} {Contract}";
    }

    // A lot that is decided stays as it was decided.
    private static List<ScoreKey> KeysOf(EvaluationWork work) =>
        [.. work.Withheld is null ? work.Evaluation?.DifferencesIn(work.PresentLots.Where(l => l.IsOpen).SelectMany(l => work.KeysFor(l.Number))) ?? [] : []];

    internal sealed class QueryHandler(EvaluationDesk desk) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(request.Contract, cancellationToken) is not { } work)
            {
                return null;
            }

            var (keys, version) = (KeysOf(work), work.Evaluation?.Version);
            return request.Typed is { } typed ? new Model(work, keys, typed.For(keys, version)) { Left = typed.Beside(keys) }
                : new Model(work, keys, ScoresForm.Of([.. keys.Select(k => (k, work.Evaluation!.ModeratedOf(k)?.Points, work.Evaluation.ModeratedOf(k)?.Reason))], version));
        }
    }

    internal sealed class Handler(AppDbContext db, EvaluationDesk desk, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(command.Contract, cancellationToken) is not { } work)
            {
                return new Problem.NotFound();
            }

            if (work.Withheld is { } why)
            {
                return new Problem.Forbidden(why);
            }

            if (!work.HasDeclared)
            {
                return EvaluationErrors.NotDeclared;
            }

            if (work.Evaluation is not { IsShown: true } evaluation)
            {
                return new Problem.Conflict("Not all scorers have finished: nobody sees the scores of others before then");
            }

            var keys = KeysOf(work);
            if (command.Form.Version != evaluation.Version || !command.Form.Fits(keys))
            {
                return EvaluationErrors.ScoresChanged;
            }

            var moderated = evaluation.Moderate([.. keys.Select(k => command.Form.Read(k, work.NameOf(k)))], actor.Name, clock.GetUtcNow());
            if (moderated.IsDone)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return moderated;
        }
    }
}
