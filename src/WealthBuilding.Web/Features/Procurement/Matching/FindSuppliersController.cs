using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Matching;

[Route("/{institution}/find-suppliers")]
public sealed class FindSuppliersController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.ProcurementMatch)]
    public async Task<IActionResult> FindSuppliers(FindSuppliers.Query query, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(query with { All = false }, cancellationToken);
        if (query.Contract is not null && model.Contract is null)
        {
            return NotFound();
        }

        ModelState.Clear();
        if (model.IsPlaceUnknown)
        {
            ModelState.AddModelError("near", Matching.FindSuppliers.PlaceUnknown);
        }

        if (model.IsValueUnknown)
        {
            ModelState.AddModelError("value", Matching.FindSuppliers.ValueUnknown);
        }

        return View(model);
    }

    /// <summary>Takes a need of any length, and leads to the page that shows it.</summary>
    private RedirectToActionResult Back(FindSuppliers.Query query, string institution) => RedirectToAction(
        nameof(FindSuppliers), new { institution, need = query.Need, value = query.Value, near = query.Near, contract = query.Contract, category = query.Category, picked = query.Picked ? true : (bool?)null, show = query.Show, local = query.Local });

    [HttpPost("")]
    [RequirePermission(Permissions.ProcurementMatch)]
    public async Task<IActionResult> ShortenNeed(FindSuppliers.Query query, string institution, CancellationToken cancellationToken) =>
        RedirectToAction(nameof(FindSuppliers), new { institution, need = await mediator.Send(new ShortenNeed.Query(query.Need), cancellationToken), value = query.Value, near = query.Near, contract = query.Contract });

    /// <summary>Leads to the page with the words, value and categories of a contract of the register.</summary>
    [HttpGet("/{institution}/contracts/{id:int}/find-suppliers")]
    [RequirePermission(Permissions.ProcurementMatch)]
    public async Task<IActionResult> FindForContract(int id, string institution, CancellationToken cancellationToken)
    {
        var read = await mediator.Send(new FindForContract.Query(id), cancellationToken);
        return read is null ? NotFound() : RedirectToAction(nameof(FindSuppliers), new { institution, need = read.Need, value = read.Value, near = read.Near, contract = id, category = read.Categories, picked = read.Categories.Count > 0 ? true : (bool?)null });
    }

    [HttpPost("lessons")]
    [RequirePermission(Permissions.ProcurementTeach)]
    public async Task<IActionResult> KeepLesson(FindSuppliers.Query query, string? able, string? unsuitable, bool categories, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new KeepLesson.Command(query.Need, query.Category, able, unsuitable, categories), cancellationToken);
        return result.IsDone ? Back(query, institution) : this.Again(result.Problem, await mediator.Send(query with { All = false }, cancellationToken), nameof(FindSuppliers));
    }

    [HttpGet("learnt")]
    [RequirePermission(Permissions.ProcurementMatch)]
    public async Task<IActionResult> ListLessons(int page, CancellationToken cancellationToken) => View(await mediator.Send(new ListLessons.Query(page), cancellationToken));

    /// <summary>Takes a lesson back, and leads to where the reader was: the answer, or the list.</summary>
    [HttpPost("learnt/{lesson:int}/forget")]
    [RequirePermission(Permissions.ProcurementTeach)]
    public async Task<IActionResult> ForgetLesson(int lesson, FindSuppliers.Query query, string institution, CancellationToken cancellationToken) =>
        !(await mediator.Send(new ForgetLesson.Command(lesson), cancellationToken)).IsDone ? NotFound()
        : string.IsNullOrWhiteSpace(query.Need) ? RedirectToAction(nameof(ListLessons), new { institution }) : Back(query, institution);

    [HttpGet("/{institution}/find-suppliers.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.ProcurementMatch)]
    public async Task<IActionResult> ExportFound(FindSuppliers.Query query, string institution, string format, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(query with { All = true }, cancellationToken);
        return model.IsPlaceUnknown ? this.Refuse("near", Matching.FindSuppliers.PlaceUnknown)
            : model.IsValueUnknown ? this.Refuse("value", Matching.FindSuppliers.ValueUnknown)
            : TableFile.Of(format, $"suppliers-for-a-need-{institution}", Matching.FindSuppliers.TableOf(model));
    }
}
