using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Contracts;

/// <summary>What tests of the register share: an institution, its editor, and the way from a file to the register.</summary>
internal static class ContractsApp
{
    public const string Names = "Reference,Title,Supplier,Company Number,Start Date,End Date,Value,Department\n";

    public static async Task<(Institution Institution, Browser Browser)> SetUpAsync(this WebApp app)
    {
        var institution = await app.InstitutionAsync("alpha", "Alpha Council", "E07000123");
        return (institution, await app.SignInAsync("administrator", Role.Administrator, institution));
    }

    /// <summary>The page after the upload: the review, or the form with its error.</summary>
    public static async Task<BrowserPage> UploadRegisterAsync(this Browser browser, string name, string text) =>
        await browser.FollowAsync(await browser.UploadAsync(await browser.GetAsync("/alpha/contracts/imports/upload"), "/alpha/contracts/imports/upload", name, Encoding.UTF8.GetBytes(text)));

    /// <summary>The report after the commit.</summary>
    public static async Task<BrowserPage> CommitRegisterAsync(this Browser browser, BrowserPage review) =>
        await browser.FollowAsync(await browser.PostFormAsync(review, review.Document.QuerySelector("form[action$='/commit']")!.GetAttribute("action")!, []));

    public static Task<List<ContractEntry>> EntriesAsync(this WebApp app, Institution institution) => app.WorkAsync(institution, services =>
        services.GetRequiredService<AppDbContext>().ContractEntries.AsNoTracking().Include(c => c.Suppliers).Include(c => c.Events).OrderBy(c => c.Id).ToListAsync());

    public static Task LedgerAsync(this WebApp app, Institution institution, string rows) => app.WorkAsync(institution, async services =>
    {
        var mediator = services.GetRequiredService<IMediator>();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("Supplier Name,Payment Date,Net Amount,Supplier Postcode,Transaction Number,Purpose,Expense Type,Contract Reference\n" + rows));
        var uploaded = await mediator.Send(new UploadFile.Command(content, "ledger.csv"));
        await mediator.Send(new CommitImport.Command(uploaded.Value.ImportId!.Value));
        var db = services.GetRequiredService<AppDbContext>();
        await Patience.UntilAsync("the ledger is imported", () => db.SpendImports.AsNoTracking().AnyAsync(i => i.Id == uploaded.Value.ImportId && i.Status == ImportStatus.Committed));
        await Patience.UntilAsync("the payees are resolved", async () => !await db.Jobs.AsNoTracking().AnyAsync(j => j.Status == Domain.Jobs.JobStatus.Waiting || j.Status == Domain.Jobs.JobStatus.Running));
        return true;
    });
}
