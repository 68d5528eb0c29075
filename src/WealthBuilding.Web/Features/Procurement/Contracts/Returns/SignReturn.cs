using FluentValidation;
using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.TagHelpers;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>Who signed a return off, as it is typed.</summary>
public sealed record SignForm
{
    public string? SignName { get; init; }

    public string? SignRole { get; init; }

    public string? SignDay { get; init; }
}

/// <summary>Keeps the figures of a payments compliance return with the sign-off of the finance director or an equivalent.</summary>
public static class SignReturn
{
    /// <param name="Token">The figures, sealed.</param>
    public sealed record Command(string? Token, SignForm Form) : ICommand<Result<Done>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Form.SignName).Must(n => !PlainText.IsBlank(n)).WithMessage("Enter who signed it off").MaximumLength(SignedReturn.LongestName).WithMessage("The name must be 200 characters or fewer").OverridePropertyName("SignName");
            RuleFor(c => c.Form.SignRole).Must(n => !PlainText.IsBlank(n)).WithMessage("Enter their role, for example finance director").MaximumLength(SignedReturn.LongestName).WithMessage("The role must be 200 characters or fewer").OverridePropertyName("SignRole");
            RuleFor(c => c.Form.SignDay).Must(n => !PlainText.IsBlank(n)).WithMessage("Enter the day of the sign-off").OverridePropertyName("SignDay");
        }
    }

    internal sealed class Handler(AppDbContext db, ReturnTokens tokens, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (tokens.Read(command.Token) is not { } figures)
            {
                return new Problem.Conflict("The figures are no longer there. Work them out again, then sign them off");
            }

            var errors = new List<FieldError>();
            var day = FormText.Day(command.Form.SignDay, "SignDay", "The day of the sign-off", errors);
            if (day > clock.Today() || day <= figures.To)
            {
                errors.Add(new FieldError("SignDay", day > clock.Today() ? "The day of the sign-off must not lie ahead" : $"The day of the sign-off must lie after {Figures.Day(figures.To)}, when the half-year is over: until then the figures change"));
            }

            if (errors.Count > 0)
            {
                return new Problem.Invalid(errors);
            }

            db.SignedReturns.Add(SignedReturn.Of(institution.RequiredId, figures, command.Form.SignName!.Trim(), command.Form.SignRole!.Trim(), day!.Value, actor.Name, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
