using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Procurement.Questions;

/// <summary>Suppliers that have asked about an opportunity, quoted for it or were invited to: what is said to one of them is said to all, in the same words at the same time.</summary>
internal sealed class InterestedSuppliers(AppDbContext db, SupplierMail mail)
{
    /// <summary>Their ids. Never shown to the buyer.</summary>
    public async Task<IReadOnlyList<int>> OfAsync(int entryId, CancellationToken cancellationToken)
    {
        var quoted = await QuotedAsync(entryId, null, cancellationToken);
        var asked = await db.OpportunityQuestions.Where(q => q.EntryId == entryId).Select(q => q.SupplierId).ToListAsync(cancellationToken);
        var invited = await db.QuoteInvitations.IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(i => i.EntryId == entryId).Select(i => i.SupplierId).ToListAsync(cancellationToken);
        return [.. quoted.Concat(asked).Concat(invited).Distinct().Order()];
    }

    /// <param name="round">The time of asking that they answered; null for any.</param>
    public async Task<IReadOnlyList<int>> QuotedAsync(int entryId, int? round, CancellationToken cancellationToken) =>
        await db.Quotes.Where(q => q.EntryId == entryId && (round == null || q.Round == round) && q.State == QuoteState.Lodged).Select(q => q.SupplierId).ToListAsync(cancellationToken);

    /// <summary>Tells all of them but some, in the unit of work of what is told.</summary>
    public async Task TellAsync(int entryId, IReadOnlyCollection<int> but, string subject, string words, CancellationToken cancellationToken) =>
        await mail.TellAllAsync([.. (await OfAsync(entryId, cancellationToken)).Except(but)], SupplierPermissions.Edit, $"opportunities/{entryId}/questions", subject, words, cancellationToken);
}
