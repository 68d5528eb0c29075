using System.Globalization;
using ClosedXML.Excel;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Cases;
using WealthBuilding.Web.Features.LivingWage.Compliance;
using WealthBuilding.Web.Features.LivingWage.Declarations;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>
/// A year of the demonstration place by the clock: two rate changes, three suppliers failing, one repaired, one contract ended. Page, workbook, reminders
/// and cases agree to the penny with <c>year-of-wages.csv</c>, which was worked out by hand.
/// </summary>
public sealed class YearOfWagesTests(DemoApp app) : IClassFixture<DemoApp>, IDisposable
{
    private const string Laundry = "DC-2024-003";
    private const string HomeCare = "DC-2022-031";
    private const string Catering = "DC-2025-002";
    private const string Grounds = "DC-2023-014";
    private const string Stationery = "DC-2024-022";

    private static readonly (string Supplier, string Workers, string Hours, string Lowest)[] Declared =
        [("6VYNEPAK", "8", "30", "12.60"), ("QMXFG5KH", "20", "35", "12.80"), ("Z0NYBVQW", "6", "20", "13.00"), ("8RNXZC6Y", "15", "37.5", "14.00")];

    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task Page_workbook_reminders_and_cases_agree_with_what_was_worked_out_by_hand()
    {
        var rows = Rows();
        app.GoTo(rows[0].Day);
        var council = await app.WorkAsync(null, s => s.GetRequiredService<AppDbContext>().Institutions.SingleAsync(i => i.Slug == "demonstration-council"));
        foreach (var row in rows)
        {
            app.GoTo(row.Day);
            await HappensAsync(row.Day, council);
            await app.WorkAsync(council, s => s.GetRequiredService<IMediator>().Send(new WageRound.Command()));
            await AfterRoundAsync(row.Day, council);
            await AgreesAsync(row, council);
        }
    }

    private static IReadOnlyList<(DateOnly Day, string[] Cells)> Rows()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "Features", "LivingWage", "year-of-wages.csv");
        using var reader = new StreamReader(path);
        var cursor = new CsvCursor(reader);
        cursor.Read();
        var rows = new List<(DateOnly Day, string[] Cells)>();
        while (cursor.Read())
        {
            var cells = cursor.ToArray();
            rows.Add((DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), cells[2..]));
        }

        return rows;
    }

    private async Task HappensAsync(DateOnly day, Institution council)
    {
        switch (day)
        {
            case { Year: 2026, Month: 1 }:
                foreach (var (supplier, workers, hours, lowest) in Declared)
                {
                    await DeclareAsync(supplier, workers, hours, lowest);
                }

                foreach (var reference in new[] { Laundry, HomeCare, Catering, Grounds })
                {
                    await ScopeAsync(council, reference, new ScopeForm { Work = "work", Wording = "hours-a-week", Hours = "20", Weeks = "52" });
                }

                await ScopeAsync(council, Stationery, new ScopeForm { Work = "goods", Wording = "hours-a-week" });
                break;
            case { Month: 6 }:
                app.GoTo(day.AddDays(-1));
                await DeclareAsync("6VYNEPAK", "8", "30", "13.45");
                app.GoTo(day);
                await CloseAsync(council, Laundry, WageCaseOutcome.Remedied);
                break;
            case { Month: 10 }:
                await CloseAsync(council, HomeCare, WageCaseOutcome.ContractEnded);
                break;
        }
    }

    // Somebody takes the laundry's case on as soon as it is there.
    private async Task AfterRoundAsync(DateOnly day, Institution council)
    {
        if (day.Month == 4)
        {
            await app.SignInAsync("year-editor", Role.Editor, council);
            var (id, owner, due) = await app.WorkAsync(council, async s =>
            {
                var db = s.GetRequiredService<AppDbContext>();
                var found = await db.WageCases.SingleAsync();
                return (found.Id, await db.Users.Where(u => u.Email == "year-editor@example.org").Select(u => u.Id).SingleAsync(), found.DueOn);
            });
            Assert.True((await SendAsync(council, new WorkCase.Command(id, CaseAct.Plan, new CaseForm { OwnerId = owner, DueOn = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }))).IsDone);
        }
    }

    private async Task AgreesAsync((DateOnly Day, string[] Cells) row, Institution council)
    {
        var model = await app.WorkAsync(council, s => s.GetRequiredService<IMediator>().Send(new ListWages.Query()));
        var reminders = await app.WorkAsync(council, s => s.GetRequiredService<AppDbContext>().OutgoingMessages.CountAsync(m => m.Subject.StartsWith("Living wage cases:") || m.Text.Contains("/living-wage")));
        var (contracts, pounds, workers) = (model.Coverage.Contracts, model.Coverage.Pounds, model.Coverage.Workers);
        string[] found =
        [
            .. contracts.Select(c => Text(c.Amount)), Text(pounds[0].Amount / 100), Text(pounds[1].Amount / 100), Text(pounds[3].Amount / 100), Text(workers[0].Amount), Text(workers[1].Amount),
            (model.ShortYear.Pence / 100m).ToString("0.00", CultureInfo.InvariantCulture), Text(model.Cases.Count), Text(reminders),
        ];
        Assert.Equal($"{row.Day:yyyy-MM-dd}: {string.Join(' ', row.Cells)}", $"{row.Day:yyyy-MM-dd}: {string.Join(' ', found)}");

        var browser = await app.SignInAsync($"year-reader-{row.Day:yyyyMMdd}", Role.Viewer, council);
        var page = await browser.GetAsync("/demonstration-council/living-wage");
        Assert.Equal(row.Cells[..4], page.Document.QuerySelectorAll("#coverage tbody tr")[0].QuerySelectorAll("td").Select(c => c.FirstChild!.TextContent.Trim()));
        Assert.Equal(model.ShortYear.Pence > 0, page.Document.QuerySelector("#short") is not null);
        if (model.ShortYear.Pence > 0)
        {
            Assert.Contains($"£{decimal.Parse(row.Cells[9], CultureInfo.InvariantCulture):#,##0.00}", page.Document.QuerySelector("#short")!.TextContent, StringComparison.Ordinal);
        }

        WorkbookAgrees(row.Cells, (await browser.GetAsync("/demonstration-council/living-wage.xlsx")).Bytes);
    }

    private static void WorkbookAgrees(string[] cells, byte[] bytes)
    {
        using var book = new XLWorkbook(new MemoryStream(bytes));
        var coverage = book.Worksheet("Coverage");
        Assert.Equal(cells[..4], Enumerable.Range(6, 4).Select(r => Text(coverage.Cell(r, 2).GetValue<long>())));
        Assert.Equal([cells[4], cells[5], cells[6]], new[] { 6, 7, 9 }.Select(r => Text(coverage.Cell(r, 4).GetValue<decimal>())));
        var contracts = book.Worksheet("Contracts");
        var title = contracts.Row(5).CellsUsed().Single(c => c.GetString() == "Counted in the total (£)").Address.ColumnNumber;
        Assert.Equal(decimal.Parse(cells[9], CultureInfo.InvariantCulture), contracts.RowsUsed().Where(r => r.RowNumber() > 5).Sum(r => r.Cell(title).TryGetValue(out decimal pounds) ? pounds : 0));
        Assert.Equal(cells[10], Text(book.Worksheet("Open cases").RowsUsed().Count(r => r.RowNumber() > 5)));
        Assert.DoesNotContain(book.Worksheet("Cover").Column(5).CellsUsed().Skip(1), c => c.CachedValue?.ToString() != "OK");
    }

    private async Task DeclareAsync(string supplier, string workers, string hours, string lowest)
    {
        Assert.True((await SendAsync(null, new StartDeclaration.Command(supplier, false))).IsDone);
        Assert.True((await SendAsync(null, new AddBand.Command(supplier, new BandForm { Role = "Worker", Workplace = "uk", Age = "21", Workers = workers, Hours = hours, Lowest = lowest }))).IsDone);
        Assert.True((await SendAsync(null, new GiveDeclaration.Command(supplier, true))).IsDone);
    }

    private async Task ScopeAsync(Institution council, string reference, ScopeForm form) =>
        Assert.True((await SendAsync(council, new SetScope.Command(await IdAsync(council, reference), form))).IsDone);

    private async Task CloseAsync(Institution council, string reference, WageCaseOutcome outcome)
    {
        var contract = await IdAsync(council, reference);
        var id = await app.WorkAsync(council, s => s.GetRequiredService<AppDbContext>().WageCases.Where(c => c.EntryId == contract && c.ClosedOn == null).Select(c => c.Id).SingleAsync());
        Assert.True((await SendAsync(council, new WorkCase.Command(id, CaseAct.Close, new CaseForm { Outcome = outcome, Reason = "Seen" }))).IsDone);
    }

    private Task<int> IdAsync(Institution council, string reference) =>
        app.WorkAsync(council, s => s.GetRequiredService<AppDbContext>().ContractEntries.Where(c => c.Reference == reference).Select(c => c.Id).SingleAsync());

    private Task<Result<Done>> SendAsync(Institution? institution, IRequest<Result<Done>> command) => app.WorkAsync(institution, s => s.GetRequiredService<IMediator>().Send(command));

    private static string Text(IFormattable number) => number.ToString("0", CultureInfo.InvariantCulture);
}
