using WealthBuilding.Web.CommandLine;
using WealthBuilding.Web.Hosting;

if (!Commands.IsServe(args))
{
    return await Commands.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(Commands.WithoutVerb(args));
builder.AddWealthBuilding(Commands.WithoutVerb(args));

var app = builder.Build();
await app.PrepareAsync();
app.UseWealthBuilding();
await app.PrepareDemoAsync();
app.PrintWelcome();
return await app.ServeAsync();

/// <summary>The one executable: the site, and the command line over the same handlers.</summary>
public partial class Program
{
    protected Program()
    {
    }
}
