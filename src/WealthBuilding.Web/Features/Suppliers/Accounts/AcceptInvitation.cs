using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>An open invitation, for whoever has its link; null for one that was used, withdrawn or has run out.</summary>
public static class ShowInvitation
{
    public sealed record Query(string Key, string? FullName = null) : IQuery<Model?>;

    public sealed record Model(string Key, string Supplier, string InvitedBy, SupplierRole Role, string Email, bool HasAccount, string? FullName);

    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var hash = SecretKeys.HashOfKey(request.Key);
            var invitation = await db.SupplierInvitations.AsNoTracking().SingleOrDefaultAsync(i => i.KeyHash == hash, cancellationToken);
            if (invitation?.IsOpen(clock.GetUtcNow()) != true)
            {
                return null;
            }

            var name = await db.Suppliers.Where(s => s.Id == invitation.SupplierId).Select(s => s.Name).SingleAsync(cancellationToken);
            var hasAccount = await db.Users.AnyAsync(u => u.Email == invitation.Email, cancellationToken);
            return new Model(request.Key, name, invitation.InvitedBy, invitation.Role, invitation.Email, hasAccount, request.FullName);
        }
    }
}

/// <summary>Accepts an invitation: an account is made where there is none, and signed in; whoever has one signs in as ever.</summary>
public static class AcceptInvitation
{
    // Step by step: the session is written by another connection, after the account is there.
    public sealed record Command(string Key) : IStepwise<Result<Outcome>>
    {
        public string? FullName { get; init; }
    }

    /// <param name="IsSignedIn">True for a new account, which has no password yet.</param>
    public sealed record Outcome(bool IsSignedIn);

    internal sealed class Handler(AppDbContext db, UnitOfWork work, UserManager<AppUser> users, SignInManager<AppUser> signIn, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Outcome>>
    {
        public async Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var result = await work.RunAsync(() => AcceptAsync(command, cancellationToken), cancellationToken);
            if (result is { IsDone: true, Value.New: { } user })
            {
                await signIn.SignInAsync(user, isPersistent: false);
            }

            return result.IsDone ? new Outcome(result.Value.New is not null) : result.Problem;
        }

        private async Task<Result<Accepted>> AcceptAsync(Command command, CancellationToken cancellationToken)
        {
            var hash = SecretKeys.HashOfKey(command.Key);
            var invitation = await db.SupplierInvitations.SingleOrDefaultAsync(i => i.KeyHash == hash, cancellationToken);
            if (invitation?.IsOpen(clock.GetUtcNow()) != true)
            {
                return new Problem.NotFound();
            }

            var user = await users.FindByEmailAsync(invitation.Email);
            var name = command.FullName?.Trim() ?? string.Empty;
            if (user is null && name.Length is 0 or > 200)
            {
                return new Problem.Invalid([new FieldError(nameof(Command.FullName), name.Length == 0 ? "Enter your name" : "Your name must be 200 characters or fewer")]);
            }

            var isNew = user is null;
            user ??= await MakeAsync(invitation.Email, name);
            actor.Is(user.Id, user.FullName);
            invitation.AcceptedAt = clock.GetUtcNow();
            await AddMemberAsync(invitation, user.Id, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new Accepted(isNew ? user : null);
        }

        private async Task<AppUser> MakeAsync(string email, string name)
        {
            var user = new AppUser { UserName = email, Email = email, EmailConfirmed = true, FullName = name, IsSupplierUser = true };
            var created = await users.CreateAsync(user);
            return created.Succeeded ? user : throw new InvalidOperationException($"The account could not be made: {string.Join(" ", created.Errors.Select(e => e.Description))}");
        }

        private async Task AddMemberAsync(SupplierInvitation invitation, int userId, CancellationToken cancellationToken)
        {
            if (!await db.SupplierMembers.AnyAsync(m => m.SupplierId == invitation.SupplierId && m.UserId == userId, cancellationToken))
            {
                db.SupplierMembers.Add(new SupplierMember { SupplierId = invitation.SupplierId, UserId = userId, Role = invitation.Role });
            }
        }

        private sealed record Accepted(AppUser? New);
    }
}
