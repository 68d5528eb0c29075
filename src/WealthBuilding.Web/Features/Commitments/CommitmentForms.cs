using System.Globalization;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Mvc;

namespace WealthBuilding.Web.Features.Commitments;

/// <summary>A new commitment as it is typed.</summary>
public sealed record CommitmentForm
{
    public string? Measure { get; init; }

    public string? Promise { get; init; }

    public string? Target { get; init; }

    /// <summary>Empty for nothing.</summary>
    public string? Baseline { get; init; }

    public string? DueOn { get; init; }

    internal Result<Commitment> Read(ContractEntry entry, IReadOnlyList<CommitmentMeasure> measures)
    {
        var errors = new List<FieldError>();
        var measure = measures.FirstOrDefault(m => m.Key == Measure);
        errors.Unless(measure is not null, nameof(Measure), "Select what is promised");
        errors.Unless(!PlainText.IsBlank(Promise) && Promise.Length <= Commitment.LongestText, nameof(Promise), $"Enter the promise in words, in {Commitment.LongestText} characters or fewer");
        errors.Unless(Amounts.Hundredths(Target) is > 0, nameof(Target), "Enter how much is promised, such as 4 or 2.5");
        errors.Unless(PlainText.IsBlank(Baseline) || Amounts.Hundredths(Baseline) is not null, nameof(Baseline), "Enter what there would be without the contract, or leave it empty");
        errors.Unless(TypedDay.Of(DueOn) is not null, nameof(DueOn), "Enter the day by which it is kept, for example 31/3/2027");
        return errors.Count > 0 ? new Problem.Invalid(errors)
            : new Commitment(entry.InstitutionId, entry.Id, measure!, Promise!.Trim(), Amounts.Hundredths(Target)!.Value, Amounts.Hundredths(Baseline) ?? 0, TypedDay.Of(DueOn)!.Value);
    }
}

/// <summary>A piece of evidence as it is typed.</summary>
public sealed record EvidenceForm
{
    private const int LongestPlace = 200;

    /// <summary>The commitment that it is for.</summary>
    public int? For { get; init; }

    public string? Amount { get; init; }

    public string? On { get; init; }

    public string? Reference { get; init; }

    public string? Words { get; init; }

    public string? Place { get; init; }

    internal Result<CommitmentEvidence> Read(int institutionId, DateOnly today)
    {
        var errors = new List<FieldError>();
        var on = TypedDay.Of(On);
        errors.Unless(Amounts.Hundredths(Amount) is > 0, nameof(Amount), "Enter how much it shows, such as 1 or 2.5");
        errors.Unless(on is not null && on <= today, nameof(On), "Enter the day of it, today or before");
        errors.Unless(!PlainText.IsBlank(Reference) && Reference.Length <= CommitmentEvidence.LongestReference && CommitmentEvidence.KeyOf(Reference).Length > 0, nameof(Reference), "Enter a number or name by which it is told from every other, such as the number of the certificate");
        errors.Unless(Words is null || Words.Length <= Commitment.LongestText, nameof(Words), $"What it shows must be {Commitment.LongestText} characters or fewer");
        errors.Unless(Place is null || Place.Length <= LongestPlace, nameof(Place), $"The place must be {LongestPlace} characters or fewer");
        return errors.Count > 0 ? new Problem.Invalid(errors) : new CommitmentEvidence
        {
            InstitutionId = institutionId,
            On = on!.Value,
            AmountHundredths = Amounts.Hundredths(Amount)!.Value,
            Reference = Reference!.Trim(),
            Key = CommitmentEvidence.KeyOf(Reference),
            Words = PlainText.IsBlank(Words) ? null : Words.Trim(),
            Place = PlainText.IsBlank(Place) ? null : Place.Trim(),
        };
    }
}

/// <summary>Reads amounts of a measure.</summary>
internal static class Amounts
{
    private const decimal Most = 10_000_000_000m;

    /// <summary>An amount in hundredths; null where it is none, or has more than two decimals.</summary>
    public static long? Hundredths(string? text) =>
        decimal.TryParse(text?.Trim().TrimStart('£'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount) && amount is >= 0 and < Most && decimal.Round(amount, 2) == amount
            ? (long)(amount * 100) : null;
}
