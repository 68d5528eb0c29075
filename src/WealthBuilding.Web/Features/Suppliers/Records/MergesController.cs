using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Records;

[Route("/{institution}/suppliers/{supplier}/merge")]
public sealed class MergesController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> ShowMerge(string supplier, string? into, string? search, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowMerge.Query(supplier, string.IsNullOrEmpty(into) ? null : into, search), cancellationToken);
        return model is null ? NotFound() : View(model);
    }

    [HttpPost("")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> MergeSuppliers(string supplier, string institution, string? into, Guid fromVersion, Guid intoVersion, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new MergeSuppliers.Command(supplier, into ?? string.Empty, fromVersion, intoVersion), cancellationToken);
        if (result.IsSettled)
        {
            return RedirectToAction(nameof(RecordsController.ShowRecord), "Records", new { institution, supplier = into, again = result.Mark });
        }

        var model = await mediator.Send(new ShowMerge.Query(supplier, into), cancellationToken);
        return model is null ? NotFound() : this.Again(result.Problem, model, nameof(ShowMerge));
    }

    [HttpGet("{merge:int}/undo")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> UndoMerge(string supplier, int merge, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowMerged.Query(supplier, merge), cancellationToken);
        return model is null ? NotFound() : View(model);
    }

    [HttpPost("{merge:int}/undo")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> Undo(string supplier, string institution, int merge, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new UndoMerge.Command(supplier, merge), cancellationToken);
        if (result.IsSettled)
        {
            return RedirectToAction(nameof(RecordsController.ShowRecord), "Records", new { institution, supplier, again = result.Mark });
        }

        var model = await mediator.Send(new ShowMerged.Query(supplier, merge), cancellationToken);
        return model is null ? NotFound() : this.Again(result.Problem, model, nameof(UndoMerge));
    }
}
