using WealthBuilding.Web.CommandLine;
using WealthBuilding.Web.Infrastructure.Hosting;

if (!Commands.IsServe(args))
{
    return await Commands.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(Commands.WithoutVerb(args));
builder.AddWealthBuilding(Commands.WithoutVerb(args));

var app = builder.Build();
await app.PrepareAsync();
app.UseWealthBuilding();
await app.RunAsync();
return 0;

/// <summary>The one executable: the site, and the command line over the same handlers.</summary>
public partial class Program
{
    protected Program()
    {
    }
}
