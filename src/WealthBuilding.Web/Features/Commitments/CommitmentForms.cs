using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Features.Procurement.Published;
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

    /// <summary>Who promises it, as the contract names it; not asked where the contract names one supplier alone.</summary>
    public string? Supplier { get; init; }

    /// <summary>The award and the criterion of a promise in the winning quote that is taken over.</summary>
    public int? Award { get; init; }

    public int? Criterion { get; init; }

    /// <param name="entry">With its suppliers.</param>
    /// <param name="promise">The promise of the quote that <see cref="Award"/> and <see cref="Criterion"/> name; null where they name none.</param>
    internal Result<Commitment> Read(ContractEntry entry, IReadOnlyList<CommitmentMeasure> measures, ListAwardPromises.Row? promise)
    {
        var errors = new List<FieldError>();
        var isOneOfSeveral = entry.Suppliers.Count > 1;
        errors.Unless(!isOneOfSeveral || entry.Suppliers.Any(s => s.Name == Supplier), nameof(Supplier), "Select who promises it");
        var measure = measures.FirstOrDefault(m => m.Key == Measure);
        errors.Unless(measure is not null, nameof(Measure), "Select what is promised");
        errors.Unless(!PlainText.IsBlank(Promise) && Promise.Length <= Commitment.LongestText, nameof(Promise), $"Enter the promise in words, in {Commitment.LongestText} characters or fewer");
        errors.Unless(Amounts.Hundredths(Target) is > 0, nameof(Target), "Enter how much is promised, such as 4 or 2.5");
        errors.Unless(PlainText.IsBlank(Baseline) || Amounts.Hundredths(Baseline) is not null, nameof(Baseline), "Enter what there would be without the contract, or leave it empty");
        errors.Unless(TypedDay.Of(DueOn) is not null, nameof(DueOn), "Enter the day by which it is kept, for example 31/3/2027");
        return errors.Count > 0 ? new Problem.Invalid(errors)
            : new Commitment(entry.InstitutionId, entry.Id, measure!, Promise!.Trim(), Amounts.Hundredths(Target)!.Value, Amounts.Hundredths(Baseline) ?? 0, TypedDay.Of(DueOn)!.Value)
            {
                SupplierName = isOneOfSeveral ? Supplier : null,
                AwardId = promise?.Award,
                CriterionId = promise?.Criterion,
            };
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

    /// <summary>The file behind it; never filled by the page.</summary>
    public IFormFile? File { get; init; }

    internal Result<CommitmentEvidence> Read(Commitment commitment, EvidencePlaces places, EvidencePerson by, int? claimedFor, DateOnly today)
    {
        var errors = new List<FieldError>();
        var on = TypedDay.Of(On);
        var place = PlainText.IsBlank(Place) || Place.Length > LongestPlace ? null : places.Read(Place);
        errors.Unless(Amounts.Hundredths(Amount) is > 0, nameof(Amount), "Enter how much it shows, such as 1 or 2.5");
        errors.Unless(on is not null && on <= today, nameof(On), "Enter the day of it, today or before");
        errors.Unless(!PlainText.IsBlank(Reference) && Reference.Length <= CommitmentEvidence.LongestReference && CommitmentEvidence.KeyOf(Reference).Length is > 0 and <= CommitmentEvidence.LongestReference, nameof(Reference), "Enter a number or name by which it is told from every other, such as the number of the certificate");
        errors.Unless(Words is null || Words.Length <= Commitment.LongestText, nameof(Words), $"What it shows must be {Commitment.LongestText} characters or fewer");
        errors.Unless(place is not null || !commitment.HasPlace || Place?.Length > LongestPlace, nameof(Place), "Enter where it went to: a district, such as Preston, or the first half of a postcode, such as PR1");
        errors.Unless(Place is null || Place.Length <= LongestPlace, nameof(Place), $"The place must be {LongestPlace} characters or fewer");
        errors.Unless(place is not { IsDone: false }, nameof(Place), place?.Problem?.Message ?? string.Empty);
        return errors.Count > 0 ? new Problem.Invalid(errors) : new CommitmentEvidence
        {
            InstitutionId = commitment.InstitutionId,
            On = on!.Value,
            AmountHundredths = Amounts.Hundredths(Amount)!.Value,
            Reference = Reference!.Trim(),
            Key = CommitmentEvidence.KeyOf(Reference),
            Words = PlainText.IsBlank(Words) ? null : Words.Trim(),
            Place = place?.Value,
            ClaimedBy = by.Name,
            ClaimedById = by.UserId,
            ClaimedForId = claimedFor,
        };
    }
}

/// <summary>Reads amounts of a measure.</summary>
internal static class Amounts
{
    private const long Most = 1_000_000_000_000;

    /// <summary>An amount in hundredths; null where it is none, may mean another, or has more than two decimals.</summary>
    public static long? Hundredths(string? text) => TypedNumber.Hundredths(text?.Trim().TrimStart('£')) is { } amount and < Most ? amount : null;
}
