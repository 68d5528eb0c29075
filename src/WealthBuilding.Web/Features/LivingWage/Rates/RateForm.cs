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
    private const string AllAdults = "18-and-over";

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public string? Kind { get; init; }

    public string? Announced { get; init; }

    /// <summary>The pay-by day of the real Living Wage, or the first day of a rate of the law.</summary>
    public string? From { get; init; }

    /// <summary>For the United Kingdom; of the law the only one.</summary>
    public string? Rate { get; init; }

    public string? London { get; init; }

    public string? Source { get; init; }

    /// <summary>Where it takes the place of another: what was wrong with that.</summary>
    public string? Reason { get; init; }

    /// <summary><c>yes</c> from whoever has checked what is odd about it.</summary>
    public string? Sure { get; init; }

    public bool IsSure => Sure == "yes";

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new("living", "The real Living Wage", "Announced each October, due in May"), new("21", "National Living Wage, 21 and over"),
        new(AllAdults, "National Living Wage, 18 and over", "From the day on which the law extends it: it takes the place of the rates for 18 to 20 and for 21 and over"), new("18", "National Minimum Wage, 18 to 20"),
        new("16", "National Minimum Wage, under 18"), new("apprentice", "Apprentice rate"),
    ];

    /// <summary>An added rate as it would be typed.</summary>
    public static RateForm Of(AddedRate rate) => rate switch
    {
        AddedLivingWage living => new RateForm
        {
            Kind = "living",
            Announced = Typed(living.Announced),
            From = Typed(living.PayBy),
            Rate = Typed(living.UnitedKingdomHundredths),
            London = Typed(living.LondonHundredths),
            Source = living.Source,
        },
        AddedStatutoryWage law => new RateForm { Kind = KindOf(law), From = Typed(law.From), Rate = Typed(law.Hundredths), Source = law.Source },
        _ => new RateForm(),
    };

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

    private static string KindOf(AddedStatutoryWage law) => law.IsApprentice ? "apprentice" : law is { AgeFrom: 18, AgeTo: null } ? AllAdults : law.AgeFrom.ToString(CultureInfo.InvariantCulture);

    private static string Typed(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Typed(long hundredths) => new HourlyRate(hundredths).ToString().TrimStart('£');

    private AddedStatutoryWage Statutory(DateOnly from, HourlyRate rate, string by, DateTimeOffset at)
    {
        var (age, oldest) = Kind switch { "21" => (21, (int?)null), AllAdults => (18, null), "18" => (18, 20), "16" => (16, 17), _ => (16, null) };
        return new AddedStatutoryWage
        {
            Name = Kind is "21" or AllAdults ? "National Living Wage" : "National Minimum Wage",
            From = from,
            AgeFrom = age,
            AgeTo = oldest,
            IsApprentice = Kind == "apprentice",
            Hundredths = rate.Hundredths,
            Source = Source!.Trim(),
            AddedBy = by,
            AddedAt = at,
        };
    }
}
