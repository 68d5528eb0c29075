using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Record;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Makes a supplier of a registration: its record, its profile, its first administrator. All in the unit of work of whoever approves.</summary>
internal sealed class RegistrationApproval(
    AppDbContext db, Drafts drafts, SupplierMaker maker, SupplierProfiles profiles, UserManager<AppUser> users, SignInCodes codes, Outbox outbox, IMediator mediator, TimeProvider clock)
{
    /// <summary>How long the first sign-in link is good.</summary>
    public static readonly TimeSpan WelcomeIsGoodFor = TimeSpan.FromDays(7);

    /// <summary>Conflict where the organisation was registered meanwhile: the request then goes to its administrators.</summary>
    public async Task<Result<Done>> ApproveAsync(SupplierRegistration registration, string by, CancellationToken cancellationToken)
    {
        var answers = RegistrationAnswers.FromJson(registration.Answers);
        var supplier = await KnownAsync(registration, answers, cancellationToken) ?? await OfRegisterAsync(answers, cancellationToken) ?? New(answers);
        if (supplier.Standing is SupplierStanding.Registered)
        {
            registration.ClaimedSupplierId = supplier.Id;
            return RegistrationErrors.IsRegistered;
        }

        await db.SaveChangesAsync(cancellationToken);
        var now = clock.GetUtcNow();
        profiles.Write(await profiles.LoadAsync(supplier, cancellationToken), answers, RegistrationSections.All, now);
        supplier.Register();
        supplier.List(answers.Listed == true);
        registration.Approve(supplier.Id, now, by);
        await AddAdministratorAsync(supplier, registration, answers, cancellationToken);
        await mediator.Publish(new SupplierChanged(supplier.Id, MayMovePayees: true), cancellationToken);
        return Done.Instance;
    }

    private async Task<Supplier?> KnownAsync(SupplierRegistration registration, RegistrationAnswers answers, CancellationToken cancellationToken)
    {
        var id = registration.ClaimedSupplierId ?? (await drafts.SupplierOfAsync(answers.Number, cancellationToken))?.Id;
        if (id is null)
        {
            return null;
        }

        var known = await db.Suppliers.Include(s => s.Names).Include(s => s.Identifiers).Include(s => s.Addresses).Include(s => s.Facts).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (known is not null && IdentifierOf(answers) is { } identifier)
        {
            await maker.TeachAsync(known, identifier, cancellationToken);
        }

        return known;
    }

    // What a register says of the number is the register's word: facts, names and the registered office, with their source.
    private async Task<Supplier?> OfRegisterAsync(RegistrationAnswers answers, CancellationToken cancellationToken) =>
        IdentifierOf(answers) is { } identifier ? await maker.OfIdentifierAsync(identifier, cancellationToken) : null;

    private static IdentifierValue? IdentifierOf(RegistrationAnswers answers) => answers.Number is { } number ? new IdentifierValue(number.Scheme, number.Value) : null;

    private Supplier New(RegistrationAnswers answers)
    {
        var supplier = new Supplier(SupplierCodes.New(), answers.Name!) { CreatedAt = clock.GetUtcNow() };
        db.Suppliers.Add(supplier);
        return supplier;
    }

    private async Task AddAdministratorAsync(Supplier supplier, SupplierRegistration registration, RegistrationAnswers answers, CancellationToken cancellationToken)
    {
        var email = registration.Email!;
        var user = await users.FindByEmailAsync(email);
        var isNew = user is null;
        user ??= await NewUserAsync(email, answers.Contact!.Name);
        if (!await db.SupplierMembers.AnyAsync(m => m.SupplierId == supplier.Id && m.UserId == user.Id, cancellationToken))
        {
            db.SupplierMembers.Add(new SupplierMember { SupplierId = supplier.Id, UserId = user.Id, Role = SupplierRole.Administrator });
        }

        var how = isNew
            ? $"Sign in and set a password within 7 days: {outbox.LinkTo($"/welcome/{codes.Make(user.Id, WelcomeIsGoodFor)}")}\n\nLater you can have a sign-in code sent: {outbox.LinkTo("/sign-in/email")}"
            : $"Sign in as you are used to: {outbox.LinkTo("/my-suppliers")}";
        await outbox.AddAsync(email, "Your registration with WealthBuilding is approved", $"{supplier.Name} is registered. You are its administrator.\n\n{how}\n", cancellationToken);
    }

    // The address was confirmed by a code; there is no password until its owner sets one.
    private async Task<AppUser> NewUserAsync(string email, string name)
    {
        var user = new AppUser { UserName = email, Email = email, EmailConfirmed = true, FullName = name, IsSupplierUser = true };
        var created = await users.CreateAsync(user);
        return created.Succeeded ? user : throw new InvalidOperationException($"The account could not be made: {string.Join(" ", created.Errors.Select(e => e.Description))}");
    }
}
