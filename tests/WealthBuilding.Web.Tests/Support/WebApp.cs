using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Places;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Tests.Support;

/// <summary>The application with a database and a data folder of its own, both gone afterwards.</summary>
public class WebApp : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wealthbuilding-").FullName;

    public string Folder => _folder;

    /// <summary>The application's clock.</summary>
    public MovableTime Time { get; } = new();

    /// <summary>Seconds after which what is done again and again is done first: not while a test runs, unless it is about that.</summary>
    protected virtual int FirstRoundAfter => 86_400;

    /// <summary>Whether the demonstration place is loaded.</summary>
    protected virtual bool WithDemo => false;

    /// <summary>Adds an institution with the districts of its area.</summary>
    public async Task<Institution> InstitutionAsync(string slug, string name, params string[] districts)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var institution = new Institution(slug, name, InstitutionKind.Council, districts);
        db.Institutions.Add(institution);
        await db.SaveChangesAsync();
        return institution;
    }

    public async Task<Place> PlaceAsync(string slug, string name, string[] districts, params Institution[] members)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var place = new Place(slug, name, districts);
        foreach (var member in members)
        {
            place.Join(member.Id);
        }

        db.Places.Add(place);
        await db.SaveChangesAsync();
        return place;
    }

    /// <summary>A browser of somebody with a role in some institutions, signed in by a one-time code as anybody would be.</summary>
    public async Task<Browser> SignInAsync(string name, Role? role, params Institution[] institutions)
    {
        var code = await CodeAsync(name, role, institutions);
        var browser = Anonymous();
        var page = await browser.GetAsync($"/sign-in/demo/{code}");
        await browser.PostFormAsync(page, $"/sign-in/demo/{code}", []);
        return browser;
    }

    /// <summary>A browser of nobody.</summary>
    public Browser Anonymous() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true }));

    /// <summary>A unit of work for an institution, as a request or a job would have it.</summary>
    public async Task<T> WorkAsync<T>(Institution? institution, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        if (institution is not null)
        {
            scope.ServiceProvider.GetRequiredService<CurrentInstitution>().Set(institution);
        }

        return await work(scope.ServiceProvider);
    }

    protected async Task<string> CodeAsync(string name, Role? role, params Institution[] institutions)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var user = await users.FindByEmailAsync($"{name}@example.org");
        if (user is null)
        {
            user = new AppUser
            {
                UserName = $"{name}@example.org",
                Email = $"{name}@example.org",
                FullName = name,
                IsPlatformAdministrator = name.StartsWith("platform", StringComparison.Ordinal),
                IsSupplierUser = name.StartsWith("supplier", StringComparison.Ordinal),
            };
            await users.CreateAsync(user);
            if (role is { } inRole)
            {
                db.Memberships.AddRange(institutions.Select(i => Membership.Of(user.Id, i.Id, inRole)));
            }
        }

        var code = scope.ServiceProvider.GetRequiredService<SignInCodes>().Make(user.Id, TimeSpan.FromMinutes(10));
        await db.SaveChangesAsync();
        return code;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Folder", _folder);
        builder.UseSetting("Seed:Demo", WithDemo ? "true" : "false");
        builder.UseSetting("Periodic:FirstAfterSeconds", FirstRoundAfter.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var limit in new[] { "SignInsPerMinute", "RegistrationsPerHour", "MessagesPerHour", "EvidencePerHour", "SharedReadsPerMinute" })
        {
            builder.UseSetting($"Security:{limit}", "100000");
        }

        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (disposing && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
