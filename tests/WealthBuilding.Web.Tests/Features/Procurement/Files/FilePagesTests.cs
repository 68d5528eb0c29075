using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Features.Procurement.Files;
using WealthBuilding.Web.Tests.Features.Procurement.Ocds;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Files.FilesApp;

namespace WealthBuilding.Web.Tests.Features.Procurement.Files;

/// <summary>Files at an opportunity through the front door: put up by the buyer, downloaded by anybody, told to whoever has to do with it.</summary>
public sealed class FilePagesTests(FilesApp app) : IClassFixture<FilesApp>, IDisposable
{
    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task A_file_is_put_up_before_the_opening_and_downloaded_by_anybody_after_it()
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Filed sweeping", ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Equal(302, (await app.AddAsync(id, "Specification", "draft 3 of Quillon Examplesworth.pdf", Pdf("brooms"))).Status);
        var number = Assert.Single(await app.NumbersAsync(id));
        var (mine, everybodys) = ($"/council/contracts/{id}/files/{number}", $"/opportunities/{id}/files/{number}");

        Assert.Equal((200, 404), ((await app.Editor.GetAsync(mine)).Status, (await app.Anonymous().GetAsync(everybodys)).Status));
        Assert.Contains("1 file now", Words(await app.Editor.GetAsync($"/council/contracts/{id}/suppliers-see")), StringComparison.Ordinal);
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);

        var page = await app.Anonymous().GetAsync($"/opportunities/{id}");
        Assert.Equal("Specification (PDF, 1 kB)", page.Document.QuerySelector($"main a[href='{everybodys}']")!.TextContent);
        Assert.Contains("Added on", Words(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Quillon", page.Text, StringComparison.Ordinal);
        using var answer = await app.Anonymous().Client.GetAsync(new Uri(everybodys, UriKind.Relative));
        Assert.Equal(("application/pdf", "attachment", "Specification.pdf"), (answer.Content.Headers.ContentType!.ToString(), answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName!.Trim('"')));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(Pdf("brooms"), await answer.Content.ReadAsByteArrayAsync());
        Assert.All(app.Lying(), n => Assert.Matches("^[0-9a-f]{32}$", n));
    }

    [Fact]
    public async Task One_of_another_institution_of_what_was_taken_back_or_withdrawn_is_not_there()
    {
        var id = await app.OpenAsync("Hidden sweeping");
        await app.AddAsync(id, "Specification", "spec.pdf", Pdf("hidden"));
        var number = Assert.Single(await app.NumbersAsync(id));
        var other = await app.InstitutionAsync("other", "Other Example Council", "E07000124");
        var stranger = await app.SignInAsync("stranger", Role.Administrator, other);
        var everybodys = $"/opportunities/{id}/files/{number}";
        Assert.Equal(200, (await app.Anonymous().GetAsync(everybodys)).Status);

        Assert.Equal(404, (await stranger.GetAsync($"/council/contracts/{id}/files/{number}")).Status);
        Assert.Equal(404, (await stranger.GetAsync($"/other/contracts/{id}/files/{number}")).Status);
        Assert.Equal(404, (await stranger.GetAsync($"/other/contracts/{id}/files")).Status);
        var form = await stranger.GetAsync("/other/contracts/add");
        Assert.Equal(404, (await SendAsync(stranger, form, $"/other/contracts/{id}/files", "Theirs", "spec.pdf", Pdf("theirs"))).Status);
        Assert.Equal(404, (await stranger.PostFormAsync(form, $"/other/contracts/{id}/files/{number}/remove", [])).Status);
        Assert.Equal(404, (await app.Anonymous().GetAsync($"/opportunities/{await app.OpenAsync("Another sweeping")}/files/{number}")).Status);
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/suppliers-see", "/suppliers-see/close")).Status);
        Assert.Equal(404, (await app.Anonymous().GetAsync(everybodys)).Status);

        var withdrawn = await app.OpenAsync("Withdrawn sweeping");
        await app.AddAsync(withdrawn, "Specification", "spec.pdf", Pdf("withdrawn"));
        var step = await app.Editor.GetAsync($"/council/contracts/{withdrawn}/steps/Withdraw");
        Assert.Equal(302, (await app.Editor.PostFormAsync(step, $"/council/contracts/{withdrawn}/steps/Withdraw", new() { ["Version"] = step.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!, ["On"] = Day(0), ["Reason"] = "No longer needed" })).Status);
        Assert.Equal(404, (await app.Anonymous().GetAsync($"/opportunities/{withdrawn}/files/{Assert.Single(await app.NumbersAsync(withdrawn))}")).Status);
    }

    [Fact]
    public async Task What_is_no_file_for_suppliers_is_refused_in_words_and_not_kept()
    {
        var id = await app.OpenAsync("Refused sweeping");
        var lay = app.Lying();

        var program = await app.AddAsync(id, "Specification", "spec.pdf", [0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00]);
        Assert.Equal((400, "#File"), (program.Status, program.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")));
        Assert.Contains("named as a PDF, but what is in it is not one", Words(program), StringComparison.Ordinal);
        Assert.Equal("Specification", program.Document.QuerySelector("#Title")!.GetAttribute("value"));
        var large = await app.AddAsync(id, "Specification", "spec.pdf", Pdf(new string('x', 1 << 20)));
        Assert.Equal(400, large.Status);
        Assert.Contains("must be smaller than 1MB", Words(large), StringComparison.Ordinal);
        var nothing = await SendAsync(app.Editor, program, $"/council/contracts/{id}/files", " ", null, []);
        Assert.Equal(["Enter a title, for example Specification", "Select a file"], nothing.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.TextContent.Trim()));
        Assert.Contains("must be a PDF", Words(await app.AddAsync(id, "Page", "page.html", "<script>alert(1)</script>"u8.ToArray())), StringComparison.Ordinal);

        Assert.Empty(await app.NumbersAsync(id));
        Assert.Equal(lay, app.Lying());
    }

    [Fact]
    public async Task What_is_added_replaced_and_removed_is_told_to_those_who_quoted_and_stands_in_the_history()
    {
        var id = await app.OpenAsync("Told sweeping");
        var (code, supplier) = await app.SupplierAsync("files@told.example", "Told Sweeping Example Ltd", "We clean halls.", "90910000");
        var quote = $"/my-suppliers/{code}/opportunities/{id}/quote";
        var form = await supplier.GetAsync(quote);
        Assert.Equal(302, (await supplier.PostFormAsync(form, quote, new() { ["Lot"] = "0", ["Price"] = "100", ["Method"] = "With brooms." })).Status);

        Assert.Equal(302, (await app.AddAsync(id, "Specification", "spec.pdf", Pdf("brooms"))).Status);
        Assert.Contains("File 'Specification': PDF, 1 kB, version", await app.MessageToAsync("files@told.example"), StringComparison.Ordinal);
        var number = Assert.Single(await app.NumbersAsync(id));
        Assert.Contains("Specification (PDF, 1 kB)", Words(await supplier.GetAsync(quote)), StringComparison.Ordinal);
        Assert.Contains("The buyer has changed the opportunity since you quoted", Words(await supplier.GetAsync(quote)), StringComparison.Ordinal);
        var change = $"/council/contracts/{id}/files/{number}/change";
        var page = await app.Editor.GetAsync(change);
        var before = app.Lying();
        Assert.Equal(302, (await SendAsync(app.Editor, page, change, "Specification", "spec.txt", "Brooms and mops"u8.ToArray())).Status);
        Assert.Matches("File 'Specification': TXT, 1 kB, version [0-9A-F]{8}; before: PDF, 1 kB, version [0-9A-F]{8}", await app.MessageToAsync("files@told.example"));
        var got = await app.Anonymous().GetAsync($"/opportunities/{id}/files/{number}");
        Assert.Equal(("text/plain", "Brooms and mops"), (got.Type, got.Text));
        Assert.Single(before.Except(app.Lying()));
        Assert.Contains("changed on", Words(await app.Anonymous().GetAsync($"/opportunities/{id}")), StringComparison.Ordinal);

        var messages = await MessagesAsync();
        Assert.Equal(302, (await SendAsync(app.Editor, page, change, "Specification", "same.txt", "Brooms and mops"u8.ToArray())).Status);
        Assert.Equal(messages, await MessagesAsync());
        Assert.Equal(302, (await app.Editor.SubmitAsync(change, "/remove")).Status);
        Assert.Contains("File 'Specification': nothing any more", await app.MessageToAsync("files@told.example"), StringComparison.Ordinal);
        Assert.Equal(404, (await app.Anonymous().GetAsync($"/opportunities/{id}/files/{number}")).Status);
        Assert.Equal(before.Count - 1, app.Lying().Count);

        var history = Words(await app.Editor.GetAsync($"/council/contracts/{id}"));
        Assert.All(new[] { "A file was added: Specification", "A file was replaced: Specification", "A file was removed: Specification" }, w => Assert.Contains(w, history, StringComparison.Ordinal));
        var actions = await app.DbAsync(db => db.AuditEvents.Where(e => e.Subject == $"file 'Specification' of contract {id}").OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());
        Assert.Equal(["ContractFile added", "ContractFile changed", "ContractFile removed"], actions);

        Task<int> MessagesAsync() => app.DbAsync(db => db.OutgoingMessages.CountAsync(m => m.To == "files@told.example"));
    }

    [Fact]
    public async Task Nothing_is_changed_after_the_close_and_what_was_quoted_for_can_still_be_read()
    {
        var id = await app.OpenAsync("Closed sweeping");
        await app.AddAsync(id, "Specification", "spec.pdf", Pdf("closed"));
        var number = Assert.Single(await app.NumbersAsync(id));
        var (files, form) = ($"/council/contracts/{id}/files", await app.Editor.GetAsync($"/council/contracts/{id}/files"));
        await app.GoOnAsync(TimeSpan.FromDays(32));

        Assert.Equal(409, (await SendAsync(app.Editor, form, files, "Late", "late.pdf", Pdf("late"))).Status);
        Assert.Equal(409, (await SendAsync(app.Editor, form, $"{files}/{number}/change", "Late", "late.pdf", Pdf("late"))).Status);
        Assert.Equal(409, (await app.Editor.PostFormAsync(form, $"{files}/{number}/remove", [])).Status);
        var page = await app.Editor.GetAsync(files);
        Assert.Contains("The last day for bids is over", Words(page), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form"));
        Assert.Equal(number, Assert.Single(await app.NumbersAsync(id)));
        Assert.NotNull((await app.Anonymous().GetAsync($"/opportunities/{id}/questions")).Document.QuerySelector($"a[href='/opportunities/{id}/files/{number}']"));
        Assert.Equal(Pdf("closed"), (await app.Anonymous().GetAsync($"/opportunities/{id}/files/{number}")).Bytes);
    }

    [Fact]
    public async Task Bytes_that_nothing_speaks_of_go_after_a_day_and_no_others()
    {
        var id = await app.OpenAsync("Tidy sweeping");
        await app.AddAsync(id, "Specification", "spec.pdf", Pdf("tidy"));
        var left = Path.Combine(app.Folder, "files", "opportunities", Guid.NewGuid().ToString("N"));
        await File.WriteAllTextAsync(left, "left");
        Task TidyAsync() => app.WorkAsync(null, s => s.GetRequiredService<IMediator>().Send(new RemoveLeftFiles.Command()));

        await TidyAsync();
        Assert.True(File.Exists(left));
        app.Time.Ahead = TimeSpan.FromDays(2);
        await TidyAsync();

        Assert.False(File.Exists(left));
        Assert.Equal(200, (await app.Anonymous().GetAsync($"/opportunities/{id}/files/{Assert.Single(await app.NumbersAsync(id))}")).Status);
    }

    [NodeFact]
    public async Task Files_are_published_as_documents_of_the_call()
    {
        var id = await app.OpenAsync("Published sweeping");
        await app.AddAsync(id, "Specification", "spec.pdf", Pdf("published"));
        await app.DbAsync(async db =>
        {
            (await db.Institutions.SingleAsync(i => i.Slug == "council")).PublishContracts(true);
            return await db.SaveChangesAsync();
        });

        var page = await app.Anonymous().GetAsync($"/ocds/council/ocds-000000-council-{id}");

        using var json = JsonDocument.Parse(page.Bytes);
        var releases = json.RootElement.GetProperty("releases").EnumerateArray().ToList();
        var document = releases[^1].GetProperty("tender").GetProperty("documents")[0];
        var number = Assert.Single(await app.NumbersAsync(id));
        Assert.Equal(
            [$"file-{number}", "biddingDocuments", "Specification", "application/pdf", $"https://localhost/opportunities/{id}/files/{number}"],
            new[] { "id", "documentType", "title", "format", "url" }.Select(n => document.GetProperty(n).GetString()!.Replace("http://", "https://", StringComparison.Ordinal)));
        Assert.Equal((0, string.Empty), await Validation.RunOnAsync(page.Bytes, (await app.Anonymous().GetAsync("/ocds/council/records")).Bytes));
    }
}
