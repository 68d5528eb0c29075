using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Cases;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.LivingWage.WageSteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>What the daily round finds, and how a contract manager works it.</summary>
public sealed class WageCaseTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task The_round_opens_a_case_once_tells_the_supplier_once_and_the_manager_works_it_to_closure()
    {
        var (id, code, name, supplier) = await app.ContractedAsync("dunlin");
        await app.InScopeAsync(id);
        Assert.Equal(0, (await app.RoundAsync()).Opened);
        Assert.Equal(1, await ToldAsync("pay@dunlin.example", "Please say what your workers are paid"));
        await supplier.DeclareAsync(code, "13.00");

        Assert.True((await app.RoundAsync()).Opened >= 1);
        Assert.Equal(new WageRound.Answer(0, 0), await app.RoundAsync());

        Assert.Equal(1, await ToldAsync("pay@dunlin.example", "Your workers have less than is required"));
        var board = await app.Editor.GetAsync("/council/living-wage");
        var path = board.Document.QuerySelectorAll("#cases a").Single(a => a.TextContent == name).GetAttribute("href")!;
        var page = await app.Editor.GetAsync(path);
        Assert.Contains("£5,616.00 a year when it was opened", Words(page), StringComparison.Ordinal);

        var owner = page.Document.QuerySelectorAll("#OwnerId option").Single(o => o.TextContent == "editor").GetAttribute("value")!;
        Assert.Equal(302, (await app.Editor.PostFormAsync(page, $"{path}/plan", new() { ["OwnerId"] = owner, ["DueOn"] = "2030-01-31", ["Remedy"] = "Back pay from May" })).Status);
        Assert.Equal(400, (await app.Editor.PostFormAsync(page, $"{path}/plan", new() { ["OwnerId"] = "999999", ["DueOn"] = "2030-01-31" })).Status);
        Assert.Equal(400, (await app.Editor.PostFormAsync(page, $"{path}/steps", new() { ["Words"] = "From the future", ["On"] = "2099-01-01" })).Status);
        Assert.Equal(302, (await app.Editor.PostFormAsync(page, $"{path}/steps", new() { ["Words"] = "Asked for the payroll" })).Status);
        await supplier.DeclareAsync(code, "13.45");
        Assert.Equal(400, (await app.Editor.PostFormAsync(page, $"{path}/close", new() { ["Outcome"] = "Remedied" })).Status);
        Assert.Equal(302, (await app.Editor.PostFormAsync(page, $"{path}/close", new() { ["Outcome"] = "Remedied", ["Reason"] = "Paid since June" })).Status);

        var closed = await app.Editor.GetAsync(path);
        Assert.Contains("Pay was put right. Paid since June", Words(closed), StringComparison.Ordinal);
        Assert.Contains("Asked for the payroll", Words(closed), StringComparison.Ordinal);
        Assert.Empty(closed.Document.QuerySelectorAll("main form"));
        Assert.Equal(409, (await app.Editor.PostFormAsync(page, $"{path}/close", new() { ["Outcome"] = "Remedied", ["Reason"] = "Again" })).Status);
        Assert.Equal(0, (await app.RoundAsync()).Opened);
    }

    [Fact]
    public async Task A_new_case_is_told_to_those_who_may_work_it_an_overdue_one_again_and_each_week_and_never_to_somebody_who_has_left()
    {
        // What other tests have left would be told in the same messages, on other days.
        await app.DbAsync(db => db.WageCases.ExecuteDeleteAsync());
        await app.DbAsync(db => db.SentReminders.ExecuteDeleteAsync());
        var (id, code, name, supplier) = await app.ContractedAsync("sandpiper");
        await app.InScopeAsync(id);
        await supplier.DeclareAsync(code, "13.00");
        await app.SignInAsync("sandpiper-leaver", Role.Editor, app.Council);
        await app.SignInAsync("sandpiper-viewer", Role.Viewer, app.Council);
        await app.RoundAsync();
        await app.RoundAsync();
        Assert.Equal((1, 1, 0), (await DigestsAsync("editor", name), await DigestsAsync("sandpiper-leaver", name), await DigestsAsync("sandpiper-viewer", name)));

        var path = await CaseOfAsync(name);
        var page = await app.Editor.GetAsync(path);
        var leaver = page.Document.QuerySelectorAll("#OwnerId option").Single(o => o.TextContent == "sandpiper-leaver").GetAttribute("value")!;
        await app.Editor.PostFormAsync(page, $"{path}/plan", new() { ["OwnerId"] = leaver, ["DueOn"] = page.Document.QuerySelector("#DueOn")!.GetAttribute("value")! });
        await app.DbAsync(db => db.Memberships.Where(m => m.InstitutionId == app.Council.Id && db.Users.Any(u => u.Id == m.UserId && u.FullName == "sandpiper-leaver")).ExecuteDeleteAsync());
        await app.GoOnAsync(TimeSpan.FromDays(29));
        await app.RoundAsync();
        await app.RoundAsync();

        Assert.Equal((2, 1), (await DigestsAsync("editor", name), await DigestsAsync("sandpiper-leaver", name)));
        Assert.Contains("Overdue", Words(await app.Editor.GetAsync(path)), StringComparison.Ordinal);
        Assert.Matches("living wage cases? (is|are) open", Words(await app.Editor.GetAsync("/")));
        Assert.Matches("[0-9] overdue", (await app.Editor.GetAsync("/council")).Document.QuerySelector("#due-cases")!.TextContent);
        await app.GoOnAsync(TimeSpan.FromDays(6));
        await app.RoundAsync();
        Assert.Equal(2, await DigestsAsync("editor", name));
        await app.GoOnAsync(TimeSpan.FromDays(1));
        await app.RoundAsync();
        Assert.Equal(3, await DigestsAsync("editor", name));
    }

    [Fact]
    public async Task A_case_that_was_closed_with_a_reason_is_not_opened_anew_until_the_supplier_declares_anew()
    {
        var (id, code, name, supplier) = await app.ContractedAsync("turnstone");
        await app.InScopeAsync(id);
        await supplier.DeclareAsync(code, "13.00");
        await app.RoundAsync();
        var path = await CaseOfAsync(name);
        var page = await app.Editor.GetAsync(path);
        await app.Editor.PostFormAsync(page, $"{path}/steps", new() { ["Words"] = "Asked for the payroll" });
        Assert.Equal(302, (await app.Editor.PostFormAsync(page, $"{path}/close", new() { ["Outcome"] = "NotRemedied", ["Reason"] = "The contract is not renewed" })).Status);

        await app.RoundAsync();
        await app.GoOnAsync(TimeSpan.FromDays(3));
        await app.RoundAsync();
        Assert.Equal(1, await app.DbAsync(db => db.WageCases.CountAsync(c => c.SupplierName == name)));
        await supplier.DeclareAsync(code, "13.10");
        await app.RoundAsync();
        Assert.Equal(2, await app.DbAsync(db => db.WageCases.CountAsync(c => c.SupplierName == name)));
        var number = path.Split('/')[^1];
        Assert.Equal(1, await app.DbAsync(db => db.AuditEvents.CountAsync(e => e.Action == "WageCaseStep added" && e.Subject.StartsWith($"step of living wage case {number} on"))));
    }

    [Fact]
    public async Task One_shortfall_on_two_contracts_is_one_case_that_names_both()
    {
        var (id, code, name, supplier) = await app.ContractedAsync("redshank");
        var second = await SecondAsync(app.Editor, "council", "Windows redshank", name, code);
        await app.InScopeAsync(id);
        await app.InScopeAsync(second);
        await supplier.DeclareAsync(code, "13.00");

        await app.RoundAsync();

        Assert.Equal(1, await app.DbAsync(db => db.WageCases.CountAsync(c => c.SupplierName == name)));
        var path = await CaseOfAsync(name);
        Assert.Equal(["Cleaning redshank", "Windows redshank"], (await app.Editor.GetAsync(path)).Document.QuerySelectorAll("#contracts a").Select(a => a.TextContent));
        var other = await app.Editor.GetAsync($"/council/contracts/{second}/living-wage");
        Assert.NotNull(other.Document.QuerySelector($"a[href='{path}']"));
        Assert.Null(other.Document.QuerySelector("form[action$='/living-wage/cases']"));
    }

    [Fact]
    public async Task A_supplier_without_an_account_is_asked_once_it_has_one_by_each_body_in_its_own_name_and_again_after_a_year_and_not_before()
    {
        const string Asked = "Please say what your workers are paid";
        const string Address = "pay@knot.example";
        var (id, code, name, _) = await app.ContractedAsync("knot", end: "2031-03-31");
        await app.InScopeAsync(id);
        await app.DbAsync(db => db.Users.Where(u => u.Email == Address).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsDisabled, true)));
        await app.RoundAsync();
        Assert.Equal(0, await ToldAsync(Address, Asked));
        await app.DbAsync(db => db.Users.Where(u => u.Email == Address).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsDisabled, false)));
        await app.RoundAsync();
        Assert.Equal(1, await ToldAsync(Address, Asked));

        var other = await app.InstitutionAsync("knot-college", "Knot Example College");
        var editor = await app.SignInAsync("knot-editor", Role.Editor, other);
        var second = await SecondAsync(editor, "knot-college", "Halls knot", name, code);
        var page = await editor.GetAsync($"/knot-college/contracts/{second}/living-wage");
        await editor.PostFormAsync(page, $"/knot-college/contracts/{second}/living-wage", new() { ["Work"] = "work", ["Wording"] = "hours-a-week", ["Hours"] = "10", ["Weeks"] = "52" });
        await app.WorkAsync(other, services => services.GetRequiredService<IMediator>().Send(new WageRound.Command()));
        Assert.Equal(2, await ToldAsync(Address, Asked));

        await app.GoOnAsync(TimeSpan.FromDays(200));
        await app.RoundAsync();
        Assert.Equal(2, await ToldAsync(Address, Asked));
        await app.GoOnAsync(TimeSpan.FromDays(166));
        await app.RoundAsync();
        Assert.Equal(3, await ToldAsync(Address, Asked));
    }

    [Fact]
    public async Task An_institution_whose_round_was_made_today_has_none_before_tomorrow()
    {
        await app.RoundAsync();
        Assert.DoesNotContain(await ToRoundAsync(), i => i.Id == app.Council.Id);
        await app.GoOnAsync(TimeSpan.FromDays(1));
        Assert.Contains(await ToRoundAsync(), i => i.Id == app.Council.Id);
    }

    [Fact]
    public async Task An_accredited_employer_counts_while_it_has_declared_nothing()
    {
        var (id, _, name, _) = await app.ContractedAsync("whimbrel");
        await app.InScopeAsync(id);
        var list = await app.Editor.GetAsync("/council/living-wage/accredited");

        var taken = await app.Editor.UploadAsync(list, "/council/living-wage/accredited", "list.csv", System.Text.Encoding.UTF8.GetBytes($"name,number,from,to\n{name.ToUpperInvariant()},,2020-01-01,\n,123,,\n"));

        Assert.Contains("1 employer is in the list now; 1 row was left out: Row 3: it has no name", Words(taken), StringComparison.Ordinal);
        Assert.Contains("Accredited", Words(await app.Editor.GetAsync($"/council/contracts/{id}/living-wage")), StringComparison.Ordinal);
        Assert.Equal(400, (await app.Editor.UploadAsync(list, "/council/living-wage/accredited", "list.csv", [0, 1, 2])).Status);
    }

    private Task<int> ToldAsync(string address, string subject) => app.DbAsync(db => db.OutgoingMessages.CountAsync(m => m.To == address && m.Subject == subject));

    private Task<int> DigestsAsync(string person, string name) =>
        app.DbAsync(db => db.OutgoingMessages.CountAsync(m => m.To == $"{person}@example.org" && m.Subject.StartsWith("Living wage cases:") && m.Text.Contains(name)));

    private async Task<string> CaseOfAsync(string name) =>
        (await app.Editor.GetAsync("/council/living-wage")).Document.QuerySelectorAll("#cases a").Single(a => a.TextContent == name).GetAttribute("href")!;

    private Task<IReadOnlyList<Institution>> ToRoundAsync() => app.WorkAsync(null, services => services.GetRequiredService<IMediator>().Send(new ListRounds.Query()));

    // Another running contract with the same supplier.
    private async Task<int> SecondAsync(Browser editor, string slug, string title, string name, string code)
    {
        var form = await editor.GetAsync($"/{slug}/contracts/add");
        var added = await editor.PostFormAsync(form, $"/{slug}/contracts/add", new() { ["Title"] = title, ["Value"] = "9000", ["Suppliers"] = name, ["Start"] = "2026-01-01", ["End"] = "2031-03-31" });
        var id = int.Parse(added.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await app.WorkAsync(null, async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var supplier = await db.Suppliers.SingleAsync(s => s.Code == code);
            (await db.ContractSuppliers.IgnoreQueryFilters().SingleAsync(s => s.EntryId == id)).Decide(supplier.Id);
            return await db.SaveChangesAsync();
        });
        return id;
    }
}
