using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WealthBuilding.Web.Tests.Support;

/// <summary>A browser without script: keeps cookies, reads pages, fills in forms.</summary>
public sealed class Browser(HttpClient client)
{
    public HttpClient Client => client;

    public async Task<BrowserPage> GetAsync(string path) => await PageAsync(await client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Follows redirects to the page they end at.</summary>
    public async Task<BrowserPage> FollowAsync(BrowserPage page)
    {
        while (page.Location is { } next)
        {
            page = await GetAsync(next);
        }

        return page;
    }

    /// <summary>Sends a form with the antiforgery token of the page it stands on.</summary>
    public Task<BrowserPage> PostFormAsync(BrowserPage from, string path, Dictionary<string, string> fields) => PostFieldsAsync(from, path, fields);

    /// <summary>The same where a field stands several times.</summary>
    public async Task<BrowserPage> PostFieldsAsync(BrowserPage from, string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Append(new KeyValuePair<string, string>("__RequestVerificationToken", from.Token)));
        return await PageAsync(await client.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    /// <summary>Sends a file with the token of the page that the form stands on.</summary>
    public async Task<BrowserPage> UploadAsync(BrowserPage from, string path, string name, byte[] bytes)
    {
        using var content = new MultipartFormDataContent();
        using var file = new ByteArrayContent(bytes);
        using var token = new StringContent(from.Token);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "File", name);
        content.Add(token, "__RequestVerificationToken");
        return await PageAsync(await client.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    private static async Task<BrowserPage> PageAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var bytes = await response.Content.ReadAsByteArrayAsync();
            return new BrowserPage((int)response.StatusCode, response.Headers.Location?.ToString(), bytes, response.Headers, response.Content.Headers.ContentType?.MediaType);
        }
    }
}

/// <summary>What came back: status, where to go next, the bytes, and the page where it is one.</summary>
public sealed record BrowserPage(int Status, string? Location, byte[] Bytes, HttpResponseHeaders Headers, string? Type)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    public IHtmlDocument Document => new HtmlParser().ParseDocument(Text);

    public string Token => Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? string.Empty;

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? string.Empty;
}
