using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.ReferenceData;

public sealed class ImportRegisterTests
{
    [Fact]
    public async Task A_newer_list_updates_what_is_held_and_doubles_nothing()
    {
        await using var app = new WebApp();

        await RegisterUpdate.CheckAsync(app);
    }

    [Fact]
    public async Task The_parts_of_one_publication_are_one_register()
    {
        await using var app = new WebApp();
        var first = RegisterFiles.Zip(app, "BasicCompanyData-2026-06-01-part1_2.zip", ("a.csv", RegisterFiles.CompaniesText(RegisterFiles.Company("01000001", "HAREBELL EXAMPLE LTD"))));
        var second = RegisterFiles.Zip(app, "BasicCompanyData-2026-06-01-part2_2.zip", ("b.csv", RegisterFiles.CompaniesText(RegisterFiles.Company("01000002", "OTTERBROOK EXAMPLE LTD"))));

        var both = (await RegisterFiles.ImportAsync(app, RegisterKind.CompaniesHouse, false, first, second)).Value;
        var one = (await RegisterFiles.ImportAsync(app, RegisterKind.CompaniesHouse, false, first)).Value;

        Assert.Equal((2, 2, null), (both.Rows, both.Added, both.Note));
        Assert.Equal((1, 0), (one.Same, one.Gone));
        Assert.Contains("Part 2", one.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_that_broke_off_or_is_none_is_refused_in_words()
    {
        await using var app = new WebApp();
        var zip = RegisterFiles.Zip(app, "BasicCompanyDataAsOneFile.zip", ("part1.csv", RegisterFiles.CompaniesText(RegisterFiles.Company("01000001", "HAREBELL EXAMPLE LTD"))));
        var (half, none) = (Path.Combine(app.Folder, "half.zip"), Path.Combine(app.Folder, "none.zip"));
        await File.WriteAllBytesAsync(half, (await File.ReadAllBytesAsync(zip))[..^40]);
        await File.WriteAllTextAsync(none, "no zip at all");

        foreach (var path in new[] { half, none })
        {
            var refused = await RegisterFiles.ImportAsync(app, RegisterKind.CompaniesHouse, false, path);

            Assert.Contains("Take the file again, whole", refused.Problem!.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_zip_with_several_tables_is_read_whole()
    {
        await using var app = new WebApp();
        var zip = RegisterFiles.Zip(
            app, "BasicCompanyDataAsOneFile.zip",
            ("part1.csv", RegisterFiles.CompaniesText(RegisterFiles.Company("01000001", "HAREBELL EXAMPLE LTD"))),
            ("part2.csv", RegisterFiles.CompaniesText(RegisterFiles.Company("1000002", "OTTERBROOK EXAMPLE LTD"), RegisterFiles.Company("1000002", "OTTERBROOK TWICE LTD"))),
            ("notes.csv", "read,me\n1,2\n"));

        var outcome = (await RegisterFiles.ImportAsync(app, RegisterKind.CompaniesHouse, false, zip)).Value;

        Assert.Equal((3, 2, 2), (outcome.Rows, outcome.Kept, outcome.Added));
    }

    [Theory]
    [InlineData(150, 10)]
    [InlineData(87, 4)]
    [InlineData(3, 1)]
    public async Task A_file_that_lacks_most_of_the_register_is_not_taken_for_the_whole(int held, int kept)
    {
        await using var app = new WebApp();
        var all = Enumerable.Range(1, held).Select(i => RegisterFiles.Company($"{1_000_000 + i}", $"HAREBELL EXAMPLE {i} LTD")).ToArray();
        await RegisterFiles.CompaniesAsync(app, all);

        var few = (await RegisterFiles.CompaniesAsync(app, all[..kept])).Value;
        var whole = (await RegisterFiles.ImportAsync(app, RegisterKind.CompaniesHouse, true, Path.Combine(app.Folder, "companies.csv"))).Value;

        Assert.Equal(0, few.Gone);
        Assert.Contains("--whole", few.Note, StringComparison.Ordinal);
        Assert.Equal((held - kept, null), (whole.Gone, whole.Note));
    }

    [Theory]
    [InlineData(2000, 1899, false)] // 101 of 2,000: more than a hundred, and more than one in twenty
    [InlineData(2000, 1900, true)] // a hundred
    [InlineData(2200, 2095, true)] // 105 of 2,200: less than one in twenty
    [InlineData(300, 200, true)] // a hundred of few
    public async Task A_file_that_is_cut_at_the_end_of_a_line_takes_nobody_as_gone_unless_so_many_can_be(int held, int kept, bool isTaken)
    {
        await using var app = new WebApp();
        var all = Enumerable.Range(1, held).Select(i => RegisterFiles.Company($"{1_000_000 + i}", $"HAREBELL EXAMPLE {i} LTD")).ToArray();
        await RegisterFiles.CompaniesAsync(app, all);

        var cut = (await RegisterFiles.CompaniesAsync(app, all[..kept])).Value;

        Assert.Equal(isTaken ? held - kept : 0, cut.Gone);
        Assert.Equal(!isTaken, cut.Note?.Contains($"{held - kept} of {held:#,##0} organisations that are held are not in the file", StringComparison.Ordinal) is true);
        Assert.Equal(held - kept, (await RegisterFiles.ImportAsync(app, RegisterKind.CompaniesHouse, true, Path.Combine(app.Folder, "companies.csv"))).Value.Gone + cut.Gone);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_breaks_off_in_a_row_changes_nothing_of_it_and_marks_nobody_as_gone(bool isSaidToBeWhole)
    {
        await using var app = new WebApp();
        var all = Enumerable.Range(1, 9).Select(i => RegisterFiles.Company($"{1_000_000 + i}", $"HAREBELL EXAMPLE {i} LTD")).ToArray();
        await RegisterFiles.CompaniesAsync(app, all);
        var path = Path.Combine(app.Folder, "companies.csv");
        await File.WriteAllTextAsync(path, RegisterFiles.CompaniesText(all[..8])[..^40]);

        var cut = (await RegisterFiles.ImportAsync(app, RegisterKind.CompaniesHouse, isSaidToBeWhole, path)).Value;

        Assert.Equal((7, 7, 0, 0), (cut.Rows, cut.Same, cut.Changed, cut.Gone));
        Assert.Contains("breaks off", cut.Note, StringComparison.Ordinal);
        Assert.Equal(9, await app.WorkAsync(null, s => s.GetRequiredService<AppDbContext>().RegisterEntries.CountAsync(e => e.IsLive && e.GoneOn == null)));
    }

    [Fact]
    public async Task A_load_that_was_stopped_is_gone_on_with_and_stays_one()
    {
        await using var app = new WebApp();
        await app.WorkAsync(null, async services =>
        {
            var text = new StringReader(RegisterFiles.CompaniesText(RegisterFiles.Company("01000001", "HAREBELL EXAMPLE LTD"), RegisterFiles.Company("01000002", "OTTERBROOK EXAMPLE LTD")));
            var loader = services.GetRequiredService<RegisterLoader>();
            await loader.BeginAsync(RegisterKind.CompaniesHouse, "companies.csv", CancellationToken.None);
            await loader.ReadAsync(CompaniesHouseFile.Open(text, services.GetRequiredService<RegisterReferences>().Numbers).Value, 2, CancellationToken.None);
            return true;
        });

        var outcome = (await RegisterFiles.CompaniesAsync(
            app, RegisterFiles.Company("01000001", "HAREBELL EXAMPLE LTD"), RegisterFiles.Company("01000002", "OTTERBROOK EXAMPLE LTD"), RegisterFiles.Company("01000003", "KESTREL EXAMPLE LTD"))).Value;

        Assert.Equal((3, 3, 0, 0), (outcome.Kept, outcome.Added, outcome.Changed, outcome.Same));
        Assert.Equal(1, await app.WorkAsync(null, s => s.GetRequiredService<AppDbContext>().RegisterLoads.CountAsync(l => l.FinishedAt != null && l.IsFirst)));
    }

    [Theory]
    [InlineData(RegisterKind.CompaniesHouse, "name,number\nA,1\n", "The file has no columns CompanyName and CompanyNumber, as the Companies House data product has")]
    [InlineData(RegisterKind.Societies, "Society Name,Registered As,Society Status\nA,B,C\n", "The file has no column Full Registration Number, as the society list of the Mutuals Public Register has")]
    [InlineData(RegisterKind.CompaniesHouse, "CompanyName,CompanyNumber\n", "The file holds no organisation with a number. Take it as the register publishes it")]
    public async Task A_file_of_another_kind_is_refused_and_takes_nothing_away(RegisterKind kind, string text, string words)
    {
        await using var app = new WebApp();
        await RegisterFiles.CompaniesAsync(app, RegisterFiles.Company("01000001", "HAREBELL EXAMPLE LTD"));

        var refused = await RegisterFiles.ImportAsync(app, kind, ("other.csv", text));

        Assert.Equal(words, Assert.IsType<Problem.Invalid>(refused.Problem).Message);
        Assert.Equal(1, await app.WorkAsync(null, s => s.GetRequiredService<AppDbContext>().RegisterEntries.CountAsync(e => e.IsLive)));
    }

    [Fact]
    public async Task Every_former_name_is_kept_and_bytes_that_are_no_utf8_are_read_as_windows_1252()
    {
        await using var app = new WebApp();
        var path = Path.Combine(app.Folder, "companies.csv");
        var text = RegisterFiles.CompaniesText(RegisterFiles.Company("01000001", "CAFÉ EXAMPLE LTD", former: "OLD CAFÉ EXAMPLE LTD"));
        await File.WriteAllBytesAsync(path, System.Text.Encoding.Latin1.GetBytes(text));

        await RegisterFiles.ImportAsync(app, RegisterKind.CompaniesHouse, false, path);

        var entry = await app.WorkAsync(null, s => s.GetRequiredService<AppDbContext>().RegisterEntries.SingleAsync());
        Assert.Equal(("CAFÉ EXAMPLE LTD", "POLD CAFÉ EXAMPLE LTD"), (entry.Name, entry.OtherNames));
    }

    [Fact]
    public async Task A_payee_of_old_finds_a_company_that_has_ended_but_never_beside_a_live_one()
    {
        await using var app = new WebApp();
        var institution = await app.InstitutionAsync("alpha", "Alpha", "E07000123");
        await app.WorkAsync(institution, async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            db.Payees.AddRange(
                new Payee { InstitutionId = institution.Id, Id = 1, Name = "Harebell Example Ltd" },
                new Payee { InstitutionId = institution.Id, Id = 2, Name = "Otterbrook Example Ltd" },
                new Payee { InstitutionId = institution.Id, Id = 3, Name = "Harebell Example Group", CompanyNumber = "1000001" });
            return await db.SaveChangesAsync();
        });
        await RegisterFiles.CompaniesAsync(app, RegisterFiles.Company("01000001", "HAREBELL EXAMPLE LTD", "PR1 2HE"), RegisterFiles.Company("01000002", "OTTERBROOK EXAMPLE LTD", "PR1 1AA"));

        await RegisterFiles.ImportAsync(app, RegisterKind.CompaniesHouse, true, await WrittenAsync(app, RegisterFiles.Company("01000003", "OTTERBROOK EXAMPLE LTD", "M2 5DB")));

        var found = await app.WorkAsync(institution, s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            return db.PayeeMatches.OrderBy(m => m.PayeeId)
                .Select(m => db.SupplierIdentifiers.Where(i => i.SupplierId == m.SupplierId && i.Scheme == "GB-COH").Select(i => i.Value).SingleOrDefault()).ToListAsync();
        });
        Assert.Equal(["01000001", "01000003", "01000001"], found);
    }

    private static async Task<string> WrittenAsync(WebApp app, params string[] rows)
    {
        var path = Path.Combine(app.Folder, "companies.csv");
        await File.WriteAllTextAsync(path, RegisterFiles.CompaniesText(rows));
        return path;
    }

    [RealDataFact]
    public async Task The_list_of_cooperatives_of_2016_is_brought_up_to_2017()
    {
        await using var app = new WebApp();
        string FileOf(int year) => Path.Combine(RealData.Folder!, "registers", $"co_operatives_uk_{year}_organisations.csv");

        var first = (await RegisterFiles.ImportAsync(app, RegisterKind.CooperativesUk, false, FileOf(2016))).Value;
        var second = (await RegisterFiles.ImportAsync(app, RegisterKind.CooperativesUk, false, FileOf(2017))).Value;
        var again = (await RegisterFiles.ImportAsync(app, RegisterKind.CooperativesUk, false, FileOf(2017))).Value;

        // Counted beforehand by a script that shares no code with this: 18 rows of 2016 and one of 2017 stand there twice.
        Assert.Equal((8037, 8019, 8019), (first.Rows, first.Kept, first.Added));
        Assert.Equal((8371, 8370, 468, 4473, 3429, 117), (second.Rows, second.Kept, second.Added, second.Changed, second.Same, second.Gone));
        Assert.Equal((200, 421, 1240, 864, 262, 20), (second.Changes["name"], second.Changes["postcode"], second.Changes["ownership"], second.Changes["category"], second.Changes["live"], second.Changes["number"]));
        Assert.Equal((8370, 0, 0, 0), (again.Same, again.Added, again.Changed, again.Gone));
        Assert.Equal(8487, await app.WorkAsync(null, s => s.GetRequiredService<AppDbContext>().RegisterEntries.CountAsync()));
    }
}
