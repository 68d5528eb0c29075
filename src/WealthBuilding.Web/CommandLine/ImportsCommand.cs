using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.CommandLine;

/// <summary><c>imports list</c> and <c>imports undo ID</c>.</summary>
internal static class ImportsCommand
{
    public static Command Create()
    {
        var institution = new Option<string?>("--institution") { Description = "Only this institution's", Recursive = true };
        var id = new Argument<int>("id") { Description = "The import's number" };
        var list = new Command("list", "Lists imports, newest first");
        list.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(parsed, (host, token) => ListAsync(host, parsed.GetValue(institution), token), cancellationToken));
        var undo = new Command("undo", "Withdraws one import") { id };
        undo.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(parsed, (host, token) => UndoAsync(host, parsed.GetRequiredValue(id), token), cancellationToken));
        return new Command("imports", "Imports that were made") { list, undo, institution };
    }

    private static async Task<int> ListAsync(CommandHost host, string? institution, CancellationToken cancellationToken)
    {
        await using var scope = await host.EnterAsync(null, cancellationToken);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();

        // The operator's own list over every institution: the tenant filter is lifted on purpose.
        var imports = await (
            from i in db.SpendImports.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking()
            join owner in db.Institutions on i.InstitutionId equals owner.Id
            where institution == null || owner.Slug == institution
            orderby i.Id descending
            select new ImportRow(i.Id, owner.Slug, i.FileName, i.Status.ToString(), i.RowsImported, i.PenceImported, i.UploadedAt)).ToListAsync(cancellationToken);
        foreach (var import in imports)
        {
            host.Print(import, r => string.Create(
                CultureInfo.InvariantCulture, $"{r.Id,6}  {r.Institution,-24}  {r.Status,-13}  {r.Rows,9:#,##0}  {new Money(r.Pence),18}  {r.File}"));
        }

        return ExitCode.Done;
    }

    private static async Task<int> UndoAsync(CommandHost host, int id, CancellationToken cancellationToken)
    {
        string? slug;
        await using (var scope = await host.EnterAsync(null, cancellationToken))
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();

            // The operator names an import by its number alone; whose it is, is looked up here.
            slug = await db.SpendImports.IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(i => i.Id == id)
                .Join(db.Institutions, i => i.InstitutionId, o => o.Id, (_, o) => o.Slug).SingleOrDefaultAsync(cancellationToken);
        }

        if (slug is null)
        {
            throw new CommandException($"There is no import {id}. See 'imports list'.");
        }

        var others = (await host.SendAsync(new ShowUndo.Query(id), slug, cancellationToken))?.Others ?? [];
        foreach (var other in others)
        {
            await Console.Error.WriteLineAsync($"Import {other.Id} ({other.FileName}) left out {Figures.Count(other.RowsHeld, "row")} ({new Money(other.PenceHeld)}) that import {id} holds. It is read again after the undo; until then its payments are missing.");
        }

        var result = await host.SendAsync(new UndoImport.Command(id), slug, cancellationToken);
        if (!result.IsDone)
        {
            return host.Refuse(result.Problem);
        }

        await host.Services.GetRequiredService<JobRunner>().RunAllAsync(cancellationToken);
        host.Print(new { importId = id, undone = true, readAgain = others.Select(o => o.Id) }, r =>
            $"Import {id} is withdrawn. Its file and its reasons are kept.{(others.Count == 0 ? string.Empty : $" Read again: {string.Join(", ", r.readAgain)}.")}");
        return ExitCode.Done;
    }

    private sealed record ImportRow(int Id, string Institution, string File, string Status, int Rows, long Pence, DateTimeOffset At);
}
