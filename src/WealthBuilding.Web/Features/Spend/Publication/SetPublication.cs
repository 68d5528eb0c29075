using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>Makes the institution's payments open data, or takes them back.</summary>
public static class SetPublication
{
    public sealed record Command(bool? Publish) : ICommand<Result<Done>>;

    internal sealed class Validator : FluentValidation.AbstractValidator<Command>
    {
        public Validator() => FluentValidation.DefaultValidatorOptions.WithMessage(
            FluentValidation.DefaultValidatorExtensions.NotNull(RuleFor(c => c.Publish)), "Choose whether to publish your payments");
    }

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var owner = await db.Institutions.SingleAsync(i => i.Id == institution.RequiredId, cancellationToken);
            owner.PublishSpend(command.Publish is true);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
