using Microsoft.Playwright;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Pages;

/// <summary>The site on a real port with the demonstration place, and one Chromium for the class.</summary>
public sealed class RealBrowser : WebApp, IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    protected override bool WithDemo => true;

    public Uri Root { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium.Path))
        {
            return;
        }

        UseKestrel(0);
        StartServer();
        Root = ClientOptions.BaseAddress;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = Arguments });
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await DisposeAsync();
    }

    /// <summary>A page of the platform's administrator.</summary>
    public async Task<IPage> PlatformPageAsync(int width)
    {
        var page = await PageAsync(width);
        await page.GotoAsync($"/sign-in/demo/{await CodeAsync("platform-browser", null)}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        return page;
    }

    /// <summary>A page of an administrator of a supplier of the demonstration place, by its code.</summary>
    public async Task<IPage> SupplierPageAsync(int width, string supplier, bool script = true)
    {
        var page = await PageAsync(width, script);
        var code = await CodeAsync($"supplier-{supplier}", null);
        await WorkAsync(null, async services =>
        {
            var db = (Web.Data.AppDbContext)services.GetService(typeof(Web.Data.AppDbContext))!;
            var (id, user) = (db.Suppliers.Single(s => s.Code == supplier).Id, db.Users.Single(u => u.FullName == $"supplier-{supplier}").Id);
            if (!db.SupplierMembers.Any(m => m.SupplierId == id && m.UserId == user))
            {
                db.SupplierMembers.Add(new Domain.Suppliers.Registration.SupplierMember { SupplierId = id, UserId = user, Role = Domain.Suppliers.Registration.SupplierRole.Administrator });
            }

            return await db.SaveChangesAsync();
        });
        await page.GotoAsync($"/sign-in/demo/{code}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        return page;
    }

    /// <summary>A page of somebody in the demonstration council, or of nobody.</summary>
    public async Task<IPage> PageAsync(int width, bool script = true, Role? role = null)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Root.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = script,
        });
        var page = await context.NewPageAsync();
        if (role is { } inRole)
        {
            var council = await WorkAsync(null, services => Task.FromResult(
                ((Web.Data.AppDbContext)services.GetService(typeof(Web.Data.AppDbContext))!).Institutions.Single(i => i.Slug == "demonstration-council")));
            await page.GotoAsync($"/sign-in/demo/{await CodeAsync($"browser-{inRole}", inRole, council)}");
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        }

        return page;
    }
}
