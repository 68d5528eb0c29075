using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Evaluation;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Features.Procurement.Questions;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>A step as its form has it: texts as they were typed.</summary>
public sealed record StepForm
{
    public string? On { get; init; }

    public string? Reason { get; init; }

    public string? Start { get; init; }

    public string? End { get; init; }

    public string? Deadline { get; init; }

    public string? Value { get; init; }

    public string? Period { get; init; }

    public string? Vat { get; init; }

    /// <summary>One a line, the register number behind a bar.</summary>
    public string? Supplier { get; init; }

    public Guid? Version { get; init; }

    /// <summary><c>yes</c>: whoever takes the step says that it is right though something in it is odd.</summary>
    public string? Sure { get; init; }
}

/// <summary>Moves a contract on: planned, opened for bids, awarded, signed, extended, changed, ended, terminated, withdrawn.</summary>
public static class TakeStep
{
    /// <param name="IsCheck">Only says whether it could be done, and what it would come to; nothing is saved.</param>
    public sealed record Command(int Id, ContractStep Step, StepForm Form, bool IsCheck) : ICommand<Result<Outcome>>, IAboutContract
    {
        int? IAboutContract.ContractId => Id;
    }

    /// <param name="Words">What it comes to: 'Extended to 31 March 2028'.</param>
    /// <param name="Doubts">What is odd about it, each in a sentence; it is taken only by whoever says that it is right.</param>
    public sealed record Outcome(string Words, IReadOnlyList<string> Doubts);

    internal sealed class Handler(AppDbContext db, DeclaredConflicts conflicts, ContractSuppliersFinder finder, ShownChanges changes, Actor actor, TimeProvider clock, IMediator mediator) : IRequestHandler<Command, Result<Outcome>>
    {
        public async Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var query = db.ContractEntries.Include(c => c.Suppliers).Include(c => c.Lots).Include(c => c.Notice);
            var entry = await (command.IsCheck ? query.AsNoTracking() : query).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (entry is null)
            {
                return ContractErrors.NoSuchContract;
            }

            if (command.Step is ContractStep.Award or ContractStep.Withdraw or ContractStep.Defer && await conflicts.HasAsync(entry.Id, cancellationToken))
            {
                return DeclaredConflicts.InConflict;
            }

            if (command.Form.Version != entry.Version)
            {
                return ContractErrors.ChangedMeanwhile;
            }

            var read = StepReader.Read(command.Form, actor.Name, clock.GetUtcNow());
            if (!read.IsDone)
            {
                return read.Problem;
            }

            var (before, round) = (command.IsCheck ? null : changes.CardOf(entry), entry.Round);
            var anew = string.Join(", ", entry.LotsToAskAnew.Select(l => l.Named));
            var doubts = entry.DoubtsOf(command.Step, read.Value.Details, read.Value.Act, clock.Today());
            var taken = entry.Step(command.Step, read.Value.Details, read.Value.Act);
            if (!taken.IsDone)
            {
                return taken.Problem;
            }

            if (!command.IsCheck && doubts.Count > 0 && command.Form.Sure != "yes")
            {
                return new Problem.Invalid([new FieldError(nameof(StepForm.On), $"{string.Join(". ", doubts)}. Check it and confirm that it is right")]);
            }

            var words = entry.Events.Last().Words;
            if (!command.IsCheck)
            {
                await SaveAsync(entry, command.Step, before, entry.Round > round ? anew : null, cancellationToken);
            }

            return new Outcome(words, doubts);
        }

        private async Task SaveAsync(ContractEntry entry, ContractStep step, OpportunityCard? before, string? anew, CancellationToken cancellationToken)
        {
            if (step is ContractStep.Defer && entry.Deadline is { } deadline)
            {
                await mediator.Publish(new DeadlineMoved(entry.Id, entry.Title, deadline, entry.Round, anew), cancellationToken);
            }
            else if (before is null)
            {
                await changes.TellOfWithdrawalAsync(entry, cancellationToken);
            }
            else
            {
                await changes.TellAsync(before, entry, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            await finder.FindAsync([entry], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

/// <summary>The form of a step, or the page on which it is checked.</summary>
/// <param name="Checked">What it would come to; null on the form.</param>
public sealed record StepPage(ContractEntry Entry, ContractStep Step, StepForm Form, string? Checked)
{
    /// <summary>What is odd about it; none on the form.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    // The form's fields stand here under their own names, so that labels and errors find them.
    public string? On => Form.On;

    public string? Reason => Form.Reason;

    public string? Start => Form.Start;

    public string? End => Form.End;

    public string? Deadline => Form.Deadline;

    public string? Value => Form.Value;

    public string? Period => Form.Period;

    public string? Vat => Form.Vat;

    public string? Supplier => Form.Supplier;

    public bool AsksStart => Step is ContractStep.Plan or ContractStep.Sign;

    public bool AsksEnd => Step is ContractStep.Sign or ContractStep.Extend or ContractStep.Change;

    public bool AsksValue => Step is ContractStep.Award or ContractStep.Sign or ContractStep.Change;

    /// <summary>The form as it is first shown: what is known stands in it.</summary>
    public static StepPage Fresh(ContractEntry entry, ContractStep step, DateOnly today) => new(
        entry, step,
        new StepForm
        {
            On = FormText.Of(today),
            Start = FormText.Of(entry.Start),
            End = step is ContractStep.Sign ? FormText.Of(entry.End) : step is ContractStep.Extend && entry is { End: { } end, OpenOptions: [var months, ..] } ? FormText.Of(ContractTerm.Extend(end, months)) : null,
            Value = step is ContractStep.Change ? null : FormText.Of(entry.ValuePence),
            Period = entry.ValuePeriod.ToString(),
            Vat = entry.Vat.ToString(),
            Supplier = string.Join('\n', entry.Suppliers.OrderBy(s => s.Id).Select(s => s.Number is null ? s.Name : $"{s.Name} | {s.Number}")),
            Version = entry.Version,
        },
        null);
}
