using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Keeps the answers of one page, and says which section is open next; null where all are answered.</summary>
/// <remarks>What is wrong depends on what registers say already, so it is found beside the draft and not in a validator.</remarks>
public static class SaveSection
{
    /// <param name="Seen">What was answered when the page was opened: a <see cref="SectionMark"/>; null where the page does not say.</param>
    public sealed record Command(string Key, ISectionForm Form, string? Seen = null) : ICommand<Result<Outcome>>;

    public sealed record Outcome(RegistrationSection? Next);

    internal sealed class Handler(AppDbContext db, Drafts drafts, SupplierTables tables) : IRequestHandler<Command, Result<Outcome>>
    {
        public async Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await drafts.FindOpenAsync(command.Key, cancellationToken) is not { } registration)
            {
                return new Problem.NotFound();
            }

            var answers = RegistrationAnswers.FromJson(registration.Answers);
            if (command.Form.Problems(answers, tables).ToList() is { Count: > 0 } problems)
            {
                return new Problem.Invalid(problems);
            }

            var kept = command.Form.ApplyTo(answers, tables);
            var (mark, section) = (SectionMark.Of(command.Form.Section, answers), command.Form.Section);
            if (command.Seen is { Length: > 0 } seen && seen != mark && SectionMark.Of(section, kept) != mark)
            {
                return RegistrationErrors.SavedMeanwhile(registration.ChangedAt);
            }

            drafts.Keep(registration, kept);
            await db.SaveChangesAsync(cancellationToken);
            return new Outcome(RegistrationSections.NextOf(kept));
        }
    }
}
