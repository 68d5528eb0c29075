using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Rates an indicator for one year.</summary>
public static class RateKpi
{
    public sealed record Command(int Id, int Kpi, int? Year, KpiRating? Rating, string? Note) : ICommand<Result<Done>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Year).NotNull().WithMessage("Enter the year, for example 2026").InclusiveBetween(2000, 2099).WithMessage("Enter the year, for example 2026");
            RuleFor(c => c.Rating).NotNull().WithMessage("Select how well it was met").IsInEnum().WithMessage("Select how well it was met");
            RuleFor(c => c.Note).MaximumLength(1000).WithMessage("The note must be 1,000 characters or fewer");
        }
    }

    internal sealed class Handler(AppDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Kpis).ThenInclude(k => k.Ratings).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (entry?.Kpis.FirstOrDefault(k => k.Id == command.Kpi) is not { } kpi)
            {
                return ContractErrors.NoSuchContract;
            }

            kpi.Rate(command.Year!.Value, command.Rating!.Value, FormText.Said(command.Note), actor.Name, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
