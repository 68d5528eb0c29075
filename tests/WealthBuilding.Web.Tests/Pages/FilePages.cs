using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Files;
using WealthBuilding.Web.Features.Procurement.Opportunities;

namespace WealthBuilding.Web.Tests.Pages;

/// <summary>Pages of files at an opportunity, which only have an address once there is one: a contract is made and opened to suppliers with a file.</summary>
internal static class FilePages
{
    private const string Title = "Specification of the work, with the plans of both buildings";

    public static async Task<string[]> MakeAsync(RealBrowser browser)
    {
        var council = await browser.WorkAsync(null, services => Task.FromResult(services.GetRequiredService<AppDbContext>().Institutions.Single(i => i.Slug == "demonstration-council")));
        return await browser.WorkAsync(council, async services =>
        {
            var (db, mediator) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<IMediator>());
            var today = DateOnly.FromDateTime(browser.Time.GetUtcNow().UtcDateTime);
            var entry = new ContractEntry(council.Id, new ContractFacts { Title = "Repairs to two halls", State = ContractState.Opportunity, Deadline = today.AddDays(30) }, today);
            db.ContractEntries.Add(entry);
            await db.SaveChangesAsync();
            using var content = new MemoryStream("%PDF-1.7 example"u8.ToArray());
            Assert.True((await mediator.Send(new AddFile.Command(entry.Id, Title, content, "example.pdf"))).IsDone);
            Assert.True((await mediator.Send(new OpenToSuppliers.Command(entry.Id, new OpeningForm { TakesQuotes = true, Version = entry.Version }))).IsDone);
            var file = await db.ContractFiles.Where(f => f.EntryId == entry.Id).Select(f => f.Id).SingleAsync();
            var own = $"/demonstration-council/contracts/{entry.Id}";
            return new[] { $"{own}/files", $"{own}/files/{file}/change", $"{own}/suppliers-see", $"/opportunities/{entry.Id}", $"/opportunities/{entry.Id}/questions" };
        });
    }
}
