using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Compliance;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.LivingWage.Cases;

/// <summary>Opens a case about one supplier of a contract. Where one is open already, from this contract or another, that one is gone on with.</summary>
public static class OpenCase
{
    /// <param name="Supplier">As the contract names it.</param>
    public sealed record Command(int Contract, string? Supplier) : ICommand<Result<int>>;

    internal sealed class Handler(AppDbContext db, ContractWages wages, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var contract = await wages.OfAsync(command.Contract, today, cancellationToken);
            if (contract?.Finding.Suppliers.FirstOrDefault(s => s.Evidence.Name == command.Supplier) is not { } supplier)
            {
                return new Problem.NotFound();
            }

            var open = (await db.WageCases.Where(c => c.ClosedOn == null).OrderBy(c => c.Id).ToListAsync(cancellationToken)).Find(c => c.IsAbout(supplier.Evidence.SupplierId, supplier.Evidence.Name, command.Contract));
            if (open is null)
            {
                open = Of(contract, supplier, WageFailing.KeyOf(supplier.Declaration?.Id ?? 0, supplier.Bands), today, actor.Name);
                db.WageCases.Add(open);
                await db.SaveChangesAsync(cancellationToken);
            }

            return open.Id;
        }
    }

    internal static WageCase Of(JudgedContract contract, SupplierWageFinding supplier, string? failing, DateOnly today, string by) => new(
        contract.Entry.InstitutionId, contract.Entry.Id, supplier.Evidence.SupplierId, supplier.Evidence.Name, KindOf(supplier.Standing), supplier.ShortYear, today, by, failing);

    private static WageCaseKind KindOf(WageStanding standing) => standing switch
    {
        WageStanding.BelowTheLaw => WageCaseKind.BelowTheLaw,
        WageStanding.Fails or WageStanding.FailedAndWithdrawn => WageCaseKind.Pay,
        WageStanding.Withdrawn or WageStanding.Expired or WageStanding.NotDeclared => WageCaseKind.Missing,
        _ => WageCaseKind.Other,
    };
}
