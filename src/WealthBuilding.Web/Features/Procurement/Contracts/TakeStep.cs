using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
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
}

/// <summary>Moves a contract on: planned, opened for bids, awarded, signed, extended, changed, ended, terminated, withdrawn.</summary>
public static class TakeStep
{
    /// <param name="IsCheck">Only says whether it could be done, and what it would come to; nothing is saved.</param>
    public sealed record Command(int Id, ContractStep Step, StepForm Form, bool IsCheck) : ICommand<Result<Outcome>>;

    /// <param name="Words">What it comes to: 'Extended to 31 March 2028'.</param>
    public sealed record Outcome(string Words);

    internal sealed class Handler(AppDbContext db, ContractSuppliersFinder finder, Actor actor, TimeProvider clock, IMediator mediator) : IRequestHandler<Command, Result<Outcome>>
    {
        private const int LongestReason = 2000;

        public async Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var query = db.ContractEntries.Include(c => c.Suppliers).Include(c => c.Lots).Include(c => c.Notice);
            var entry = await (command.IsCheck ? query.AsNoTracking() : query).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (entry is null)
            {
                return ContractErrors.NoSuchContract;
            }

            if (command.Form.Version != entry.Version)
            {
                return ContractErrors.ChangedMeanwhile;
            }

            var read = Read(command.Form);
            if (!read.IsDone)
            {
                return read.Problem;
            }

            var taken = entry.Step(command.Step, read.Value.Details, read.Value.Act);
            if (!taken.IsDone)
            {
                return taken.Problem;
            }

            var words = entry.Events.Last().Words;
            if (!command.IsCheck)
            {
                await SaveAsync(entry, command.Step, cancellationToken);
            }

            return new Outcome(words);
        }

        private async Task SaveAsync(ContractEntry entry, ContractStep step, CancellationToken cancellationToken)
        {
            if (step is ContractStep.Defer && entry.Deadline is { } deadline)
            {
                await mediator.Publish(new DeadlineMoved(entry.Id, entry.Title, deadline), cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            await finder.FindAsync([entry], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        private Result<(StepDetails Details, ContractAct Act)> Read(StepForm form)
        {
            var errors = new List<FieldError>();
            var on = FormText.Day(form.On, nameof(form.On), "The day", errors);
            if (on is null && errors.Count == 0)
            {
                errors.Add(new FieldError(nameof(form.On), "Enter the day that it holds from"));
            }

            var pence = FormText.Pence(form.Value, nameof(form.Value), "The value", errors);
            var details = new StepDetails
            {
                Start = FormText.Day(form.Start, nameof(form.Start), "The start", errors),
                End = FormText.Day(form.End, nameof(form.End), "The last day", errors),
                Deadline = FormText.Day(form.Deadline, nameof(form.Deadline), "The last day for bids", errors),
                Value = pence is null ? null : new ContractValue(pence, null, null, form.Period == "PerYear" ? ValuePeriod.PerYear : ValuePeriod.Whole, Enum.TryParse<VatSaid>(form.Vat, out var vat) && Enum.IsDefined(vat) ? vat : VatSaid.NotSaid),
                Suppliers = SuppliersOf(form.Supplier),
            };
            if (form.Reason?.Length > LongestReason)
            {
                errors.Add(new FieldError(nameof(form.Reason), $"The reason must be {LongestReason} characters or fewer"));
            }

            if (details.Suppliers.Any(s => s.Name.Length > 300 || s.Number?.Length > 60))
            {
                errors.Add(new FieldError(nameof(form.Supplier), "Enter each supplier on a line of its own, at most 300 characters"));
            }

            return errors.Count > 0 ? new Problem.Invalid(errors) : (details, new ContractAct(on!.Value, FormText.Said(form.Reason), actor.Name, clock.GetUtcNow()));
        }

        private static List<NamedSupplier> SuppliersOf(string? text) =>
            [.. (text ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.Split('|', 2, StringSplitOptions.TrimEntries)).Where(p => p[0].Length > 0)
                .Select(p => new NamedSupplier(p[0], p.Length > 1 ? FormText.Said(p[1]) : null))];
    }
}

/// <summary>The form of a step, or the page on which it is checked.</summary>
/// <param name="Checked">What it would come to; null on the form.</param>
public sealed record StepPage(ContractEntry Entry, ContractStep Step, StepForm Form, string? Checked)
{
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
