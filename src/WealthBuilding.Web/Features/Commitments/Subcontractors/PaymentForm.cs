using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Mvc;

namespace WealthBuilding.Web.Features.Commitments.Subcontractors;

/// <summary>A payment to a subcontractor as it is typed.</summary>
public sealed record PaymentForm
{
    private const long MostPence = 100_000_000_000; // a thousand million pounds: more is a slip of the keyboard

    public string? Contract { get; init; }

    /// <summary>The code of its record in the directory; empty where it has none.</summary>
    public string? Code { get; init; }

    public string? Name { get; init; }

    public string? Invoice { get; init; }

    public string? ReceivedOn { get; init; }

    public string? PaidOn { get; init; }

    public string? Amount { get; init; }

    /// <param name="entry">Null where the supplier has no such contract.</param>
    /// <param name="payee">The record that the code names; null where it names none.</param>
    internal Result<SubcontractorPayment> Read(ContractEntry? entry, int payerId, (int Id, string Name)? payee, EvidencePerson by, DateOnly today)
    {
        var errors = new List<FieldError>();
        var (received, paid, pence) = (TypedDay.Of(ReceivedOn), TypedDay.Of(PaidOn), TypedNumber.Hundredths(Amount?.Trim().TrimStart('£')));
        errors.Unless(entry is not null, nameof(Contract), "Select the contract that it worked for");
        errors.Unless(PlainText.IsBlank(Code) || payee is not null, nameof(Code), "No registered supplier has this code. Check it, or leave it empty and enter the name");
        errors.Unless(payee?.Id != payerId, nameof(Code), "This is your own code. Enter that of the subcontractor");
        errors.Unless(!PlainText.IsBlank(Code) || (!PlainText.IsBlank(Name) && Name.Length <= SubcontractorPayment.LongestName), nameof(Name), "Enter the subcontractor's code or its name");
        errors.Unless(!PlainText.IsBlank(Invoice) && Invoice.Length <= SubcontractorPayment.LongestInvoice && CommitmentEvidence.KeyOf(Invoice).Length > 0, nameof(Invoice), "Enter the number of the invoice");
        errors.Unless(received is not null && received <= today, nameof(ReceivedOn), "Enter the day on which you had the invoice, today or before");
        errors.Unless(paid is not null && paid <= today && (received is null || paid >= received), nameof(PaidOn), "Enter the day on which you paid it, not before you had the invoice");
        errors.Unless(pence is > 0 and <= MostPence, nameof(Amount), "Enter what you paid in pounds, such as 1,250.00");
        return errors.Count > 0 ? new Problem.Invalid(errors) : new SubcontractorPayment
        {
            InstitutionId = entry!.InstitutionId,
            EntryId = entry.Id,
            PayerId = payerId,
            PayeeId = payee?.Id,
            PayeeName = payee?.Name ?? Name!.Trim(),
            Invoice = Invoice!.Trim(),
            ReceivedOn = received!.Value,
            PaidOn = paid!.Value,
            Pence = pence!.Value,
            SaidBy = by.Name,
            SaidById = by.UserId,
        };
    }
}
