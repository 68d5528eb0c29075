using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Compliance;
using WealthBuilding.Web.Features.LivingWage.Declarations;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.LivingWage.Cases;

/// <summary>What a contract manager does with a case.</summary>
public enum CaseAct
{
    /// <summary>Settles who follows it up, by when, and the remedy.</summary>
    Plan,

    /// <summary>Writes down what was done.</summary>
    Step,
    Close,
}

/// <summary>Works a case: plans it, writes down a step, or closes it.</summary>
public static class WorkCase
{
    public sealed record Command(int Id, CaseAct Act, CaseForm Form) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, ContractWages wages, EvidenceStore store, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var found = await db.WageCases.Include(c => c.Steps).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (found is null)
            {
                return new Problem.NotFound();
            }

            var result = command.Act switch
            {
                CaseAct.Plan => await PlanAsync(found, command.Form, cancellationToken),
                CaseAct.Step => await StepAsync(found, command.Form, cancellationToken),
                CaseAct.Close => await CloseAsync(found, command.Form, cancellationToken),
            };
            if (!result.IsDone)
            {
                return result;
            }

            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return result;
            }
            catch (DbUpdateConcurrencyException)
            {
                return WageErrors.ChangedMeanwhile;
            }
        }

        private static Problem.Invalid Wrong(string field, string message) => new([new FieldError(field, message)]);

        private static bool IsLong(string? text) => text?.Length > WageCase.LongestText;

        private async Task<Result<Done>> PlanAsync(WageCase found, CaseForm form, CancellationToken cancellationToken)
        {
            var owners = await CaseOwners.OfAsync(db, found.InstitutionId, cancellationToken);
            return TypedDay.Of(form.DueOn) is not { } due ? Wrong(nameof(form.DueOn), "Enter a real date, for example 31/3/2027")
                : form.OwnerId is { } owner && !owners.ContainsKey(owner) ? Wrong(nameof(form.OwnerId), "Select one of the people who keep contracts here")
                : IsLong(form.Remedy) ? Wrong(nameof(form.Remedy), $"What was agreed must be {WageCase.LongestText} characters or fewer")
                : found.Plan(form.OwnerId, due, PlainText.IsBlank(form.Remedy) ? null : form.Remedy.Trim());
        }

        private async Task<Result<Done>> StepAsync(WageCase found, CaseForm form, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var on = PlainText.IsBlank(form.On) ? today : TypedDay.Of(form.On);
            if (on is null || on > today)
            {
                return Wrong(nameof(form.On), "Enter the day on which it was done, today or before");
            }

            if (IsLong(form.Words))
            {
                return Wrong(nameof(form.Words), $"What was done must be {WageCase.LongestText} characters or fewer");
            }

            var taken = await FileAsync(form.File, cancellationToken);
            return taken is { IsDone: false } ? taken.Problem : found.Take(new WageCaseStep
            {
                InstitutionId = found.InstitutionId,
                On = on.Value,
                Words = form.Words?.Trim() ?? string.Empty,
                By = actor.Name,
                RecordedAt = clock.GetUtcNow(),
                FileSha256 = taken?.Value.Sha256,
                FileName = taken?.Value.FileName,
            });
        }

        private async Task<Result<StoredEvidence>?> FileAsync(IFormFile? file, CancellationToken cancellationToken)
        {
            if (IncomingFile.Of(file) is not { } incoming)
            {
                return null;
            }

            await using var content = incoming.Content;
            return await store.TakeAsync(incoming, cancellationToken);
        }

        private async Task<Result<Done>> CloseAsync(WageCase found, CaseForm form, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            return form.Outcome is not { } outcome || !Enum.IsDefined(outcome) ? Wrong(nameof(form.Outcome), "Select how it ended")
                : IsLong(form.Reason) ? Wrong(nameof(form.Reason), $"The reason must be {WageCase.LongestText} characters or fewer")
                : found.Close(outcome, form.Reason, today, FailingSuppliers.Of(await wages.OfAllAsync(today, cancellationToken)).FirstOrDefault(f => f.IsAbout(found))?.Key);
        }
    }
}
