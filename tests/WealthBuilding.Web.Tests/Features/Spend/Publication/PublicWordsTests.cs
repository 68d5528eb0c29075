using System.Globalization;
using System.Text;
using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Spend.Publication;

/// <summary>Wording, numbers and confirmed matches in public files: each could name somebody by a way round the name.</summary>
public sealed class PublicWordsTests(PublicWordsTests.Towns app) : IClassFixture<PublicWordsTests.Towns>
{
    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("json")]
    public async Task A_description_is_no_category_and_a_department_with_a_name_is_none(string format)
    {
        var file = await app.Anonymous().GetAsync($"/open-data/described/payments.{format}");
        var text = format == "xlsx" ? Sheet(file.Bytes) : file.Text;

        Assert.Contains("Adult Social Care", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zarqub", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Surface dressing", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_category_is_shown_where_it_is_one_and_names_nobody()
    {
        var rows = await RowsAsync("categorised");

        Assert.Equal(6, rows.Count(r => r.Category == "Cleaning"));
        Assert.DoesNotContain(rows, r => r.Category!.Contains("Zarqub", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_number_of_the_ledgers_own_names_nobody_and_is_no_identifier()
    {
        var rows = await RowsAsync("described");

        Assert.DoesNotContain(rows, r => r.Identifier is not null && r.Identifier != "GB-COH-07000015");
        Assert.DoesNotContain(rows, r => r.Supplier.Contains("Zarqub", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_number_that_a_register_has_under_the_payees_name_is_its_identifier() =>
        Assert.Contains(await RowsAsync("described"), r => r.Supplier == "Harebell Cleaning A Limited" && r.Identifier == "GB-COH-07000015");

    [Fact]
    public async Task A_confirmed_match_does_not_name_the_man_for_his_company()
    {
        var rows = await RowsAsync("described");

        Assert.DoesNotContain(rows, r => r.Supplier.Contains("Smith", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("GB-COH-07000014", await app.WorkAsync(app.Described, services => services.GetRequiredService<AppDbContext>().PayeeMatches
            .Where(m => m.State == MatchState.Confirmed).Join(services.GetRequiredService<AppDbContext>().SupplierIdentifiers, m => m.SupplierId, i => i.SupplierId, (_, i) => i.Scheme + "-" + i.Value).SingleAsync()));
    }

    [Fact]
    public async Task The_very_name_of_a_register_that_is_held_is_shown_and_one_like_it_that_no_register_has_is_not()
    {
        var rows = await RowsAsync("described");

        Assert.Contains(rows, r => r.Supplier == "Quillorne Vasterby Primary School");
        Assert.DoesNotContain(rows, r => r.Supplier.Contains("Tansorne", StringComparison.OrdinalIgnoreCase));
    }

    private static string Sheet(byte[] bytes)
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(bytes));
        return string.Join('\n', workbook.Worksheets.SelectMany(w => w.CellsUsed().Select(c => c.GetString())));
    }

    private async Task<List<PublicRow>> RowsAsync(string slug) =>
        [.. JsonDocument.Parse((await app.Anonymous().GetAsync($"/open-data/{slug}/payments.json")).Text).RootElement.EnumerateArray().Select(r => new PublicRow(
            r.GetProperty("Supplier").GetString()!, r.GetProperty("Supplier identifier").GetString(), r.GetProperty("Category").GetString()))];

    private sealed record PublicRow(string Supplier, string? Identifier, string? Category);

    /// <summary>A town whose ledger has descriptions and departments and no categories, one with categories, and a register that is held.</summary>
    public sealed class Towns : WebApp, IAsyncLifetime
    {
        public Institution Described { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await WorkAsync(null, async services =>
            {
                var db = services.GetRequiredService<AppDbContext>();
                db.RegisterEntries.AddRange(Entry("07000014", "JOHN SMITH LIMITED"), Entry("07000015", "HAREBELL CLEANING A LIMITED"), Entry("07000016", "QUITE ANOTHER LIMITED"), Entry("07000017", "QUILLORNE VASTERBY PRIMARY SCHOOL"));
                await db.SaveChangesAsync();
                return true;
            });
            Described = await TownAsync("described", DescribedLedger());
            await TownAsync("categorised", CategorisedLedger());
            await WorkAsync(Described, ConfirmAsync);
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

        private static RegisterEntry Entry(string number, string name) =>
            new() { Register = "companies-house", Number = number, Name = name, NameKey = RegisterName.Key(name) };

        private static string DescribedLedger()
        {
            var csv = new StringBuilder("Supplier Name,Payment Date,Net Amount,Department,Description,Company Number\r\n");
            string[] numbers = ["07000015", "99999999", "07000016", "10024", "", ""];
            for (var i = 0; i < numbers.Length; i++)
            {
                var firm = $"Harebell Cleaning {(char)('A' + i)} Limited,13/04/2026";
                csv.Append(CultureInfo.InvariantCulture, $"{firm},10{i}.00,Adult Social Care (J Zarqubov),Mr Zarqubov taxi to school,{numbers[i]}\r\n");
                csv.Append(CultureInfo.InvariantCulture, $"{firm},20{i}.00,Adult Social Care,Respite for Zarqubov K,{numbers[i]}\r\n");
                csv.Append(CultureInfo.InvariantCulture, $"{firm},30{i}.00,Adult Social Care,Surface dressing,{numbers[i]}\r\n");
            }

            return csv.Append("Nkechi Zarqubov,14/04/2026,50.00,Adult Social Care,Surface dressing,10023\r\nJohn Smith,14/04/2026,60.00,Adult Social Care,Surface dressing,07000014\r\nQuillorne Vasterby Primary School,15/04/2026,70.00,Adult Social Care,Surface dressing,\r\nTansorne Vasterby Primary School,15/04/2026,80.00,Adult Social Care,Surface dressing,\r\n").ToString();
        }

        private static string CategorisedLedger()
        {
            var csv = new StringBuilder("Supplier Name,Payment Date,Net Amount,Expense Type,Description\r\n");
            for (var i = 0; i < 6; i++)
            {
                csv.Append(CultureInfo.InvariantCulture, $"Harebell Cleaning {(char)('A' + i)} Limited,13/04/2026,10{i}.00,Cleaning,Windows\r\n");
                csv.Append(CultureInfo.InvariantCulture, $"Harebell Cleaning {(char)('A' + i)} Limited,14/04/2026,20{i}.00,Gift for Zarqubov,Windows\r\n");
            }

            return csv.ToString();
        }

        private static async Task<bool> ConfirmAsync(IServiceProvider services)
        {
            var db = services.GetRequiredService<AppDbContext>();
            // The number led to the register's entry, and that to a supplier: somebody says yes.
            var payee = await db.Payees.SingleAsync(p => p.Name == "John Smith");
            var match = await db.PayeeMatches.SingleAsync(m => m.PayeeId == payee.Id);
            var number = await db.SupplierIdentifiers.SingleAsync(i => i.Scheme == SupplierIdentifier.CompaniesHouse && i.Value == "07000014");
            (match.State, match.SupplierId) = (MatchState.Confirmed, number.SupplierId);
            await db.SaveChangesAsync();
            return true;
        }

        private async Task<Institution> TownAsync(string slug, string ledger)
        {
            var institution = await InstitutionAsync(slug, $"{slug} example council", "E07000123");
            await WorkAsync(institution, async services =>
            {
                var (mediator, db) = (services.GetRequiredService<IMediator>(), services.GetRequiredService<AppDbContext>());
                using var content = new MemoryStream(Encoding.UTF8.GetBytes(ledger));
                var uploaded = await mediator.Send(new UploadFile.Command(content, $"{slug}.csv"));
                await mediator.Send(new CommitImport.Command(uploaded.Value.ImportId!.Value));
                await services.GetRequiredService<JobRunner>().RunOneAsync(null, CancellationToken.None);
                await Patience.UntilAsync("the import is committed", () => db.SpendImports.AsNoTracking().AnyAsync(i => i.Status == Domain.Spend.Imports.ImportStatus.Committed));
                await Patience.UntilAsync("the payees are tied to suppliers", async () => !await db.Jobs.AsNoTracking().AnyAsync(j => j.Status == Domain.Jobs.JobStatus.Waiting || j.Status == Domain.Jobs.JobStatus.Running));
                db.Institutions.Single(i => i.Slug == slug).PublishSpend(true);
                await db.SaveChangesAsync();
                return true;
            });
            return institution;
        }
    }
}
