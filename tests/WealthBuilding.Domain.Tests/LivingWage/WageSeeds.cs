using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Scope;

namespace WealthBuilding.Domain.Tests.LivingWage;

/// <summary>The rates as they ship.</summary>
internal static class WageSeeds
{
    internal static IReadOnlyList<ScopeWording> Wordings { get; } = ReadWordings();

    internal static WageRates Rates { get; } = WageRates.Load(Seeds.Open);

    internal static WageEngine Engine { get; } = new(Rates);

    internal static RequiredWage Required(string day, WageArea area, int age, ApprenticeStatus apprentice = ApprenticeStatus.None) =>
        Engine.Required(new WageQuestion(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), area, age, apprentice));

    private static IReadOnlyList<ScopeWording> ReadWordings()
    {
        using var reader = Seeds.Open("living-wage-scope.csv");
        return ScopeWording.Load(reader);
    }
}
