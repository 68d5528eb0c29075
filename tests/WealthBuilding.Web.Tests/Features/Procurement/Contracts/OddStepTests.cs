using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Contracts;

/// <summary>A step that looks wrong is taken only by whoever says that it is right; and an address that takes no form says so.</summary>
public sealed class OddStepTests : IAsyncLifetime
{
    private readonly WebApp _app = new();
    private Institution _institution = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync() => (_institution, _browser) = await _app.SetUpAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Terminating_in_a_far_year_is_asked_about_and_done_once_confirmed()
    {
        await _browser.CommitRegisterAsync(await _browser.UploadRegisterAsync("register.csv", ContractsApp.Names + "EX1,Cleaning of the hall,Harebell Example CIC,,01/04/2025,31/03/2098,30000,Housing\n"));
        var id = (await _app.EntriesAsync(_institution))[0].Id;
        var form = await _browser.GetAsync($"/alpha/contracts/{id}/steps/Terminate");
        Dictionary<string, string> fields = new() { ["Version"] = form.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!, ["On"] = "2099-01-01", ["Reason"] = "Works stopped" };

        var check = await _browser.PostFormAsync(form, $"/alpha/contracts/{id}/steps/Terminate/check", new(fields));
        var refused = await _browser.PostFormAsync(form, $"/alpha/contracts/{id}/steps/Terminate", new(fields));
        var taken = await _browser.PostFormAsync(form, $"/alpha/contracts/{id}/steps/Terminate", new(fields) { ["Sure"] = "yes" });

        Assert.NotNull(check.Document.QuerySelector("input[name=Sure]"));
        Assert.Contains("1 January 2099 is still to come", check.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((400, 302), (refused.Status, taken.Status));
    }

    [Fact]
    public async Task An_address_that_takes_no_form_says_so_and_blames_nobody()
    {
        var page = await _browser.PostFormAsync(await _browser.GetAsync("/alpha/contracts/add"), "/alpha/contracts/work", []);

        Assert.Equal((405, "This page cannot be used that way"), (page.Status, page.Heading));
        Assert.DoesNotContain("our fault", page.Text, StringComparison.Ordinal);
    }
}
