using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Reads the form of a step, or of a decision on a lot; every error names its field.</summary>
internal static class StepReader
{
    private const int LongestReason = 2000;

    public static Result<(StepDetails Details, ContractAct Act)> Read(StepForm form, string by, DateTimeOffset at)
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

        return errors.Count > 0 ? new Problem.Invalid(errors) : (details, new ContractAct(on!.Value, FormText.Said(form.Reason), by, at));
    }

    private static List<NamedSupplier> SuppliersOf(string? text) =>
        [.. (text ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.Split('|', 2, StringSplitOptions.TrimEntries)).Where(p => p[0].Length > 0)
            .Select(p => new NamedSupplier(p[0], p.Length > 1 ? FormText.Said(p[1]) : null))];
}
