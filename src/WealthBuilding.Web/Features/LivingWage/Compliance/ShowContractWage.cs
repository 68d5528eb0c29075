using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Domain.LivingWage.Scope;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>One contract: whether it is in scope, what its suppliers declare, and the cases about it.</summary>
public static class ShowContractWage
{
    public sealed record Query(int Id, ScopeForm? Typed = null) : IQuery<Model?>;

    /// <param name="IsStale">Whether a newer rate is to be expected than those by which it is judged.</param>
    public sealed record Model(JudgedContract Contract, DateOnly Day, bool IsStale, ScopeForm Form, IReadOnlyList<ScopeWording> Wordings, IReadOnlyList<WageCase> Cases);

    internal sealed class Handler(AppDbContext db, ContractWages wages, ScopeWordings wordings, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var day = clock.Today();
            if (await wages.OfAsync(request.Id, day, cancellationToken) is not { } contract)
            {
                return null;
            }

            // A case is about all contracts with its supplier, from whichever it was opened.
            var suppliers = contract.Finding.Suppliers.Select(s => s.Evidence.SupplierId).OfType<int>().ToList();
            var cases = await db.WageCases.AsNoTracking().Where(c => c.EntryId == request.Id || (c.SupplierId != null && suppliers.Contains(c.SupplierId.Value))).OrderByDescending(c => c.Id).ToListAsync(cancellationToken);
            return new Model(contract, day, await wages.IsStaleAsync(day, cancellationToken), request.Typed ?? ScopeForm.Of(contract.Scope, contract.Finding.Scope.Wording), wordings.All, cases);
        }
    }
}
