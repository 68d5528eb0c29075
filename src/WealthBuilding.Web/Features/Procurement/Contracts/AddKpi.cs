using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Adds a key performance indicator.</summary>
public static class AddKpi
{
    public sealed record Command(int Id, string? KpiName, string? KpiTarget) : ICommand<Result<Done>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.KpiName).Must(n => !PlainText.IsBlank(n)).WithMessage("Enter what is measured").MaximumLength(300).WithMessage("What is measured must be 300 characters or fewer");
            RuleFor(c => c.KpiTarget).MaximumLength(500).WithMessage("The target must be 500 characters or fewer");
        }
    }

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Kpis).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (entry is null)
            {
                return ContractErrors.NoSuchContract;
            }

            entry.Kpis.Add(new ContractKpi { InstitutionId = entry.InstitutionId, Name = command.KpiName!.Trim(), Target = FormText.Said(command.KpiTarget) });
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
