using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>A file of evidence that a partner shows to the others; null for whoever is no partner, and for what is not shown.</summary>
public static class DownloadPartnerDocument
{
    public sealed record Query(string OwnSupplier, int Id, int Accreditation) : IQuery<OpenEvidence.Model?>;

    internal sealed class Handler(AppDbContext db, ConsortiumDesk desk, IMediator mediator) : IRequestHandler<Query, OpenEvidence.Model?>
    {
        public async Task<OpenEvidence.Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var work = await desk.FindAsync(request.OwnSupplier, request.Id, cancellationToken);
            var owner = await db.SupplierAccreditations.Where(a => a.Id == request.Accreditation).Select(a => (int?)a.SupplierId).SingleOrDefaultAsync(cancellationToken);
            var isIn = work?.Consortium.Partners.Any(m => m.SupplierId == work.Own.Id) == true;
            var isShown = work?.Consortium.Partners.Any(m => m.SupplierId == owner && m.Shows.HasFlag(PartnerDisclosure.Documents)) == true;
            return isIn && isShown ? await mediator.Send(new OpenEvidence.Query(request.Accreditation), cancellationToken) : null;
        }
    }
}
