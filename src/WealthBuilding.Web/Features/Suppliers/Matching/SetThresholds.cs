using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Sets from which score a payee is joined without asking, and from which a person looks. The payees are looked at again at once.</summary>
public static class SetThresholds
{
    /// <param name="Join">In per cent, 50 to 100.</param>
    /// <param name="Review">In per cent, 1 to <paramref name="Join"/>.</param>
    public sealed record Command(decimal? Join, decimal? Review) : ICommand<Result<Done>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Join).NotNull().WithMessage("Enter the score from which payees are joined, for example 90").MayJoin();
            RuleFor(c => c.Review).NotNull().WithMessage("Enter the score from which somebody looks, for example 25").MayReview()
                .LessThanOrEqualTo(c => c.Join).When(c => c.Join is not null, ApplyConditionTo.CurrentValidator).WithMessage(ThresholdRules.ReviewAboveJoin);
        }
    }

    internal sealed class Handler(AppDbContext db, JobQueue jobs, CurrentInstitution institution) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var settings = await db.MatchSettings.SingleOrDefaultAsync(cancellationToken);
            if (settings is null)
            {
                settings = new MatchSettings { InstitutionId = institution.RequiredId };
                db.MatchSettings.Add(settings);
            }

            settings.Set((double)command.Join!.Value / 100, (double)command.Review!.Value / 100);
            await db.SaveChangesAsync(cancellationToken);
            await jobs.AddOnceAsync(new ResolvePayees.Command(), institution.RequiredId, cancellationToken);
            return Done.Instance;
        }
    }
}
