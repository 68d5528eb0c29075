using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Assurance;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Web.Infrastructure.Mvc;

namespace WealthBuilding.Web.Features.LivingWage.Declarations;

/// <summary>One group of workers as it is typed.</summary>
public sealed record BandForm
{
    private const int MostWorkers = 1_000_000;
    private const decimal MostHours = 100;

    public string? Role { get; init; }

    /// <summary><c>uk</c> or <c>london</c>.</summary>
    public string? Workplace { get; init; }

    /// <summary><c>21</c>, <c>18</c> or <c>17</c>.</summary>
    public string? Age { get; init; }

    /// <summary><c>first-year</c>, <c>under-19</c> or <c>none</c>.</summary>
    public string? Apprentice { get; init; }

    public string? Workers { get; init; }

    public string? Hours { get; init; }

    public string? Lowest { get; init; }

    public string? Terms { get; init; }

    /// <summary><c>yes</c>, <c>no</c>, or nothing where it is not said; so the next three.</summary>
    public string? HoursGuaranteed { get; init; }

    public string? NoticeOfShifts { get; init; }

    public string? SickPay { get; init; }

    public string? PaidTraining { get; init; }

    public static IReadOnlyList<Choice> Workplaces { get; } = [new("london", "In London", "Any London borough, or the City of London"), new("uk", "Anywhere else in the United Kingdom")];

    public static IReadOnlyList<Choice> Ages { get; } = [new("21", "21 and over"), new("18", "18 to 20"), new("17", "Under 18")];

    public static IReadOnlyList<Choice> Apprentices { get; } = [new("none", "No"), new("under-19", "Yes, and under 19"), new("first-year", "Yes, in the first year")];

    public static IReadOnlyList<Choice> TermsOffered { get; } =
        [new("Permanent", "Permanent"), new("FixedTerm", "For a fixed term"), new("ZeroHours", "Without guaranteed hours"), new("Agency", "Through an agency"), new("Other", "Otherwise")];

    public static IReadOnlyList<Choice> YesNo { get; } = [new("yes", "Yes"), new("no", "No")];

    /// <summary>The group; errors name their fields.</summary>
    public Result<DeclaredBand> Read()
    {
        var errors = new List<FieldError>();
        var role = PlainText.IsBlank(Role) ? null : Role.Trim();
        errors.Unless(role is not null, nameof(Role), "Enter the kind of work, such as cleaner");
        errors.Unless(role is not { Length: > DeclaredBand.LongestRole }, nameof(Role), $"The kind of work must be {DeclaredBand.LongestRole} characters or fewer");
        errors.Unless(Workplace is "uk" or "london", nameof(Workplace), "Select where they work");
        errors.Unless(Age is "21" or "18" or "17", nameof(Age), "Select how old they are");
        errors.Unless(Apprentice is null or "" or "none" or "under-19" or "first-year", nameof(Apprentice), "Select whether they are apprentices");
        errors.Unless(AgeBands.Has(AgeOfForm, ApprenticeOfForm), nameof(Apprentice), "Nobody of 21 and over is under 19: select another age, or another kind of apprentice");
        var workers = (int)Math.Min(TypedNumber.Whole(Workers) ?? 0, MostWorkers + 1);
        errors.Unless(workers is > 0 and <= MostWorkers, nameof(Workers), "Enter how many workers there are, such as 12");
        var isHours = decimal.TryParse(Hours?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours is > 0 and <= MostHours && decimal.Round(hours, 2) == hours;
        errors.Unless(isHours, nameof(Hours), "Enter the hours a week of each of them, such as 37.5");
        errors.Unless(HourlyRate.TryParse(Lowest, out var lowest) && lowest.Hundredths > 0, nameof(Lowest), "Enter the lowest pay for an hour in pounds, such as 13.45");
        errors.Unless(PlainText.IsBlank(Terms) || TermsOffered.Any(t => t.Key == Terms), nameof(Terms), "Select how they are employed");
        foreach (var (answer, field) in new[] { (HoursGuaranteed, nameof(HoursGuaranteed)), (NoticeOfShifts, nameof(NoticeOfShifts)), (SickPay, nameof(SickPay)), (PaidTraining, nameof(PaidTraining)) })
        {
            errors.Unless(PlainText.IsBlank(answer) || answer is "yes" or "no", field, "Select yes or no, or leave it empty");
        }

        return errors.Count > 0 ? new Problem.Invalid(errors) : new DeclaredBand
        {
            Role = role!,
            Area = Workplace == "london" ? WageArea.London : WageArea.UnitedKingdom,
            Age = AgeOfForm,
            Apprentice = ApprenticeOfForm,
            Workers = (int)workers,
            HoursHundredths = (long)(hours * 100),
            LowestHundredths = lowest.Hundredths,
            Terms = PlainText.IsBlank(Terms) ? null : Enum.Parse<WorkTerms>(Terms),
            HoursGuaranteed = Said(HoursGuaranteed),
            NoticeOfShifts = Said(NoticeOfShifts),
            SickPay = Said(SickPay),
            PaidTraining = Said(PaidTraining),
        };
    }

    private AgeBand AgeOfForm => Age switch { "21" => AgeBand.From21, "18" => AgeBand.From18To20, _ => AgeBand.Under18 };

    private ApprenticeStatus ApprenticeOfForm => Apprentice switch { "under-19" => ApprenticeStatus.Under19, "first-year" => ApprenticeStatus.FirstYear, _ => ApprenticeStatus.None };

    private static bool? Said(string? answer) => answer switch { "yes" => true, "no" => false, _ => null };
}
