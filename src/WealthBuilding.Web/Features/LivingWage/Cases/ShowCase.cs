using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Compliance;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.LivingWage.Cases;

/// <summary>A case: what it is about, what was done, and what the supplier's pay comes to today.</summary>
public static class ShowCase
{
    /// <param name="Typed">What was typed into its forms, where they are shown again.</param>
    public sealed record Query(int Id, CaseForm? Typed = null) : IQuery<Model?>;

    /// <param name="Now">What the supplier comes to today; null where the contract names it no more.</param>
    /// <param name="People">Who may follow it up, by id.</param>
    public sealed record Model(WageCase Case, JudgedContract Contract, SupplierWageFinding? Now, IReadOnlyDictionary<int, string> People, DateOnly Today, CaseForm Form);

    internal sealed class Handler(AppDbContext db, ContractWages wages, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.WageCases.AsNoTracking().Include(c => c.Steps).SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
            var today = clock.Today();
            if (found is null || await wages.OfAsync(found.EntryId, today, cancellationToken) is not { } contract)
            {
                return null;
            }

            var people = await CaseOwners.OfAsync(db, found.InstitutionId, cancellationToken);
            return new Model(
                found, contract, contract.Finding.Suppliers.FirstOrDefault(s => s.Evidence.Name == found.SupplierName), people, today,
                CaseForm.Of(found, request.Typed));
        }
    }
}

/// <summary>Who may follow a case up: those who keep the institution's contracts.</summary>
internal static class CaseOwners
{
    public static async Task<Dictionary<int, string>> OfAsync(AppDbContext db, int institutionId, CancellationToken cancellationToken)
    {
        var editing = Enum.GetValues<Role>().Where(r => Permissions.Of(r).Contains(Permissions.ContractsEdit)).ToList();
        return await db.Memberships.Where(m => m.InstitutionId == institutionId && editing.Contains(m.Role))
            .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => new { u.Id, u.FullName }).OrderBy(u => u.FullName).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellationToken);
    }
}
