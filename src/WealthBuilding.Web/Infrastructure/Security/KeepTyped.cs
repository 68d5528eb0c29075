using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>Marks an action whose form is not lost where it is sent after the sign-in has ended.</summary>
/// <param name="keeper">An <see cref="IKeepTyped"/> that keeps it.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepsTypedAttribute(Type keeper) : Attribute
{
    public Type Keeper { get; } = keeper;
}

/// <summary>Keeps what was typed into a form for the person who typed it, without doing what the form is for.</summary>
internal interface IKeepTyped
{
    /// <summary>The longest form that is read, in bytes as it is sent.</summary>
    long MostBytes { get; }

    /// <summary>Where the form stands.</summary>
    string PathOf(HttpContext http);

    /// <summary>Keeps a form for the <see cref="Actor"/>, who is known and may send it; false where it cannot.</summary>
    Task<bool> KeepAsync(HttpContext http, IFormCollection form);

    /// <summary>What was typed, for the page that hands it back to be copied.</summary>
    IReadOnlyList<TypedText> TextsOf(IFormCollection form);
}

/// <summary>A text that was typed, with what its field asks.</summary>
public sealed record TypedText(string Label, string Text);

/// <summary>What the page that hands a form back shows.</summary>
/// <param name="Path">Where the form stands.</param>
public sealed record TypedForm(string Path, IReadOnlyList<TypedText> Texts);

/// <summary>
/// Before somebody whose sign-in has ended is sent to sign in again, keeps what a form brought. It is kept for the person whose sign-in it was, and
/// only where the page's own token says that the form is theirs; else it is kept nowhere, and handed back in the answer to be copied.
/// </summary>
internal sealed class KeepTyped(IAntiforgery antiforgery, IServiceScopeFactory scopes) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Challenged || !await IsSettledAsync(context))
        {
            await _usual.HandleAsync(next, context, policy, authorizeResult);
        }
    }

    private async Task<bool> IsSettledAsync(HttpContext context)
    {
        // A unit of work of its own: who the person was holds for keeping the form, and for nothing else of this request.
        await using var scope = scopes.CreateAsyncScope();
        if (KeeperFor(context, scope.ServiceProvider) is not { } keeper || await FormOfAsync(context.Request, keeper.MostBytes) is not { } form)
        {
            return false;
        }

        if (await IsKeptAsync(keeper, form, context, scope.ServiceProvider))
        {
            context.Response.Redirect(new PathString("/sign-in").Add(QueryString.Create("from", keeper.PathOf(context)).Add("kept", "true")));
            return true;
        }

        var texts = IsOwnPage(context.Request) ? keeper.TextsOf(form) : [];
        if (texts.Count > 0)
        {
            context.Features.Set(new TypedForm(keeper.PathOf(context), texts));
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return texts.Count > 0;
    }

    private static IKeepTyped? KeeperFor(HttpContext context, IServiceProvider services) =>
        HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<KeepsTypedAttribute>() is { Keeper: var keeper } ? (IKeepTyped)services.GetRequiredService(keeper) : null;

    private static async Task<IFormCollection?> FormOfAsync(HttpRequest request, long most)
    {
        try
        {
            return request.HasFormContentType && request.ContentLength <= most ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : null;
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            // No form that a browser makes: there is nothing to keep.
            return null;
        }
    }

    private async Task<bool> IsKeptAsync(IKeepTyped keeper, IFormCollection form, HttpContext context, IServiceProvider services)
    {
        if (await services.GetRequiredService<EndedSignIns>().FindAsync(context) is not { } was)
        {
            return false;
        }

        // The token of a page is bound to its reader.
        var nobody = context.User;
        context.User = was.Principal;
        var isTheirs = await antiforgery.IsRequestValidAsync(context);
        context.User = nobody;
        services.GetRequiredService<Actor>().Is(was.User.Id, was.User.FullName);
        var needed = context.GetEndpoint()!.Metadata.GetRequiredMetadata<RequirePermissionAttribute>();
        return isTheirs && (await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(was.Principal, null, [needed])).Succeeded && await keeper.KeepAsync(context, form);
    }

    // Browsers name the site that a form comes from: another site's words are not shown as if they had been typed here.
    private static bool IsOwnPage(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
