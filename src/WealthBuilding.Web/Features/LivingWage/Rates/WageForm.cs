using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Web.Infrastructure.Mvc;

namespace WealthBuilding.Web.Features.LivingWage.Rates;

/// <summary>The question as it is typed; the address of the answer carries it, so that it can be sent on.</summary>
public sealed record WageForm
{
    /// <summary>The day, as a form or a person writes it.</summary>
    public string? On { get; init; }

    /// <summary><c>uk</c> or <c>london</c>.</summary>
    public string? Workplace { get; init; }

    /// <summary>In whole years.</summary>
    public string? Age { get; init; }

    /// <summary><c>first-year</c>, <c>under-19</c> or nothing.</summary>
    public string? Apprentice { get; init; }

    public static IReadOnlyList<Choice> Workplaces { get; } =
        [new("london", "In London", "Any London borough, or the City of London"), new("uk", "Anywhere else in the United Kingdom")];

    public static IReadOnlyList<Choice> Apprentices { get; } =
        [new("none", "No"), new("under-19", "Yes, and under 19"), new("first-year", "Yes, in the first year")];

    /// <summary>The question; errors name their fields.</summary>
    public Result<WageQuestion> Read()
    {
        var errors = new List<FieldError>();
        if (TypedDay.Of(On) is not { } day)
        {
            errors.Add(new FieldError(nameof(On), "Enter a day, such as 30/4/2026"));
            day = default;
        }

        if (Workplace is not ("uk" or "london"))
        {
            errors.Add(new FieldError(nameof(Workplace), "Select where the work is done"));
        }

        if (!int.TryParse(Age?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var age) || age > 120)
        {
            errors.Add(new FieldError(nameof(Age), "Enter the age in whole years, such as 24"));
        }

        if (ReadApprentice() is not { } apprentice)
        {
            errors.Add(new FieldError(nameof(Apprentice), "Select whether it is an apprentice"));
            apprentice = default;
        }

        return errors.Count > 0 ? new Problem.Invalid(errors) : new WageQuestion(day, Workplace == "london" ? WageArea.London : WageArea.UnitedKingdom, age, apprentice);
    }

    private ApprenticeStatus? ReadApprentice() => Apprentice switch
    {
        null or "" or "none" => ApprenticeStatus.None,
        "under-19" => ApprenticeStatus.Under19,
        "first-year" => ApprenticeStatus.FirstYear,
        _ => null,
    };
}
