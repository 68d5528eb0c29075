using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Web.Infrastructure.Mvc;

namespace WealthBuilding.Web.Features.LivingWage.Rates;

/// <summary>A rate that is added; one of the two is set.</summary>
public sealed record NewRate(AddedLivingWage? Living, AddedStatutoryWage? Statutory);

/// <summary>A new rate as it is typed.</summary>
public sealed record RateForm
{
    private const int LongestSource = 500;

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public string? Kind { get; init; }

    public string? Announced { get; init; }

    /// <summary>The pay-by day of the real Living Wage, or the first day of a rate of the law.</summary>
    public string? From { get; init; }

    /// <summary>For the United Kingdom; of the law the only one.</summary>
    public string? Rate { get; init; }

    public string? London { get; init; }

    public string? Source { get; init; }

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new("living", "The real Living Wage", "Announced each October, due in May"), new("21", "National Living Wage, 21 and over"), new("18", "National Minimum Wage, 18 to 20"),
        new("16", "National Minimum Wage, under 18"), new("apprentice", "Apprentice rate"),
    ];

    /// <summary>The row; errors name their fields.</summary>
    public Result<NewRate> Read(string by, DateTimeOffset at)
    {
        var errors = new List<FieldError>();
        var (announced, from) = (TypedDay.Of(Announced), TypedDay.Of(From));
        var isLiving = Kind == "living";
        errors.Unless(Kinds.Any(k => k.Key == Kind), nameof(Kind), "Select which rate it is");
        errors.Unless(!isLiving || announced is not null, nameof(Announced), "Enter the day on which it was announced, such as 22/10/2026");
        errors.Unless(from is not null, nameof(From), "Enter the first day on which it is due, such as 1/5/2027");
        errors.Unless(HourlyRate.TryParse(Rate, out var rate) && rate.Hundredths > 0, nameof(Rate), "Enter the rate for an hour in pounds, such as 13.45");
        errors.Unless(HourlyRate.TryParse(London, out var london) || !isLiving, nameof(London), "Enter the rate in London in pounds, such as 14.80");
        errors.Unless(!PlainText.IsBlank(Source) && Source.Length <= LongestSource, nameof(Source), "Enter where it is published");
        return errors.Count > 0 ? new Problem.Invalid(errors)
            : isLiving ? new NewRate(new AddedLivingWage { Announced = announced!.Value, PayBy = from!.Value, UnitedKingdomHundredths = rate.Hundredths, LondonHundredths = london.Hundredths, Source = Source!.Trim(), AddedBy = by, AddedAt = at }, null)
            : new NewRate(null, Statutory(from!.Value, rate, by, at));
    }

    private AddedStatutoryWage Statutory(DateOnly from, HourlyRate rate, string by, DateTimeOffset at)
    {
        var isApprentice = Kind == "apprentice";
        var age = isApprentice ? 16 : int.Parse(Kind!, CultureInfo.InvariantCulture);
        return new AddedStatutoryWage
        {
            Name = Kind == "21" ? "National Living Wage" : "National Minimum Wage",
            From = from,
            AgeFrom = age,
            AgeTo = Kind switch { "18" => 20, "16" => 17, _ => null },
            IsApprentice = isApprentice,
            Hundredths = rate.Hundredths,
            Source = Source!.Trim(),
            AddedBy = by,
            AddedAt = at,
        };
    }
}
