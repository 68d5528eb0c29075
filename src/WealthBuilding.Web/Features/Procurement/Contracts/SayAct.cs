using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Says what decides which returns of the Procurement Act 2023 a contract is in: whether it is under the Act, when its procurement commenced, and its kind.</summary>
public static class SayAct
{
    /// <param name="IsUnderAct"><c>yes</c>, <c>no</c>, or nothing where it is not known.</param>
    /// <param name="Kind">A key of <see cref="RuleWords"/>, or nothing.</param>
    public sealed record Command(int Id, string? IsUnderAct, string? Commenced, string? Kind) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (entry is null)
            {
                return ContractErrors.NoSuchContract;
            }

            var errors = new List<FieldError>();
            var commenced = FormText.Day(command.Commenced, "Commenced", "The day on which the procurement commenced", errors);
            Check(entry, commenced, errors);
            if (errors.Count > 0)
            {
                return new Problem.Invalid(errors);
            }

            var now = clock.GetUtcNow();
            bool? isUnder = command.IsUnderAct switch { "yes" => true, "no" => false, _ => null };
            entry.SayOfTheAct(isUnder, commenced, RuleWords.KindOf(command.Kind), new ContractAct(UkTime.DayOf(now), null, actor.Name, now));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }

        private void Check(ContractEntry entry, DateOnly? commenced, List<FieldError> errors)
        {
            if (commenced > clock.Today())
            {
                errors.Add(new FieldError("Commenced", "The day on which the procurement commenced must not lie ahead"));
            }
            else if ((entry.AwardedOn ?? entry.Start) is { } latest && commenced > latest)
            {
                errors.Add(new FieldError("Commenced", $"The procurement cannot have commenced after {Figures.Day(latest)}, when the contract was awarded or began"));
            }
        }
    }
}
