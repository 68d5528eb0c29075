using MediatR;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Features.Suppliers.Records;

namespace WealthBuilding.Web.Tests.Pages;

/// <summary>Pages of suppliers' records that only have an address once there are suppliers: two are made, one of them tied to a payee, with facts, a branch and a rule.</summary>
internal static class SupplierPages
{
    public static async Task<string[]> MakeAsync(RealBrowser browser)
    {
        var council = await browser.WorkAsync(null, services => Task.FromResult(services.GetRequiredService<AppDbContext>().Institutions.Single(i => i.Slug == "demonstration-council")));
        return await browser.WorkAsync(council, async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var mediator = services.GetRequiredService<IMediator>();
            var (first, second) = (new Supplier(SupplierCodes.New(), "Fernhollow Example Ltd"), new Supplier(SupplierCodes.New(), "Fernhollow Example Co-operative Limited"));
            db.Suppliers.AddRange(first, second);
            await db.SaveChangesAsync();
            var matches = db.PayeeMatches.Where(m => m.RuleId == null && m.Payments > 0).OrderBy(m => m.PayeeId).Take(2).ToList();
            await mediator.Send(new DecideMatches.Command
            {
                Choices =
                [
                    new() { PayeeId = matches[0].PayeeId, Version = matches[0].Version, Pick = $"supplier:{first.Id}", Reason = "An example" },
                    new() { PayeeId = matches[1].PayeeId, Version = matches[1].Version, Pick = $"supplier:{second.Id}" },
                ],
            });
            await mediator.Send(new AddFact.Command
            {
                Code = first.Code,
                Version = first.Version,
                Field = SupplierField.Ownership,
                Value = nameof(OwnershipModel.WorkerOwned),
                Evidence = EvidenceKind.Rules,
                Source = "rules of 2024",
                AsAt = new DateOnly(2025, 1, 1),
            });
            await mediator.Send(new AddBranch.Command(first.Code, "1 Example Street", "Preston", "PR1 2HE"));
            var (record, rule) = ($"/demonstration-council/suppliers/{first.Code}", db.MatchRules.OrderBy(r => r.Id).Last().Id);
            return new[]
            {
                record, $"{record}/facts?field=Ownership", $"{record}/facts?field=People", $"{record}/merge", $"{record}/merge?into={second.Code}", $"{record}/payees/{matches[0].PayeeId}/split",
                $"/demonstration-council/matching/rules/{rule}/undo", "/demonstration-council/matching/rules", "/demonstration-council/matching?state=confirmed",
            };
        });
    }
}
