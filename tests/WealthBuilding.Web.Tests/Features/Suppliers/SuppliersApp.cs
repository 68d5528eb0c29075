using System.Text.RegularExpressions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers;

/// <summary>An institution that has paid, a register with two companies, and the steps that tests of suppliers share.</summary>
public partial class SuppliersApp : WebApp, IAsyncLifetime
{
    public const string Live = "09100001";
    public const string Ended = "09100002";
    private const string Ledger = "Supplier Name,Payment Date,Net Amount,Supplier Postcode\r\nHARESFOOT EXAMPLE LIMITED,13/04/2026,1250.00,LA1 1AA\r\nOtterbrook Example CIC,14/04/2026,250.00,PR1 2HE\r\n";
    private int _companies = 9_200_000;

    public Institution Council { get; private set; } = null!;

    public Browser Editor { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Council = await InstitutionAsync("council", "Example Council", "E07000123");
        Editor = await SignInAsync("editor", Role.Editor, Council);
        await AddCompanyAsync(Live, "HARESFOOT EXAMPLE LTD", "Active", true);
        await AddCompanyAsync(Ended, "MOULDERED EXAMPLE LTD", "Dissolved", false);
        await WorkAsync(Council, async services =>
        {
            var mediator = services.GetRequiredService<IMediator>();
            using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Ledger));
            var uploaded = await mediator.Send(new UploadFile.Command(content, "paid.csv"));
            await mediator.Send(new CommitImport.Command(uploaded.Value.ImportId!.Value));
            var db = services.GetRequiredService<AppDbContext>();
            await services.GetRequiredService<JobRunner>().RunOneAsync(null, CancellationToken.None);
            await Patience.UntilAsync("the ledger is imported", async () => await db.SpendLines.CountAsync() == 2);
            return true;
        });
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <summary>A company number that nothing else in the class uses.</summary>
    public string NewNumber() => $"0{Interlocked.Increment(ref _companies)}";

    public Task AddCompanyAsync(string number, string name, string status, bool isLive) => WorkAsync(null, async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        db.RegisterEntries.Add(new RegisterEntry
        {
            Register = "companies-house",
            Number = number,
            Name = name,
            NameKey = Domain.Suppliers.Registers.RegisterName.Key(name),
            Postcode = "PR1 2HE",
            Street = "1 Example Street",
            Town = "Preston",
            Status = status,
            Category = "Private Limited Company",
            IsLive = isLive,
        });
        return await db.SaveChangesAsync();
    });

    /// <summary>Reads or changes the database.</summary>
    public Task<T> DbAsync<T>(Func<AppDbContext, Task<T>> work) => WorkAsync(Council, services => work(services.GetRequiredService<AppDbContext>()));

    /// <summary>Begins a registration and gives its path.</summary>
    public static async Task<string> StartAsync(Browser browser, NumberKind kind, string number)
    {
        var start = await browser.GetAsync("/register");
        var next = await browser.PostFormAsync(start, "/register", new() { ["Kind"] = kind.ToString(), ["Number"] = number });
        Assert.Equal(302, next.Status);
        return PathPattern().Match(next.Location!).Value;
    }

    /// <summary>Answers every section that is left.</summary>
    public static async Task AnswerAsync(Browser browser, string path, string email, string name = "Bellflower Example Co-op")
    {
        await PostAsync(browser, path, "organisation", new() { ["Name"] = name });
        await PostAsync(browser, path, "nature", new() { ["LegalForm"] = "private-company", ["Owner"] = "WorkerOwned", ["Surplus"] = "SocialPurpose" });
        await PostAsync(browser, path, "work", new() { ["Words"] = "We clean offices and schools.", ["Website"] = "www.bellflower.example" });
        await PostAsync(browser, path, "categories", new() { ["Chosen"] = "90910000" });
        await PostAsync(browser, path, "capacity", new() { ["SmallestJob"] = "500", ["LargestJob"] = "50k", ["People"] = "7", ["Turnover"] = "250k", ["PublicLiability"] = "£5m" });
        await PostAsync(browser, path, "areas", new() { ["Places"] = "Preston, South Ribble" });
        await PostAsync(browser, path, "accreditations", new() { ["Scheme"] = "living-wage-employer", ["Button"] = "next" });
        await PostAsync(browser, path, "contact", new() { ["ContactName"] = "Example Person", ["Email"] = email, ["Postcode"] = "pr1 2he", ["Town"] = "Preston", ["Home"] = "no" });
    }

    /// <summary>Sends, reads the code in the message that is written, and confirms.</summary>
    public async Task SendAsync(Browser browser, string path, string email, string listed = "yes")
    {
        var sent = await PostAsync(browser, path, "send", new() { ["Listed"] = listed }, $"{path}/check");
        Assert.EndsWith("/confirm", sent.Location, StringComparison.Ordinal);
        var confirmed = await PostAsync(browser, path, "confirm", new() { ["Code"] = await CodeToAsync(email) });
        Assert.Equal(302, confirmed.Status);
    }

    /// <summary>A supplier that has registered and was approved, and a browser of its administrator.</summary>
    public async Task<(string Code, Browser Administrator)> RegisteredAsync(string email, string? number = null)
    {
        var browser = Anonymous();
        var path = await StartAsync(browser, NumberKind.Company, number ?? NewNumber());
        await AnswerAsync(browser, path, email);
        await SendAsync(browser, path, email);
        var id = await RegistrationOfAsync(email);
        var review = await Editor.GetAsync($"/council/registrations/{id}");
        Assert.Equal(302, (await Editor.PostFormAsync(review, $"/council/registrations/{id}/approve", new() { ["AreTwo"] = "true" })).Status);
        var code = await DbAsync(db => db.SupplierRegistrations.Where(r => r.Id == id).Join(db.Suppliers, r => r.SupplierId, s => s.Id, (_, s) => s.Code).SingleAsync());
        return (code, await SignInByMessageAsync(email));
    }

    /// <summary>Follows the link of the newest message to an address that lets its reader in.</summary>
    public async Task<Browser> SignInByMessageAsync(string email)
    {
        var path = WelcomePattern().Match(await MessageToAsync(email)).Value;
        var browser = Anonymous();
        var page = await browser.GetAsync(path);
        Assert.Equal(302, (await browser.PostFormAsync(page, path, [])).Status);
        return browser;
    }

    public Task<int> RegistrationOfAsync(string email) => DbAsync(db => db.SupplierRegistrations.Where(r => r.Email == email).OrderByDescending(r => r.Id).Select(r => r.Id).FirstAsync());

    public Task<string> MessageToAsync(string email) => DbAsync(db => db.OutgoingMessages.Where(m => m.To == email).OrderByDescending(m => m.Id).Select(m => m.Text).FirstAsync());

    public async Task<string> CodeToAsync(string email) => CodePattern().Match(await MessageToAsync(email)).Value;

    /// <summary>Sends a form below a path; the page that it stands on is that of the same name, unless another is told.</summary>
    public static async Task<BrowserPage> PostAsync(Browser browser, string path, string action, Dictionary<string, string> fields, string? from = null)
    {
        var page = await browser.GetAsync(from ?? $"{path}/{action}");
        Assert.Equal(200, page.Status);
        return await browser.PostFormAsync(page, $"{path}/{action}", fields);
    }

    [GeneratedRegex("/register/[0-9a-f]{40}")]
    private static partial Regex PathPattern();

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex CodePattern();

    [GeneratedRegex("/welcome/[0-9a-f]{40}")]
    private static partial Regex WelcomePattern();
}
