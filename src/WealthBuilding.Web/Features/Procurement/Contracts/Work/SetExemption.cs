using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Work;

/// <summary>Says that a supplier is paid without a contract and why none is needed; remembered until it is undone.</summary>
public static class SetExemption
{
    public sealed record Command(long Key, string? Name, string? Reason) : ICommand<Result<Done>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).Must(n => !PlainText.IsBlank(n)).WithMessage("Select a supplier").MaximumLength(300).WithMessage("Select a supplier");
            RuleFor(c => c.Reason).Must(r => !PlainText.IsBlank(r)).WithMessage("Enter why no contract is needed").MaximumLength(1000).WithMessage("Why no contract is needed must be 1,000 characters or fewer");
        }
    }

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.ContractExemptions.AnyAsync(e => e.SupplierKey == command.Key, cancellationToken))
            {
                return new Problem.Conflict("Somebody said so of this supplier already");
            }

            db.ContractExemptions.Add(new ContractExemption
            {
                InstitutionId = institution.RequiredId,
                SupplierKey = command.Key,
                Name = command.Name!.Trim(),
                Reason = command.Reason!.Trim(),
                DecidedBy = actor.Name,
                DecidedAt = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
