using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Makes a supplier of a registration: its record, its profile, its first administrator. All in the unit of work of whoever approves.</summary>
internal sealed class RegistrationApproval(AppDbContext db, Drafts drafts, SupplierProfiles profiles, UserManager<AppUser> users, SignInCodes codes, Outbox outbox, TimeProvider clock)
{
    /// <summary>How long the first sign-in link is good.</summary>
    public static readonly TimeSpan WelcomeIsGoodFor = TimeSpan.FromDays(7);

    /// <summary>Conflict where the organisation was registered meanwhile: the request then goes to its administrators.</summary>
    public async Task<Result<Done>> ApproveAsync(SupplierRegistration registration, string by, CancellationToken cancellationToken)
    {
        var answers = RegistrationAnswers.FromJson(registration.Answers);
        var known = await KnownAsync(registration, answers, cancellationToken);
        if (known is { Standing: SupplierStanding.Registered })
        {
            registration.ClaimedSupplierId = known.Id;
            return RegistrationErrors.IsRegistered;
        }

        var supplier = known ?? await NewAsync(answers, cancellationToken);
        var now = clock.GetUtcNow();
        profiles.Write(await profiles.LoadAsync(supplier, cancellationToken), answers, RegistrationSections.All, now);
        supplier.Register();
        supplier.List(answers.Listed == true);
        registration.Approve(supplier.Id, now, by);
        await AddAdministratorAsync(supplier, registration, answers, cancellationToken);
        return Done.Instance;
    }

    private async Task<Supplier?> KnownAsync(SupplierRegistration registration, RegistrationAnswers answers, CancellationToken cancellationToken)
    {
        var id = registration.ClaimedSupplierId ?? (await drafts.SupplierOfAsync(answers.Number, cancellationToken))?.Id;
        return id is null ? null : await db.Suppliers.Include(s => s.Names).Include(s => s.Identifiers).Include(s => s.Addresses).Include(s => s.Facts).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
    }

    private async Task<Supplier> NewAsync(RegistrationAnswers answers, CancellationToken cancellationToken)
    {
        var code = SecretKeys.MakeCode();
        while (await db.Suppliers.AnyAsync(s => s.Code == code, cancellationToken))
        {
            code = SecretKeys.MakeCode();
        }

        var supplier = new Supplier(code, answers.Name!) { CreatedAt = clock.GetUtcNow() };
        db.Suppliers.Add(supplier);
        await db.SaveChangesAsync(cancellationToken);
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
