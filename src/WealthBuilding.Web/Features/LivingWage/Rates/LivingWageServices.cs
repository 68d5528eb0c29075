using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Web.Features.LivingWage.Cases;
using WealthBuilding.Web.Features.LivingWage.Compliance;
using WealthBuilding.Web.Features.LivingWage.Declarations;
using WealthBuilding.Web.Features.LivingWage.Reports;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.LivingWage.Rates;

/// <summary>The rates as they ship, read once and shared.</summary>
public sealed class ShippedWageRates(SeedFiles seeds)
{
    private readonly Lazy<WageRates> _rates = new(() => WageRates.Load(seeds.OpenReference));

    public WageRates Rates => _rates.Value;
}

/// <summary>What the slices of the living wage need.</summary>
internal static class LivingWageServices
{
    public static void AddLivingWage(this IServiceCollection services)
    {
        services.AddSingleton<ShippedWageRates>();
        services.AddSingleton<ScopeWordings>();
        services.AddScoped<KeptWageRates>();
        services.AddSingleton<WageSectors>();
        services.AddScoped<WageSuppliers>();
        services.AddScoped<ContractWages>();
        services.AddScoped<OwnWages>();
        services.AddScoped<WageReminders>();
        services.AddScoped<CaseDigest>();
        services.AddScoped<RateKeeper>();
        services.AddScoped<ReportedEmployers>();
        services.AddScoped<KeptReports>();
        services.AddHostedService<WageRoundService>();
    }
}
