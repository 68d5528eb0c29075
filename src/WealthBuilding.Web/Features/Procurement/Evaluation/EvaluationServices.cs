namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>What weighing quotes is made of.</summary>
internal static class EvaluationServices
{
    public static void AddEvaluation(this IServiceCollection services)
    {
        services.AddScoped<EvaluationDesk>();
        services.AddScoped<DeclaredConflicts>();
        services.AddScoped<BidderPlaces>();
        services.AddScoped<StandstillRules>();
        services.AddScoped<AwardDrafts>();
        services.AddScoped<AwardLetters>();
        services.AddScoped<AwardRecorder>();
        services.AddScoped<ReceivedFeedback>();
    }
}
