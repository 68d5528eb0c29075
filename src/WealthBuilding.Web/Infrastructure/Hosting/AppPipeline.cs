using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Infrastructure.Hosting;

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
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.MigrateAsync();
        }
    }

    public static void UseWealthBuilding(this WebApplication app)
    {
        app.UseRouting();
        app.MapStaticAssets();
        app.MapControllers().WithStaticAssets();
    }
}
