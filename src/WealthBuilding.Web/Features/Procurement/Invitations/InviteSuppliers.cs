using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Invitations;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Data.Configurations;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.TagHelpers;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Invitations;

/// <summary>Invites suppliers to quote: all in one act, by the same message.</summary>
public static class InviteSuppliers
{
    public sealed record Command(int Contract, InvitationForm Form) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Contract;
    }

    internal sealed class Handler(AppDbContext db, InvitationDesk desk, SupplierMail mail, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var form = command.Form;
            if (await desk.FindAsync(command.Contract, tracks: true, cancellationToken) is not { } entry)
            {
                return ContractErrors.NoSuchContract;
            }

            if (form.Version != entry.Version)
            {
                return ContractErrors.ChangedMeanwhile;
            }

            var list = await desk.ListAsync(entry, cancellationToken);
            if (!string.Equals(form.Pick ?? string.Empty, list.Pick ?? string.Empty, StringComparison.Ordinal))
            {
                return new Problem.Conflict("Other suppliers are known by now, and the rule picks another one: look at the list again");
            }

            string[] chosen = [.. form.Supplier.Distinct(StringComparer.Ordinal)];
            var errors = InvitationRule.Errors(chosen, list.Invited.Count, [.. list.Suppliers.Select(s => s.Candidate)], list.Pick, form.Reason);
            return errors.Count > 0 ? new Problem.Invalid(errors) : await InviteAsync(entry, list, chosen, FormText.Said(form.Reason), cancellationToken);
        }

        private async Task<Result<Done>> InviteAsync(ContractEntry entry, InvitationList list, string[] chosen, string? reason, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var leftOut = list.Pick is { } pick && !chosen.Contains(pick) ? pick : null;
            var invited = entry.Invite(chosen.Length, leftOut, new ContractAct(UkTime.DayOf(now), leftOut is null ? null : reason, actor.Name, now));
            if (!invited.IsDone)
            {
                return invited;
            }

            List<Invitable> suppliers = [.. list.Suppliers.Where(s => chosen.Contains(s.Code)).OrderBy(s => s.Code, StringComparer.Ordinal)];
            db.QuoteInvitations.AddRange(suppliers.Select(s => new QuoteInvitation
            {
                InstitutionId = entry.InstitutionId,
                EntryId = entry.Id,
                SupplierId = s.SupplierId,
                InvitedAt = now,
                ByRule = s.Code == list.Pick,
                IsLocal = s.IsLocal,
                Why = WhyOf(s, list.Pick),
            }));
            await mail.TellAllAsync(
                [.. suppliers.Select(s => s.SupplierId)], SupplierPermissions.Edit, $"opportunities/{entry.Id}", "You are invited to quote",
                $"{institution.Name} invites you to quote for '{entry.Title}', until the end of {Figures.Day(entry.Deadline)}. Everybody who is invited gets this same message. Why you were chosen stands on the page.", cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }

        private static string WhyOf(Invitable supplier, string? pick)
        {
            var why = string.Join("; ", supplier.Match.Reasons.Select(r => r.Text));
            var words = supplier.Code == pick ? $"You were picked by the rule, as a capable supplier that the buyer had not asked before. {why}" : why.Length > 0 ? why : "The buyer chose you from the suppliers that could do it";
            return words.Length > QuoteInvitationConfiguration.LongestWhy ? words[..(QuoteInvitationConfiguration.LongestWhy - 1)] + "…" : words;
        }
    }
}
