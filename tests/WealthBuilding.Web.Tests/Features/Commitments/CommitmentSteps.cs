using System.Text.RegularExpressions;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Commitments;

/// <summary>What tests of commitments share, at the front door.</summary>
internal static partial class CommitmentSteps
{
    public static readonly byte[] Pdf = "%PDF-1.7 example"u8.ToArray();

    /// <summary>Writes a commitment of a contract down; answers the path of its page.</summary>
    public static async Task<string> PromisedAsync(this QuotesApp app, int contract, string measure, string target, string due = "2027-03-31")
    {
        var path = $"/council/contracts/{contract}/commitments";
        var page = await app.Editor.GetAsync(path);
        Assert.Equal(302, (await app.Editor.PostFormAsync(page, path, new() { ["Measure"] = measure, ["Promise"] = "Something for the place", ["Target"] = target, ["DueOn"] = due })).Status);
        return path;
    }

    /// <summary>The address at which the first piece that nobody has decided on is decided.</summary>
    public static string DecisionOn(BrowserPage page) => page.Document.QuerySelectorAll("form").Select(f => f.GetAttribute("action")!).First(a => Decision().IsMatch(a));

    /// <summary>Sends a form with a file.</summary>
    public static async Task<BrowserPage> SendFileAsync(this Browser browser, string from, string path, string fileName, byte[] bytes, Dictionary<string, string> fields)
    {
        var page = await browser.GetAsync(from);
        using var content = new MultipartFormDataContent();
        using var file = new ByteArrayContent(bytes);
        content.Add(file, "File", fileName);
        foreach (var (name, value) in fields.Append(new("__RequestVerificationToken", page.Token)))
        {
            content.Add(new StringContent(value), name);
        }

        using var answer = await browser.Client.PostAsync(new Uri(path, UriKind.Relative), content);
        return new BrowserPage((int)answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsByteArrayAsync(), answer.Headers, answer.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>A file's type, whether it comes as an attachment, and its bytes; the status where it is none.</summary>
    public static async Task<(int Status, string? Type, string? Disposition, int Length)> FileAsync(this Browser browser, string path)
    {
        using var answer = await browser.Client.GetAsync(new Uri(path, UriKind.Relative));
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }

    [GeneratedRegex("/evidence/[0-9]+$")]
    private static partial Regex Decision();
}
