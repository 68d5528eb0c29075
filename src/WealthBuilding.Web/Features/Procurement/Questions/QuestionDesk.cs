using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Questions;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Features.Procurement.Rules;

namespace WealthBuilding.Web.Features.Procurement.Questions;

/// <summary>A question with its answer, as everybody reads it.</summary>
/// <param name="IsLate">Answered after quotes had closed.</param>
public sealed record AnsweredQuestion(int Id, string Question, string Answer, DateTimeOffset AnsweredAt, bool IsLate);

/// <summary>A supplier before one opportunity that it may ask about.</summary>
internal sealed record AskWork(OpenOpportunity Opportunity, Supplier Own);

/// <summary>Reads questions about opportunities. They are no institution's alone, so no filter of tenants holds: what the public may not read is left out here.</summary>
internal sealed class QuestionDesk(AppDbContext db, OpenOpportunities opportunities, ProcurementRules rules)
{
    /// <summary>The last day for questions about an opportunity; null where there is none.</summary>
    public DateOnly? Until(ContractEntry entry) => entry.QuestionsUntil(IsWorking);

    public bool IsWorking(DateOnly day) => rules.Book.Holidays.IsWorking(day);

    /// <summary>Those that are answered, in the order of their answers.</summary>
    public async Task<IReadOnlyList<AnsweredQuestion>> AnsweredAsync(int entryId, CancellationToken cancellationToken)
    {
        var all = await db.OpportunityQuestions.AsNoTracking().Where(q => q.EntryId == entryId && q.Answer != null).ToListAsync(cancellationToken);
        return [.. all.OrderBy(q => q.AnsweredAt).ThenBy(q => q.Id).Select(q => new AnsweredQuestion(q.Id, q.Shown, q.Answer!, q.AnsweredAt!.Value, q.IsLate))];
    }

    /// <summary>Null where there is no such registered supplier, or no such opportunity that is or was open and was not taken back.</summary>
    public async Task<AskWork?> FindAsync(string ownSupplier, int entryId, CancellationToken cancellationToken)
    {
        var own = await db.Suppliers.AsNoTracking().SingleOrDefaultAsync(s => s.Code == ownSupplier && s.Standing == SupplierStanding.Registered, cancellationToken);
        return own is not null && await opportunities.FindOnceOpenAsync(entryId, cancellationToken) is { Entry.Notice.ClosedAt: null } found ? new AskWork(found, own) : null;
    }
}

/// <summary>What questions are made of.</summary>
internal static class QuestionServices
{
    public static void AddQuestions(this IServiceCollection services)
    {
        services.AddScoped<QuestionDesk>();
        services.AddScoped<QuestionMail>();
        services.AddScoped<InterestedSuppliers>();
        services.AddScoped<ShownChanges>();
    }
}
