using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Ties the suppliers of contracts to suppliers' records, as payees are tied; what a person decided stands.</summary>
internal sealed class ContractSuppliersFinder(AppDbContext db, IMediator mediator, CurrentInstitution institution)
{
    /// <summary>Looks at every supplier of some entries that nobody has decided on; the caller saves.</summary>
    public async Task FindAsync(IEnumerable<ContractEntry> entries, CancellationToken cancellationToken) =>
        await FindAsync(entries.SelectMany(e => e.Suppliers).Where(s => s.Tie is SupplierTie.Open or SupplierTie.ToReview).ToList(), cancellationToken);

    /// <summary>Looks at all suppliers of the institution's register anew.</summary>
    public async Task FindAllAsync(CancellationToken cancellationToken) =>
        await FindAsync(await db.ContractSuppliers.Where(s => s.Tie != SupplierTie.Confirmed && s.Tie != SupplierTie.Rejected).ToListAsync(cancellationToken), cancellationToken);

    private async Task FindAsync(List<ContractSupplier> suppliers, CancellationToken cancellationToken)
    {
        var names = suppliers.Select(s => new FindSuppliers.Name(s.Name, s.Number)).ToList();
        var found = await mediator.Send(new FindSuppliers.Command(institution.RequiredId, names), cancellationToken);
        foreach (var (supplier, finding) in suppliers.Zip(found))
        {
            supplier.Propose(TieOf(finding.State), finding.SupplierId, finding.Candidates);
        }
    }

    // A rule about the ledger's name is a person's word about this name too, and goes when that rule goes: it is joined here, not confirmed.
    private static SupplierTie TieOf(MatchState state) => state switch
    {
        MatchState.Open or MatchState.Rejected => SupplierTie.Open,
        MatchState.ToReview => SupplierTie.ToReview,
        MatchState.Joined or MatchState.Confirmed => SupplierTie.Joined,
    };
}
