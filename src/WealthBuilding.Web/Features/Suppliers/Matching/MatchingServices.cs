using WealthBuilding.Web.Features.Suppliers.Records;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>What matching is made of.</summary>
internal static class MatchingServices
{
    public static void AddMatching(this IServiceCollection services)
    {
        services.AddSingleton<SupplierIndexes>();
        services.AddSingleton<RegisterIndexFile>();
        services.AddScoped<ISupplierFinder, SupplierFinder>();
        services.AddScoped<EntrySuppliers>();
        services.AddScoped<NobodysNumbers>();
        services.AddScoped<MatchContexts>();
        services.AddScoped<MatchUpdater>();
        services.AddScoped<LedgerVersions>();
        services.AddScoped<PayeeProposals>();
        services.AddScoped<CandidatePayees>();
        services.AddScoped<PayeeResolution>();
        services.AddScoped<ResolutionTrail>();
        services.AddScoped<AllOrNothing>();
        services.AddScoped<LearntNames>();
        services.AddScoped<RuleWriter>();
        services.AddScoped<PayeeStates>();
        services.AddScoped<RepeatedDecisions>();
        services.AddScoped<RuleReach>();
        services.AddScoped<Decider>();
        services.AddScoped<MatchRows>();
        services.AddScoped<MatchTotals>();
        services.AddScoped<HiddenSuppliers>();
        services.AddScoped<SupplierAccess>();
        services.AddScoped<RecordSearch>();
        services.AddScoped<RecordTrail>();
        services.AddScoped<OpenClusters>();
        services.AddScoped<ConfirmMatches.Selected>();
    }
}
