namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>What quotes are made of.</summary>
internal static class QuoteServices
{
    public static void AddQuotes(this IServiceCollection services)
    {
        services.AddSingleton<QuoteSeal>();
        services.AddScoped<QuoteDesk>();
        services.AddScoped<QuoteMail>();
        services.AddScoped<UnsentQuotes>();
        services.AddScoped<QuoteKeeper>();
        services.AddHostedService<QuotesTidy>();
    }
}
