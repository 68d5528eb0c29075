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

    /// <param name="Contract">From which it was opened.</param>
    /// <param name="Contracts">All that run today with the supplier.</param>
    /// <param name="Now">What the supplier comes to today; null where no contract names it any more.</param>
    /// <param name="People">Who may follow it up, by id.</param>
    public sealed record Model(WageCase Case, JudgedContract Contract, IReadOnlyList<JudgedContract> Contracts, SupplierWageFinding? Now, IReadOnlyDictionary<int, string> People, DateOnly Today, CaseForm Form);

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
            var running = (await wages.OfAllAsync(today, cancellationToken)).Where(c => FailingSuppliers.In(c, found) is not null).ToList();
            var now = running.Prepend(contract).Select(c => FailingSuppliers.In(c, found)).OfType<SupplierWageFinding>().OrderBy(s => s.Standing).FirstOrDefault();
            return new Model(found, contract, running, now, people.ToDictionary(p => p.Key, p => p.Value.Name), today, CaseForm.Of(found, request.Typed));
        }
    }
}

/// <summary>Somebody who may follow cases up.</summary>
/// <param name="Address">Null where there is none.</param>
internal sealed record CaseOwner(string Name, string? Address);

/// <summary>Who may follow a case up: those who keep the institution's contracts today and can sign in.</summary>
internal static class CaseOwners
{
    public static async Task<Dictionary<int, CaseOwner>> OfAsync(AppDbContext db, int institutionId, CancellationToken cancellationToken)
    {
        var editing = Enum.GetValues<Role>().Where(r => Permissions.Of(r).Contains(Permissions.ContractsEdit)).ToList();
        var people = await db.Memberships.Where(m => m.InstitutionId == institutionId && editing.Contains(m.Role))
            .Join(db.Users.Where(u => !u.IsDisabled), m => m.UserId, u => u.Id, (m, u) => new { u.Id, u.FullName, u.Email }).OrderBy(u => u.FullName).ToListAsync(cancellationToken);
        return people.ToDictionary(u => u.Id, u => new CaseOwner(u.FullName, u.Email));
    }
}
