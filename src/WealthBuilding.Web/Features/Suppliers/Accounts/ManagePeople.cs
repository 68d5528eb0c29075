using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>Who speaks for a supplier, whom it has invited, and who asks to be let in.</summary>
public static class ListPeople
{
    public sealed record Query(string OwnSupplier, InvitePerson.Command? Typed = null) : IQuery<Model?>;

    public sealed record Model(string Code, string Name, IReadOnlyList<Member> Members, IReadOnlyList<Invitation> Invitations, IReadOnlyList<Request> Requests, InvitePerson.Command Form, bool MailIsOn, string? UnsentMessage);

    public sealed record Member(int Id, string Name, string? Email, SupplierRole Role, bool IsMe);

    public sealed record Invitation(int Id, string Email, SupplierRole Role, DateTimeOffset ExpiresAt, bool IsOpen);

    public sealed record Request(int Id, string Name, string Email);

    internal sealed class Handler(AppDbContext db, Actor actor, Outbox outbox, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var supplier = await db.Suppliers.AsNoTracking().SingleOrDefaultAsync(s => s.Code == request.OwnSupplier, cancellationToken);
            if (supplier is null)
            {
                return null;
            }

            var members = await (
                from member in db.SupplierMembers
                where member.SupplierId == supplier.Id
                join user in db.Users on member.UserId equals user.Id
                orderby user.FullName
                select new Member(member.Id, user.FullName, user.Email, member.Role, user.Id == actor.UserId)).ToListAsync(cancellationToken);
            var invitations = await db.SupplierInvitations.AsNoTracking().Where(i => i.SupplierId == supplier.Id && i.AcceptedAt == null && i.WithdrawnAt == null).OrderByDescending(i => i.Id).ToListAsync(cancellationToken);
            var requests = await JoinRequests.Of(db, supplier.Id).AsNoTracking().OrderBy(r => r.SentAt).ToListAsync(cancellationToken);
            var now = clock.GetUtcNow();
            return new Model(
                supplier.Code, supplier.Name, members,
                [.. invitations.Select(i => new Invitation(i.Id, i.Email, i.Role, i.ExpiresAt, i.IsOpen(now)))],
                [.. requests.Select(r => new Request(r.Id, RegistrationAnswers.FromJson(r.Answers).Contact?.Name ?? string.Empty, r.Email ?? string.Empty))],
                request.Typed ?? new InvitePerson.Command(request.OwnSupplier), outbox.IsOn, await outbox.UnsentToAsync(invitations.FirstOrDefault(i => i.IsOpen(now))?.Email, cancellationToken));
        }
    }
}

/// <summary>Invites somebody by e-mail to speak for the supplier; good for seven days.</summary>
public static class InvitePerson
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    public static readonly IReadOnlyList<Choice> Roles =
    [
        new(nameof(SupplierRole.Viewer), "Viewer", "Reads everything"),
        new(nameof(SupplierRole.Editor), "Editor", "Also changes the profile"),
        new(nameof(SupplierRole.Administrator), "Administrator", "Also invites and removes people, lists and withdraws the organisation"),
    ];

    public sealed record Command(string OwnSupplier) : ICommand<Result<Done>>
    {
        public string? Email { get; init; }

        public string? Role { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Email).Must(e => ContactText.Email(e) is not null).WithMessage("Enter an email address, like name@example.org");
            RuleFor(c => c.Role).Must(r => Roles.Any(c => c.Key == r)).WithMessage("Select what they may do");
        }
    }

    internal sealed class Handler(AppDbContext db, Invitations invitations, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var supplier = await db.Suppliers.SingleOrDefaultAsync(s => s.Code == command.OwnSupplier, cancellationToken);
            if (supplier is null)
            {
                return new Problem.NotFound();
            }

            var (email, now) = (ContactText.Email(command.Email)!, clock.GetUtcNow());
            var isIn = await db.SupplierMembers.AnyAsync(m => m.SupplierId == supplier.Id && db.Users.Any(u => u.Id == m.UserId && u.Email == email), cancellationToken)
                || await db.SupplierInvitations.AnyAsync(i => i.SupplierId == supplier.Id && i.Email == email && i.AcceptedAt == null && i.WithdrawnAt == null && i.ExpiresAt > now, cancellationToken);
            if (isIn)
            {
                return AccountErrors.IsMember(nameof(Command.Email));
            }

            if (!await invitations.SendAsync(supplier, email, Enum.Parse<SupplierRole>(command.Role!), cancellationToken))
            {
                return AccountErrors.TooManyMessages(nameof(Command.Email));
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Takes an invitation back.</summary>
public static class WithdrawInvitation
{
    public sealed record Command(string OwnSupplier, int Id) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var invitation = await db.SupplierInvitations.SingleOrDefaultAsync(
                i => i.Id == command.Id && i.AcceptedAt == null && i.WithdrawnAt == null && db.Suppliers.Any(s => s.Id == i.SupplierId && s.Code == command.OwnSupplier), cancellationToken);
            if (invitation is null)
            {
                return new Problem.NotFound();
            }

            invitation.WithdrawnAt = clock.GetUtcNow();
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Changes what somebody may do, or removes them; one administrator always stays.</summary>
public static class ChangeMember
{
    /// <param name="Role">The new role; <c>remove</c> to take them out.</param>
    public sealed record Command(string OwnSupplier, int Id, string? Role) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, IMediator mediator) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var member = await db.SupplierMembers.SingleOrDefaultAsync(m => m.Id == command.Id && db.Suppliers.Any(s => s.Id == m.SupplierId && s.Code == command.OwnSupplier), cancellationToken);
            if (member is null || (command.Role != "remove" && !InvitePerson.Roles.Any(r => r.Key == command.Role)))
            {
                return new Problem.NotFound();
            }

            var stays = command.Role == nameof(SupplierRole.Administrator);
            if (!stays && member.Role is SupplierRole.Administrator
                && !await db.SupplierMembers.AnyAsync(m => m.SupplierId == member.SupplierId && m.Id != member.Id && m.Role == SupplierRole.Administrator, cancellationToken))
            {
                return AccountErrors.LastAdministrator;
            }

            if (command.Role == "remove")
            {
                db.SupplierMembers.Remove(member);
                await mediator.Publish(new MemberRemoved(member.SupplierId, member.UserId), cancellationToken);
            }
            else
            {
                member.Role = Enum.Parse<SupplierRole>(command.Role!);
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Answers somebody who asks to be let in: an invitation as an editor, or a refusal.</summary>
public static class AnswerRequest
{
    public sealed record Command(string OwnSupplier, int Id, bool LetIn) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, Invitations invitations, Outbox outbox, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var supplier = await db.Suppliers.SingleOrDefaultAsync(s => s.Code == command.OwnSupplier, cancellationToken);
            var request = supplier is null ? null : await JoinRequests.Of(db, supplier.Id).SingleOrDefaultAsync(r => r.Id == command.Id, cancellationToken);
            if (supplier is null || request is not { Email: { } email })
            {
                return new Problem.NotFound();
            }

            if (command.LetIn)
            {
                request.Approve(supplier.Id, clock.GetUtcNow(), actor.Name);
                await invitations.SendAsync(supplier, email, SupplierRole.Editor, cancellationToken);
            }
            else
            {
                request.Decline("The administrators have turned the request down.", clock.GetUtcNow(), actor.Name);
                await outbox.AddAsync(email, "Your request on WealthBuilding", $"The administrators of {supplier.Name} have turned your request down.\n", cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
