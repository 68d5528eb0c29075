using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Web.Tests.Features.Commitments;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using static WealthBuilding.Web.Tests.Features.LivingWage.WageSteps;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>Files behind declarations and steps of cases: taken in safely, handed out as downloads to whoever may see them.</summary>
public sealed class WageFileTests(QuotesApp app) : IClassFixture<QuotesApp>
{
    [Fact]
    public async Task A_declarations_files_are_seen_by_its_supplier_and_by_bodies_whose_contract_runs()
    {
        var (id, code, name, supplier) = await app.ContractedAsync("dotterel");
        var (past, _, _, _) = await app.ContractedAsync("ruff", end: "2026-02-01");
        await app.DbAsync(async db =>
        {
            var own = await db.ContractSuppliers.SingleAsync(s => s.EntryId == id);
            (await db.ContractSuppliers.SingleAsync(s => s.EntryId == past)).Decide(own.SupplierId);
            return await db.SaveChangesAsync();
        });
        await supplier.DeclareAsync(code, "14.00");
        var own = $"{PathOf(code)}/files";
        var page = await supplier.GetAsync(own);
        Assert.Equal($"{page.Heading} - WealthBuilding", page.Document.Title);
        Dictionary<string, string> fields = new() { ["declaration"] = page.Document.QuerySelector("input[name=declaration]")!.GetAttribute("value")! };

        Assert.Equal(400, (await supplier.PostFormAsync(page, own, fields)).Status);
        Assert.Equal(400, (await supplier.SendFileAsync(own, own, "payroll.pdf", "<html>"u8.ToArray(), fields)).Status);
        Assert.Equal(404, (await supplier.SendFileAsync(own, own, "payroll.pdf", CommitmentSteps.Pdf, new() { ["declaration"] = "999999" })).Status);
        Assert.Equal(302, (await supplier.SendFileAsync(own, own, "payroll.pdf", CommitmentSteps.Pdf, fields)).Status);

        var file = await app.DbAsync(db => db.DeclarationFiles.Where(f => f.FileName == "payroll.pdf").OrderByDescending(f => f.Id).Select(f => f.Id).FirstAsync());
        Assert.Equal((200, "application/pdf", "attachment", CommitmentSteps.Pdf.Length), await supplier.FileAsync($"{own}/{file}"));
        Assert.Contains(name, (await app.Editor.GetAsync($"/council/contracts/{id}/living-wage/files")).Text, StringComparison.Ordinal);
        Assert.Equal((200, "application/pdf", "attachment", CommitmentSteps.Pdf.Length), await app.Editor.FileAsync($"/council/contracts/{id}/living-wage/files/{file}"));
        Assert.Equal(404, (await app.Editor.FileAsync($"/council/contracts/{past}/living-wage/files/{file}")).Status);
        Assert.DoesNotContain("payroll.pdf", (await app.Editor.GetAsync($"/council/contracts/{past}/living-wage/files")).Text, StringComparison.Ordinal);

        Assert.Equal(302, (await supplier.PostFormAsync(await supplier.GetAsync(own), $"{own}/{file}/remove", [])).Status);
        Assert.Equal(404, (await app.Editor.FileAsync($"/council/contracts/{id}/living-wage/files/{file}")).Status);
        Assert.Equal(["DeclarationFile added", "DeclarationFile removed"], await app.DbAsync(db => db.AuditEvents.Where(e => e.Subject.StartsWith($"file {file} of")).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync()));
    }

    [Fact]
    public async Task A_step_of_a_case_has_a_file_and_stands_in_the_trail()
    {
        var (id, code, name, supplier) = await app.ContractedAsync("knot");
        await app.InScopeAsync(id);
        await supplier.DeclareAsync(code, "13.00");
        await app.RoundAsync();
        var path = (await app.Editor.GetAsync("/council/living-wage")).Document.QuerySelectorAll("#cases a").Single(a => a.TextContent == name).GetAttribute("href")!;

        Assert.Equal(400, (await app.Editor.SendFileAsync(path, $"{path}/steps", "letter.pdf", "not one"u8.ToArray(), new() { ["Words"] = "Wrote to them" })).Status);
        Assert.Equal(302, (await app.Editor.SendFileAsync(path, $"{path}/steps", "letter.pdf", CommitmentSteps.Pdf, new() { ["Words"] = "Wrote to them" })).Status);

        var step = await app.DbAsync(db => db.Set<WageCaseStep>().Where(s => s.FileName == "letter.pdf").Select(s => s.Id).SingleAsync());
        Assert.Equal((200, "application/pdf", "attachment", CommitmentSteps.Pdf.Length), await app.Editor.FileAsync($"{path}/steps/{step}"));
        var number = path.Split('/')[^1];
        Assert.Contains(await app.DbAsync(db => db.AuditEvents.Where(e => e.Subject.StartsWith($"step of living wage case {number} on")).Select(e => e.Action).ToListAsync()), a => a == "WageCaseStep added");
    }
}
