using Microsoft.AspNetCore.Http.Extensions;

namespace WealthBuilding.Web.Infrastructure.Paging;

/// <summary>Addresses of the same list with one thing changed; empty parameters are left out.</summary>
public static class PageLink
{
    private const string Absent = "page that is not there";

    /// <summary>Notes for the layout that the page which the address asks for is not in the list, so that nobody takes the first page for it.</summary>
    public static void Tell(HttpContext context, IPage shown)
    {
        if (int.TryParse(context.Request.Query["page"], out var asked) && asked != shown.Number)
        {
            var pages = shown.Pages == 1 ? "it has one page" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it has {shown.Pages:#,##0} pages");
            context.Items[Absent] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"There is no page {asked:#,##0} in this list: {pages}. This is the first.");
        }
    }

    /// <summary>The sentence of <see cref="Tell"/>; null where the page that was asked for is shown.</summary>
    public static string? Told(HttpContext context) => context.Items[Absent] as string;

    public static string To(HttpRequest request, int page) => With(request, "page", page == 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The same address with a parameter set, or without it where the value is null.</summary>
    public static string With(HttpRequest request, string name, string? value)
    {
        var query = new QueryBuilder();
        foreach (var (key, values) in request.Query)
        {
            foreach (var old in values.Where(v => !string.IsNullOrEmpty(v) && !key.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                query.Add(key, old!);
            }
        }

        if (!string.IsNullOrEmpty(value))
        {
            query.Add(name, value);
        }

        return request.Path + query.ToQueryString();
    }

    /// <summary>The same address with each value cut to so many characters; null where none is longer. A list repeats its address in every link.</summary>
    public static string? Shortened(HttpRequest request, int longest)
    {
        if (request.Query.All(q => q.Value.All(v => v is null || v.Length <= longest)))
        {
            return null;
        }

        var values = request.Query.SelectMany(q => q.Value.Where(v => !string.IsNullOrEmpty(v)).Select(v => KeyValuePair.Create(q.Key, v!.Length <= longest ? v : v[..longest])));
        return request.Path + new QueryBuilder(values).ToQueryString();
    }

    /// <summary>Another page, or this one, with the same query but for what narrows it; on the first page.</summary>
    public static string Narrow(HttpRequest request, string path, IReadOnlyDictionary<string, string> narrow)
    {
        var query = new QueryBuilder();
        foreach (var (key, values) in request.Query)
        {
            foreach (var old in values.Where(v => !string.IsNullOrEmpty(v) && !key.Equals("page", StringComparison.OrdinalIgnoreCase) && !narrow.ContainsKey(key.ToLowerInvariant())))
            {
                query.Add(key, old!);
            }
        }

        foreach (var (key, value) in narrow)
        {
            query.Add(key, value);
        }

        return path + query.ToQueryString();
    }

    /// <summary>The same address with one value added to a parameter that may have several, or taken from it; back on the first page.</summary>
    public static string Toggle(HttpRequest request, string name, string value)
    {
        var query = new QueryBuilder();
        var had = false;
        foreach (var (key, values) in request.Query)
        {
            foreach (var old in values.Where(v => !string.IsNullOrEmpty(v) && !key.Equals("page", StringComparison.OrdinalIgnoreCase)))
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase) && old == value)
                {
                    had = true;
                }
                else
                {
                    query.Add(key, old!);
                }
            }
        }

        if (!had)
        {
            query.Add(name, value);
        }

        return request.Path + query.ToQueryString();
    }
}
