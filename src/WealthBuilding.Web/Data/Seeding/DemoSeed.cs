using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Places;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Data.Seeding;

/// <summary>The demonstration place: four institutions, and a person for each role. Everybody and everything in it is made up. Safe to run twice.</summary>
internal sealed class DemoSeed(AppDbContext db, UnitOfWork work, UserManager<AppUser> users, SignInCodes codes, DemoSuppliers suppliers)
{
    public const string Council = "demonstration-council";
    public const string Hospitals = "demonstration-hospitals";
    public const string College = "demonstration-college";
    public const string Homes = "demonstration-homes";
    private const string Preston = "E07000123";
    private const string PlaceSlug = "demonstration-place";

    private static readonly (string Name, string Role, Role? Membership)[] People =
    [
        ("Demo Administrator", "administrator", Role.Administrator),
        ("Demo Editor", "editor", Role.Editor),
        ("Demo Viewer", "viewer", Role.Viewer),
        ("Demo Auditor", "auditor", Role.Auditor),
        ("Demo Platform Administrator", "platform-administrator", null),
        ("Demo Supplier", "supplier", null),
    ];

    /// <summary>True where it was loaded now, false where it was there.</summary>
    public Task<bool> LoadAsync(CancellationToken cancellationToken) => work.RunAsync(
        async () =>
        {
            if (await db.Institutions.AnyAsync(i => i.Slug == Council, cancellationToken))
            {
                return false;
            }

            Institution[] institutions =
            [
                new(Council, "Demonstration Council", InstitutionKind.Council, [Preston]),
                new(Hospitals, "Demonstration Hospitals NHS Trust", InstitutionKind.Nhs, [Preston]),
                new(College, "Demonstration College", InstitutionKind.College, [Preston]),
                new(Homes, "Demonstration Homes", InstitutionKind.Housing, [Preston]),
            ];
            institutions[1].PublishSpend(true);
            db.Institutions.AddRange(institutions);
            await db.SaveChangesAsync(cancellationToken);
            var place = new Place(PlaceSlug, "Demonstration Place", [Preston, "E07000126", "E07000118"]);
            foreach (var institution in institutions)
            {
                place.Join(institution.Id);
            }

            db.Places.Add(place);
            await AddPeopleAsync(institutions);
            await db.SaveChangesAsync(cancellationToken);
            var supplier = await users.FindByEmailAsync(EmailOf("supplier")) ?? throw new InvalidOperationException("The demonstration's supplier user was not made.");
            await suppliers.AddAsync(supplier.Id, cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>A single-use link for each demonstration role that exists.</summary>
    public Task<IReadOnlyList<DemoLink>> LinksAsync(CancellationToken cancellationToken) => work.RunAsync<IReadOnlyList<DemoLink>>(
        async () =>
        {
            var links = new List<DemoLink>();
            foreach (var person in People)
            {
                var user = await users.FindByEmailAsync(EmailOf(person.Role));
                if (user is not null)
                {
                    links.Add(new DemoLink(person.Role, $"/sign-in/demo/{codes.Make(user.Id, SignInCodes.GoodFor)}"));
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            return links;
        },
        cancellationToken);

    public static string EmailOf(string role) => $"demo-{role}@example.org";

    private async Task AddPeopleAsync(Institution[] institutions)
    {
        foreach (var (name, role, membership) in People)
        {
            var user = new AppUser
            {
                UserName = EmailOf(role),
                Email = EmailOf(role),
                EmailConfirmed = true,
                FullName = name,
                IsPlatformAdministrator = role == "platform-administrator",
                IsSupplierUser = role == "supplier",
            };
            var created = await users.CreateAsync(user);
            if (!created.Succeeded)
            {
                throw new InvalidOperationException($"The demonstration user {name} could not be made: {string.Join(" ", created.Errors.Select(e => e.Description))}");
            }

            if (membership is { } inRole)
            {
                db.Memberships.AddRange(institutions.Select(i => Membership.Of(user.Id, i.Id, inRole)));
            }
        }
    }
}
