using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace WealthBuilding.Web.Infrastructure.Mvc;

/// <summary>
/// Refuses to read what an address asks for where some of it cannot be read: a page says so in an error summary and shows nothing
/// that could be taken for the answer; a file or JSON is status 400 with a sentence. Without it such a filter would be dropped
/// and everything shown as if it were the part that was asked for.
/// </summary>
internal sealed class UnreadableQueryFilter(IModelMetadataProvider metadata) : IActionFilter
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (!Reading.Contains(context.HttpContext.Request.Method) || Unreadable(context.ModelState) is not { Count: > 0 } wrong)
        {
            return;
        }

        // A part of the address itself that there is not: a kind of row, a number.
        if (wrong.Keys.Any(k => context.RouteData.Values.ContainsKey(k)))
        {
            context.Result = new NotFoundResult();
            return;
        }

        context.Result = IsForMachines(context.HttpContext) ? Problem(wrong) : new ViewResult
        {
            ViewName = "UnreadableQuery",
            StatusCode = StatusCodes.Status400BadRequest,
            ViewData = new ViewDataDictionary(metadata, context.ModelState),
        };
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    // Something was said and cannot be read; what is merely missing is the action's business.
    private static Dictionary<string, string[]> Unreadable(ModelStateDictionary state) => state
        .Where(e => e.Value is { Errors.Count: > 0 } && !string.IsNullOrWhiteSpace(e.Value.AttemptedValue))
        .ToDictionary(e => e.Key, e => e.Value!.Errors.Select(x => x.ErrorMessage).ToArray());

    private static bool IsForMachines(HttpContext context) =>
        Path.HasExtension(context.Request.Path) || context.GetEndpoint()?.Metadata.GetMetadata<MachineFormAttribute>() is not null;

    internal static BadRequestObjectResult Problem(Dictionary<string, string[]> wrong) => new(new ValidationProblemDetails(wrong)
    {
        Status = StatusCodes.Status400BadRequest,
        Title = "The address asks for something that cannot be read.",
        Detail = string.Join(" ", wrong.SelectMany(w => w.Value).Select(m => m.EndsWith('.') ? m : m + ".")),
    })
    {
        ContentTypes = { "application/problem+json" },
    };
}

/// <summary>Marks an action that answers with a file or with JSON though its address has no ending that says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MachineFormAttribute : Attribute;
