using WealthBuilding.Web.Features.Procurement.Contracts.Imports;
using WealthBuilding.Web.Features.Procurement.Contracts.Returns;
using WealthBuilding.Web.Features.Procurement.Contracts.Work;
using WealthBuilding.Web.Features.Procurement.Ocds;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>What the contract register is made of.</summary>
internal static class ContractServices
{
    public static void AddContracts(this IServiceCollection services)
    {
        services.AddSingleton<RegisterFiles>();
        services.AddSingleton<KeptTies>();
        services.AddSingleton<ListContractPayments.Cache>();
        services.AddSingleton<ListDatedLines.Cache>();
        services.AddScoped<RegisterPlanner>();
        services.AddScoped<ContractSuppliersFinder>();
        services.AddScoped<ContractPayments>();
        services.AddScoped<LocalSuppliers>();
        services.AddScoped<ReturningBuyer>();
        services.AddScoped<PaidQuarters>();
        services.AddScoped<LedgerCompliance>();
        services.AddScoped<ReturnTokens>();
        services.AddScoped<LedgerYears>();
        services.AddScoped<PublicPast>();
        services.AddScoped<PublicBids>();
    }
}
