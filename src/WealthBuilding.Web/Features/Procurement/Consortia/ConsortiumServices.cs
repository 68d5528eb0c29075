namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>What consortia are made of.</summary>
internal static class ConsortiumServices
{
    public static void AddConsortia(this IServiceCollection services)
    {
        services.AddScoped<ConsortiumDesk>();
        services.AddScoped<ConsortiumMail>();
        services.AddScoped<ConsortiumTables>();
        services.AddScoped<PartnerProfiles>();
    }
}
