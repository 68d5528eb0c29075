using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>Decides whether the public may read some payees' names. Remembered for every payee with the name, in files to come too; undone alone.</summary>
public static class DecideNames
{
    public sealed record Command : ICommand<Result<int>>
    {
        public IList<string> Name { get; init; } = [];

        public string? Choice { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int LongestReason = 1000;

        public Validator()
        {
            RuleFor(c => c.Name).Must(n => n.Count is > 0 and <= ConfirmNames.Most).WithMessage($"Choose 1 to {ConfirmNames.Most} names");
            RuleFor(c => c.Choice).Must(c => c is "publish" or "redact").WithMessage("Choose whether to publish or to redact");
            RuleFor(c => c.Reason).MaximumLength(LongestReason).WithMessage($"Say why in at most {LongestReason} letters");
        }
    }

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            var keys = command.Name.Select(PublicPayee.KeyOf).Distinct(StringComparer.Ordinal).ToList();
            var known = (await db.Payees.AsNoTracking().Select(p => p.Name).Distinct().ToListAsync(cancellationToken)).Select(PublicPayee.KeyOf).ToHashSet(StringComparer.Ordinal);
            if (!keys.TrueForAll(known.Contains))
            {
                return new Problem.Invalid([new FieldError("Name", "Choose from the names of the list")]);
            }

            var former = await db.PublicationDecisions.Where(d => keys.Contains(d.NameKey) && d.UndoneAt == null).ToListAsync(cancellationToken);
            former.ForEach(d => d.Undo(clock.GetUtcNow()));
            db.PublicationDecisions.AddRange(keys.Select(k => DecisionOf(k, command)));
            await db.SaveChangesAsync(cancellationToken);
            return keys.Count;
        }

        private PublicationDecision DecisionOf(string key, Command command) => new()
        {
            InstitutionId = institution.RequiredId,
            NameKey = key,
            Publish = command.Choice == "publish",
            DecidedBy = actor.Name,
            DecidedAt = clock.GetUtcNow(),
            Reason = string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim(),
        };
    }
}
