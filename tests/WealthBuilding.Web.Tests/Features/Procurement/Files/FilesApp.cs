using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Files;

/// <summary>Suppliers and a buyer, whose files are a megabyte at most.</summary>
public class FilesApp : QuotesApp
{
    /// <summary>A PDF as far as its head says, told apart by its words.</summary>
    public static byte[] Pdf(string words) => System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7\n{words}");

    /// <summary>An opportunity that takes quotes and is shown to suppliers.</summary>
    public async Task<int> OpenAsync(string title)
    {
        var id = await this.AdvertisedAsync(new() { ["Title"] = title, ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Equal(302, (await this.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        return id;
    }

    /// <summary>Adds a file by the form of the page, as a browser without script sends it.</summary>
    public async Task<BrowserPage> AddAsync(int id, string title, string name, byte[] bytes) =>
        await SendAsync(Editor, await Editor.GetAsync($"/council/contracts/{id}/files"), $"/council/contracts/{id}/files", title, name, bytes);

    /// <param name="name">Null where no file is chosen.</param>
    public static async Task<BrowserPage> SendAsync(Browser browser, BrowserPage from, string path, string title, string? name, byte[] bytes)
    {
        using var content = new MultipartFormDataContent();
        using var text = new StringContent(title);
        using var token = new StringContent(from.Token);
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        content.Add(text, "Title");
        content.Add(token, "__RequestVerificationToken");
        if (name is not null)
        {
            content.Add(file, "File", name);
        }

        using var answer = await browser.Client.PostAsync(new Uri(path, UriKind.Relative), content);
        return new BrowserPage((int)answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsByteArrayAsync(), answer.Headers, answer.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>Numbers of the files of a contract, the first first.</summary>
    public Task<List<int>> NumbersAsync(int id) => DbAsync(db => db.ContractFiles.Where(f => f.EntryId == id).OrderBy(f => f.Id).Select(f => f.Id).ToListAsync());

    /// <summary>Names of what lies in the folder of such files.</summary>
    public IReadOnlyList<string> Lying() => Directory.Exists(Path.Combine(Folder, "files", "opportunities")) ? [.. Directory.GetFiles(Path.Combine(Folder, "files", "opportunities")).Select(f => Path.GetFileName(f)!)] : [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Storage:MaximumOpportunityFileMegabytes", "1");
    }
}
