using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>Tells a supplier's people of its quote, in the unit of work of what happened. Nothing of what is quoted stands in a message.</summary>
internal sealed class QuoteMail(SupplierMail mail)
{
    public Task ReceiptAsync(QuoteWork work, string fingerprint, DateTimeOffset at, CancellationToken cancellationToken) => TellAsync(
        work.Own.Id, work.Entry.Id, "Your quote was received",
        $"Your quote for '{work.Entry.Title}' of {work.Buyer} was received on {Figures.Moment(at)}. It is sealed until the end of {Figures.Day(QuoteClose.LastDayOf(work.Entry.QuotesCloseAt!.Value))}; until then you can replace or withdraw it.\n\nReceipt: {fingerprint}", cancellationToken);

    public Task TellAsync(int supplierId, int entryId, string subject, string words, CancellationToken cancellationToken) =>
        mail.TellAsync(supplierId, SupplierPermissions.Edit, $"opportunities/{entryId}/quote", subject, words, cancellationToken);
}

/// <summary>Tells everybody who has quoted of another last day, the same words to all.</summary>
internal sealed class TellOfDeadline(AppDbContext db, QuoteMail mail) : INotificationHandler<DeadlineMoved>
{
    public async Task Handle(DeadlineMoved notification, CancellationToken cancellationToken)
    {
        var suppliers = await db.Quotes.AsNoTracking().Where(q => q.EntryId == notification.Contract && q.Round == notification.Round && q.State == QuoteState.Lodged).OrderBy(q => q.Id).Select(q => q.SupplierId).ToListAsync(cancellationToken);
        foreach (var supplier in suppliers)
        {
            await mail.TellAsync(supplier, notification.Contract, "The last day for bids has changed", $"{notification.Words} Your quote stays as it is, sealed; you can replace it until then.", cancellationToken);
        }
    }
}
