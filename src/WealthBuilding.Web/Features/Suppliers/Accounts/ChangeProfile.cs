using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>The page that changes one section of a registered supplier's profile.</summary>
public static class ShowProfileSection
{
    public sealed record Query(string OwnSupplier, RegistrationSection Section, string? Words = null, ISectionForm? Typed = null) : IQuery<Model?>;

    public sealed record Model(string Code, RegistrationSection Section, string Heading, ISectionForm Form);

    internal sealed class Handler(SupplierProfiles profiles, SupplierTables tables) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await profiles.FindAsync(request.OwnSupplier, cancellationToken) is not { } own)
            {
                return null;
            }

            var answers = own.ToAnswers();
            var form = request.Typed?.Shown(answers, tables) ?? SectionForms.Of(request.Section, answers, tables, request.Words);
            return form is null ? null : new Model(own.Supplier.Code, request.Section, RegistrationSections.NameOf(request.Section), form);
        }
    }
}

/// <summary>Changes one section of the profile; what was said before stays in the record with its date.</summary>
public static class ChangeProfile
{
    public sealed record Command(string OwnSupplier, ISectionForm Form) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, SupplierProfiles profiles, SupplierTables tables, IMediator mediator, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await profiles.FindAsync(command.OwnSupplier, cancellationToken) is not { } own)
            {
                return new Problem.NotFound();
            }

            var answers = own.ToAnswers();
            if (command.Form.Problems(answers, tables).ToList() is { Count: > 0 } problems)
            {
                return new Problem.Invalid(problems);
            }

            var changed = command.Form.ApplyTo(answers, tables);
            if (command.Form.Section is RegistrationSection.Contact && changed.Contact is { IsHomeAsked: true })
            {
                await PublicAddresses.NoteAskedAsync(db, own.Supplier.Id, cancellationToken);
            }

            profiles.Write(own, changed, [command.Form.Section], clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            await mediator.Publish(new SupplierChanged(own.Supplier.Id), cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Says that a section's answers still hold.</summary>
public static class ConfirmProfile
{
    public sealed record Command(string OwnSupplier, RegistrationSection Section) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, SupplierProfiles profiles, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await profiles.FindAsync(command.OwnSupplier, cancellationToken) is not { Profile: { } profile })
            {
                return new Problem.NotFound();
            }

            profile.Said([command.Section], clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
