using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>Puts the supplier in the public directory, or takes it out.</summary>
public static class ChangeListing
{
    public sealed record Command(string OwnSupplier, bool Listed) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.Suppliers.SingleOrDefaultAsync(s => s.Code == command.OwnSupplier && s.Standing == SupplierStanding.Registered, cancellationToken) is not { } supplier)
            {
                return new Problem.NotFound();
            }

            supplier.List(command.Listed);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Withdraws the supplier: it is listed no more, its share code is void; its record stays for what was paid.</summary>
public static class WithdrawSupplier
{
    public sealed record Command(string OwnSupplier) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.Suppliers.SingleOrDefaultAsync(s => s.Code == command.OwnSupplier && s.Standing == SupplierStanding.Registered, cancellationToken) is not { } supplier)
            {
                return new Problem.NotFound();
            }

            supplier.Withdraw();
            var profile = await db.SupplierProfiles.SingleOrDefaultAsync(p => p.SupplierId == supplier.Id, cancellationToken);
            profile?.ShareCodeHash = null;
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Gives out a code by which anybody who has it reads the whole profile; a code given before is void.</summary>
public static class ShareProfile
{
    public sealed record Command(string OwnSupplier) : ICommand<Result<string>>;

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Command, Result<string>>
    {
        public async Task<Result<string>> Handle(Command command, CancellationToken cancellationToken)
        {
            var profile = await db.SupplierProfiles.SingleOrDefaultAsync(
                p => db.Suppliers.Any(s => s.Id == p.SupplierId && s.Code == command.OwnSupplier && s.Standing == SupplierStanding.Registered), cancellationToken);
            if (profile is null)
            {
                return new Problem.NotFound();
            }

            var key = SecretKeys.MakeKey();
            profile.ShareCodeHash = SecretKeys.HashOfKey(key);
            await db.SaveChangesAsync(cancellationToken);
            return key;
        }
    }
}

/// <summary>Makes the share code void.</summary>
public static class RevokeShare
{
    public sealed record Command(string OwnSupplier) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var profile = await db.SupplierProfiles.SingleOrDefaultAsync(p => db.Suppliers.Any(s => s.Id == p.SupplierId && s.Code == command.OwnSupplier), cancellationToken);
            if (profile is null)
            {
                return new Problem.NotFound();
            }

            profile.ShareCodeHash = null;
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
