using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Infrastructure.Mvc;

/// <summary>Turns what a request came to into what a browser gets.</summary>
internal static class ResultExtensions
{
    extension(Controller controller)
    {
        /// <summary>The form again, with its errors, under the status that fits; a missing thing is a 404 page.</summary>
        public IActionResult Again(Problem problem, object model, string? view = null)
        {
            switch (problem)
            {
                case Problem.NotFound:
                    return controller.NotFound();
                case Problem.Invalid invalid:
                    Tell(controller.ModelState, invalid);
                    controller.ViewData[ErrorOrder] = invalid.Errors.Select(e => e.Field).ToList();
                    controller.Response.StatusCode = StatusCodes.Status400BadRequest;
                    break;
                default:
                    controller.ModelState.AddModelError(string.Empty, problem.Message);
                    controller.Response.StatusCode = problem is Problem.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict;
                    break;
            }

            return view is null ? controller.View(model) : controller.View(view, model);
        }
    }

    extension<T>(Result<T> result)
    {
        /// <summary>For the address that a settled request leads to: <see cref="RepeatedMark"/> where it was so before, so that the page says so; else nothing.</summary>
        public string? Mark => result.IsRepeated ? RepeatedMark : null;
    }

    extension(ControllerBase controller)
    {
        /// <summary>Refuses a file or JSON that was asked for with something that makes no sense: status 400 with a sentence.</summary>
        public IActionResult Refuse(string field, string message) => UnreadableQueryFilter.Problem(new Dictionary<string, string[]> { [field] = [message] });
    }

    /// <summary>The value of <c>again</c> in an address, by which <c>_DoneAlready</c> is shown.</summary>
    public const string RepeatedMark = "true";

    /// <summary>Where a page finds the fields of its errors in the order of its form: model state alone sorts them by name.</summary>
    public const string ErrorOrder = "ErrorOrder";

    // What the form says of its field is better than what the binder says of it, and one sentence is enough.
    private static void Tell(ModelStateDictionary state, Problem.Invalid invalid)
    {
        foreach (var field in invalid.Errors.Select(e => e.Field).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            state[field]?.Errors.Clear();
        }

        foreach (var error in invalid.Errors)
        {
            state.AddModelError(error.Field, error.Message);
        }
    }
}
