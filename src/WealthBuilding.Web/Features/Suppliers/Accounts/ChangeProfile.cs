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
    /// <param name="Seen">With a form that was sent: what was said when its page was opened.</param>
    public sealed record Query(string OwnSupplier, RegistrationSection Section, string? Words = null, ISectionForm? Typed = null, string? Seen = null) : IQuery<Model?>;

    /// <param name="Seen">What is said now: a <see cref="SectionMark"/>.</param>
    /// <param name="Meanwhile">What another window, or somebody else, has saved since the page was opened; empty where nothing.</param>
    public sealed record Model(string Code, RegistrationSection Section, string Heading, ISectionForm Form, string Seen, IReadOnlyList<SummaryLine> Meanwhile);

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
            var mark = SectionMark.Of(request.Section, answers);
            IReadOnlyList<SummaryLine> meanwhile = request.Typed is null || request.Seen is null or "" || request.Seen == mark ? [] : [.. AnswerSummary.Of(answers, tables).Where(l => l.Section == request.Section)];
            return form is null ? null : new Model(own.Supplier.Code, request.Section, RegistrationSections.NameOf(request.Section), form, mark, meanwhile);
        }
    }
}

/// <summary>Changes one section of the profile; what was said before stays in the record with its date.</summary>
public static class ChangeProfile
{
    /// <param name="Seen">What was said when the page was opened: a <see cref="SectionMark"/>; null where the page does not say.</param>
    public sealed record Command(string OwnSupplier, ISectionForm Form, string? Seen = null) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, SupplierProfiles profiles, SupplierTables tables, IMediator mediator, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.AwaitTurnOfSupplierAsync(command.OwnSupplier, cancellationToken);
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
            var (mark, section) = (SectionMark.Of(command.Form.Section, answers), command.Form.Section);
            if (command.Seen is { Length: > 0 } seen && seen != mark && SectionMark.Of(section, changed) != mark)
            {
                return SectionMark.SavedMeanwhile(own.Profile?.SaidAt(section) ?? clock.GetUtcNow());
            }

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
