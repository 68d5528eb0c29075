using MediatR;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>Works section 69 out of the ledger, where a file of it says when invoices were received.</summary>
internal sealed class LedgerCompliance(IMediator mediator)
{
    /// <summary>As the source is called on pages and in files.</summary>
    public const string Source = "the ledger";

    /// <summary>Null where no line of the half-year comes from a file with a column for the day received.</summary>
    public async Task<InvoiceReturn?> OfAsync(ReportingPeriod period, CancellationToken cancellationToken)
    {
        var ledger = await mediator.Send(new ListDatedLines.Query(period.First, period.Last), cancellationToken);
        return ledger.HasReceived ? InvoiceReturn.Of(ledger.Lines.Select(l => l.ToInvoice()), period.First, period.Last) : null;
    }
}
