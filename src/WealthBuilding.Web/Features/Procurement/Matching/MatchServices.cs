namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>What finding suppliers for a need is made of.</summary>
internal static class MatchServices
{
    public static IServiceCollection AddNeedMatching(this IServiceCollection services)
    {
        services.AddSingleton<NeedVocabulary>();
        services.AddSingleton<NeedIndexes>();
        services.AddSingleton<NeedPlaces>();
        services.AddScoped<ListedSuppliers>();
        services.AddScoped<SupplierRecords>();
        services.AddScoped<LedgerSuppliers>();
        services.AddScoped<Contracts.AwardedWork>();
        services.AddScoped<AwardedSuppliers>();
        services.AddScoped<MatchLessons>();
        services.AddScoped<NeedMatcher>();
        return services;
    }
}
