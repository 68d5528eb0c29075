using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Data.Seeding;
using WealthBuilding.Web.Features.Procurement.Contracts.Imports;
using WealthBuilding.Web.Features.Procurement.Contracts.Work;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Settings;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Hosting;

/// <summary>What a request passes through, and what happens before the first one.</summary>
internal static class AppPipeline
{
    private static readonly (string Institution, string File)[] DemoLedgers =
    [
        (DemoSeed.Council, "spend-demonstration-council-2024-25.csv"),
        (DemoSeed.Council, "spend-demonstration-council-2025-26.csv"),
        (DemoSeed.Hospitals, "spend-demonstration-hospitals-2025-26.csv"),
        (DemoSeed.College, "spend-demonstration-college-2025-26.csv"),
    ];

    /// <summary>Brings the schema up to date where the settings say so.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<IOptions<DatabaseSettings>>().Value;
        if (settings.MigrateOnStart)
        {
            await SchemaUpdate.RunAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), app.Lifetime.ApplicationStopping);
        }
    }

    /// <summary>Loads the demonstration place where the settings say so, and makes its sign-in links in Development.</summary>
    public static async Task PrepareDemoAsync(this WebApplication app)
    {
        if (!(app.Services.GetRequiredService<IOptions<SeedSettings>>().Value.Demo ?? app.Environment.IsDevelopment()))
        {
            return;
        }

        await app.LoadDemoAsync();
        if (app.Environment.IsDevelopment())
        {
            await using var scope = app.Services.CreateAsyncScope();
            app.Services.GetRequiredService<DemoSignIns>().Links = await scope.ServiceProvider.GetRequiredService<DemoSeed>().LinksAsync(CancellationToken.None);
        }
    }

    /// <summary>Loads the demonstration place and its ledgers, unless they are there.</summary>
    public static async Task LoadDemoAsync(this WebApplication app)
    {
        if (await LoadDemoAsync(app.Services))
        {
            foreach (var (institution, file) in DemoLedgers)
            {
                await ImportAsync(app.Services, institution, file);
            }

            await app.Services.GetRequiredService<JobRunner>().RunAllAsync(CancellationToken.None);
            await ImportContractsAsync(app.Services);
        }
    }

    public static void UseWealthBuilding(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseRouting();
        app.UseSecurity();
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
    }

    /// <summary>Prints the addresses, and in Development how to sign in, once the site listens.</summary>
    public static void PrintWelcome(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Urls.FirstOrDefault() ?? "http://127.0.0.1:5080";
        Console.WriteLine($"WealthBuilding is at {address}");
        foreach (var link in app.Services.GetRequiredService<DemoSignIns>().Links)
        {
            Console.WriteLine($"  sign in as demonstration {link.Role} (once, within ten minutes): {address}{link.Path}");
        }
    });

    private static async Task<bool> LoadDemoAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().IsCommand("demonstration");
        return await scope.ServiceProvider.GetRequiredService<DemoSeed>().LoadAsync(CancellationToken.None);
    }

    private static async Task ImportAsync(IServiceProvider services, string institution, string file)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().IsCommand("demonstration");
        var owner = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Institutions.SingleAsync(i => i.Slug == institution);
        scope.ServiceProvider.GetRequiredService<CurrentInstitution>().Set(owner);
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        await using var content = File.OpenRead(scope.ServiceProvider.GetRequiredService<SeedFiles>().PathOf(Path.Combine("demo", file)));
        var received = await mediator.Send(new UploadFile.Command(content, file));
        if (received.Value.ImportId is { } id)
        {
            var job = await mediator.Send(new CommitImport.Command(id));
            await services.GetRequiredService<JobRunner>().RunOneAsync(job.Value, CancellationToken.None);
        }
    }

    /// <summary>The council's contract register, once its payees are known, so that suppliers and payments find each other.</summary>
    private static async Task ImportContractsAsync(IServiceProvider services)
    {
        const string Register = "contracts-demonstration-council.csv";
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().IsCommand("demonstration");
        scope.ServiceProvider.GetRequiredService<CurrentInstitution>().Set(await scope.ServiceProvider.GetRequiredService<AppDbContext>().Institutions.SingleAsync(i => i.Slug == DemoSeed.Council));
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        await using var content = File.OpenRead(scope.ServiceProvider.GetRequiredService<SeedFiles>().PathOf(Path.Combine("demo", Register)));
        var received = await mediator.Send(new UploadRegister.Command(content, Register));
        if (received.Value.ImportId is { } id)
        {
            await mediator.Send(new CommitRegister.Command(id));
            await mediator.Send(new SetContractPublication.Command(Publishes: true));
        }
    }
}
