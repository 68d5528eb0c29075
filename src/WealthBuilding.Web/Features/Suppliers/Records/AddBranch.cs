using FluentValidation;
using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>Adds the branch from which the institution is served, confirmed by whoever adds it: it decides where the money goes.</summary>
public static class AddBranch
{
    public sealed record Command(string Code, string? Street, string? Town, string? Postcode) : ICommand<Result<Done>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Postcode).NotEmpty().WithMessage("Enter the branch's postcode").Must(p => PostcodeText.WhyNotPlace(p) is null).When(c => !string.IsNullOrWhiteSpace(c.Postcode), ApplyConditionTo.CurrentValidator)
                .WithMessage(c => PostcodeText.WhyNotPlace(c.Postcode));
            RuleFor(c => c.Street).MaximumLength(300).WithMessage("The street must be 300 characters or fewer");
            RuleFor(c => c.Town).MaximumLength(100).WithMessage("The town must be 100 characters or fewer");
        }
    }

    internal sealed class Handler(SupplierAccess access, RecordTrail trail, AppDbContext db, CurrentInstitution institution, Actor actor, IMediator mediator, TimeProvider clock)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await access.LoadAsync(command.Code, cancellationToken) is not { } supplier)
            {
                return RecordErrors.NoSuchSupplier;
            }

            if (supplier.Standing is SupplierStanding.Merged)
            {
                return RecordErrors.Merged;
            }

            _ = PostcodeText.TryParse(command.Postcode, out var postcode);
            supplier.Addresses.Add(new SupplierAddress
            {
                SupplierId = supplier.Id,
                Kind = SupplierAddressKind.DeliveryBranch,
                InstitutionId = institution.RequiredId,
                Street = Text(command.Street),
                Town = Text(command.Town),
                Postcode = postcode.ToString(),
                IsPublic = false,
                ConfirmedBy = actor.Name,
                Source = institution.Name ?? string.Empty,
                AsAt = clock.Today(),
            });
            trail.Add(supplier, "SupplierAddress added", $"branch at {postcode}, confirmed");
            await db.SaveChangesAsync(cancellationToken);
            await mediator.Publish(new SupplierChanged(supplier.Id), cancellationToken);
            return Done.Instance;
        }

        private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
