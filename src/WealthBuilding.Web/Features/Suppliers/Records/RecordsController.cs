using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Records;

[Route("/{institution}/suppliers/{supplier}")]
public sealed class RecordsController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.SuppliersRead)]
    public async Task<IActionResult> ShowRecord(string supplier, CancellationToken cancellationToken) => await PageAsync(new ShowRecord.Query(supplier), cancellationToken);

    [HttpGet("facts")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> EditFact(string supplier, SupplierField field, CancellationToken cancellationToken) => await PageAsync(new ShowFact.Query(supplier, field), cancellationToken);

    [HttpPost("facts")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> AddFact(string supplier, string institution, AddFact.Command command, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await mediator.Send(command with { Code = supplier }, cancellationToken), new { institution, supplier }, nameof(EditFact),
            async () => (await mediator.Send(new ShowFact.Query(supplier, command.Field), cancellationToken))?.With(command));

    [HttpPost("facts/{fact:int}/withdraw")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> WithdrawFact(string supplier, string institution, int fact, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new WithdrawFact.Command(supplier, fact), cancellationToken), new { institution, supplier }, nameof(ShowRecord), RecordAsync(supplier, cancellationToken));

    [HttpPost("branches")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> AddBranch(string supplier, string institution, string? street, string? town, string? postcode, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new AddBranch.Command(supplier, street, town, postcode), cancellationToken), new { institution, supplier }, nameof(ShowRecord), RecordAsync(supplier, cancellationToken));

    [HttpPost("branches/{address:int}/confirm")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> ConfirmBranch(string supplier, string institution, int address, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new ConfirmBranch.Command(supplier, address), cancellationToken), new { institution, supplier }, nameof(ShowRecord), RecordAsync(supplier, cancellationToken));

    [HttpPost("branches/{address:int}/withdraw")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> WithdrawBranch(string supplier, string institution, int address, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new WithdrawBranch.Command(supplier, address), cancellationToken), new { institution, supplier }, nameof(ShowRecord), RecordAsync(supplier, cancellationToken));

    [HttpGet("payees/{payee:int}/split")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> Split(string supplier, int payee, CancellationToken cancellationToken) => await PageAsync(new ShowSplit.Query(supplier, payee), cancellationToken);

    [HttpPost("payees/{payee:int}/split")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> SplitPayee(string supplier, string institution, int payee, string? reason, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new SplitPayee.Command(supplier, payee, reason), cancellationToken), new { institution, supplier }, nameof(ShowRecord), RecordAsync(supplier, cancellationToken));

    private Func<Task<ShowRecord.Model?>> RecordAsync(string supplier, CancellationToken cancellationToken) => () => mediator.Send(new ShowRecord.Query(supplier), cancellationToken);

    private async Task<IActionResult> PageAsync<T>(IRequest<T?> query, CancellationToken cancellationToken)
        where T : class
    {
        var model = await mediator.Send(query, cancellationToken);
        return model is null ? NotFound() : View(model);
    }

    private async Task<IActionResult> AnswerAsync<T>(Result<Done> result, object route, string view, Func<Task<T?>> again)
        where T : class =>
        result.IsSettled ? RedirectToAction(nameof(ShowRecord), new RouteValueDictionary(route) { ["again"] = result.Mark }) : await again() is { } model ? this.Again(result.Problem, model, view) : NotFound();
}
