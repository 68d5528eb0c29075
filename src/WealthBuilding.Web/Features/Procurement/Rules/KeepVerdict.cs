using FluentValidation;
using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Rules;

/// <summary>Keeps a verdict with the file: the answers, what was answered, by which edition of the rules, and the option that was chosen.</summary>
public static class KeepVerdict
{
    /// <param name="Reservation">Code of the chosen option; empty for none.</param>
    public sealed record Command(RulesForm Form, string? Title, string? Reservation) : ICommand<Result<int>>;

    private const int MostAnswers = 4000;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Title).Must(t => !PlainText.IsBlank(t)).WithMessage("Enter what the procurement is called").OverridePropertyName("Title");
            RuleFor(c => c.Title).MaximumLength(200).WithMessage("The name can have 200 characters at most").OverridePropertyName("Title");
            RuleFor(c => c.Form).Must(f => f.ToQueryString().Length <= MostAnswers).WithMessage("The answers are too long to be kept").OverridePropertyName(string.Empty);
        }
    }

    internal sealed class Handler(AppDbContext db, RulesAnswerer answerer, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            var answer = await answerer.AnswerAsync(command.Form, cancellationToken);
            if (!answer.IsDone)
            {
                return answer.Problem;
            }

            var chosen = string.IsNullOrEmpty(command.Reservation) ? null : command.Reservation;
            if (chosen is not null && !answer.Value.Drafts.ContainsKey(chosen))
            {
                return new Problem.Invalid([new FieldError("Reservation", "Choose a way of reserving that is lawful, or none")]);
            }

            var kept = new RulesVerdict
            {
                InstitutionId = institution.RequiredId,
                Title = string.Concat(command.Title!.Where(c => !char.IsControl(c))).Trim(),
                KeptAt = clock.GetUtcNow(),
                KeptBy = actor.Name,
                Answers = command.Form.ToQueryString(),
                Verdict = answer.Value.ToJson(),
                RulesVersion = answer.Value.Verdict.RulesVersion,
                Reservation = chosen,
            };
            db.RulesVerdicts.Add(kept);
            await db.SaveChangesAsync(cancellationToken);
            return kept.Id;
        }
    }
}
