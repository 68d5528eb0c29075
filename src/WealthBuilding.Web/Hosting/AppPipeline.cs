using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WealthBuilding.Web.CommandLine;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Data.Seeding;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Hosting;

/// <summary>What a request passes through, and what happens before the first one.</summary>
internal static class AppPipeline
{
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

    /// <summary>Loads the demonstration place into a new database where the settings say so, and makes its sign-in links in Development.</summary>
    public static async Task PrepareDemoAsync(this WebApplication app)
    {
        if (!(app.Services.GetRequiredService<IOptions<SeedSettings>>().Value.Demo ?? app.Environment.IsDevelopment()))
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<AppDbContext>().Institutions.AnyAsync())
        {
            await DemoLoader.LoadAsync(app.Services);
        }

        if (app.Environment.IsDevelopment())
        {
            app.Services.GetRequiredService<DemoSignIns>().Links = await scope.ServiceProvider.GetRequiredService<DemoSeed>().LinksAsync(CancellationToken.None);
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

    /// <summary>Serves until it is stopped. Where another program has the address, it says so in a sentence.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return ExitCode.Done;
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{fault.Message} Stop the other program, or give another address: --urls http://127.0.0.1:5081");
            return ExitCode.WrongWords;
        }
    }
}
