namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>What open opportunities are made of.</summary>
internal static class OpportunityServices
{
    public static void AddOpportunities(this IServiceCollection services)
    {
        services.AddSingleton<OpportunityAnswers>();
        services.AddSingleton<OpportunityNeeds>();
        services.AddSingleton<SearchReader>();
        services.AddScoped<OpenOpportunities>();
        services.AddScoped<OwnFits>();
        services.AddScoped<ReservationWarnings>();
    }
}
