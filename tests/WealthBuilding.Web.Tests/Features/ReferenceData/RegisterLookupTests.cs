using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.ReferenceData;

public sealed class RegisterLookupTests(RegisterLookupTests.App app) : IClassFixture<RegisterLookupTests.App>
{
    [Theory]
    [InlineData("01234567")]
    [InlineData("1234567")]
    [InlineData(" 01 234 567 ")]
    public async Task A_number_finds_the_company_and_what_else_names_it(string number)
    {
        var found = await ByNumberAsync(number);

        Assert.Equal(["companies-house 01234567", "co-operatives-uk 01234567", "charities 9000001"], found.Select(f => $"{f.Register} {f.Number}"));
        Assert.Equal(("private-company", true, "PR1 2HE", "81210"), (found[0].LegalForm, found[0].IsLive, found[0].Postcode, found[0].SicCodes));
        Assert.Equal(OwnershipModel.WorkerOwned, found[1].Ownership);
        Assert.Equal((SupplierPurpose.Charitable, "9000001", "01234567"), (found[2].Purpose, found[2].CharityNumber, found[2].CompanyNumber));
    }

    [Theory]
    [InlineData("9000001", "companies-house,co-operatives-uk,charities")]
    [InlineData("r900001", "companies-house,co-operatives-uk,charities")]
    [InlineData("28999r", "co-operatives-uk")]
    [InlineData("R900002", "co-operatives-uk")]
    [InlineData("99999999", "")]
    [InlineData("", "")]
    [InlineData("Harebell", "")]
    public async Task Numbers_of_other_registers_find_theirs(string number, string registers)
    {
        var found = await ByNumberAsync(number);

        Assert.Equal(registers, string.Join(',', found.Select(f => f.Register).Distinct()));
    }

    [Fact]
    public async Task A_name_finds_exactly_that_name_normalised() =>
        Assert.Equal(["companies-house", "co-operatives-uk"], (await app.WorkAsync(null, s => s.GetRequiredService<RegisterLookup>().FindAsync("the harebell example limited", CancellationToken.None))).Select(f => f.Register).OrderBy(Order));

    private static int Order(string register) => (int)RegisterKeys.KindOf(register)!;

    private Task<IReadOnlyList<RegisterFinding>> ByNumberAsync(string number) =>
        app.WorkAsync(null, services => services.GetRequiredService<RegisterLookup>().ByNumberAsync(number, CancellationToken.None));

    public sealed class App : WebApp, IAsyncLifetime
    {
        public async Task InitializeAsync()
        {
            await RegisterFiles.CompaniesAsync(this, RegisterFiles.Company("01234567", "HAREBELL EXAMPLE LTD"));
            await RegisterFiles.CooperativesAsync(
                this, RegisterFiles.Cooperative("R900001", "1234567", "Harebell Example Limited"), RegisterFiles.Cooperative("R900002", "28999R", "Otterbrook Example Limited", registrar: "FCA", form: "Society"));
            await RegisterFiles.CharitiesAsync(this, RegisterFiles.Charity("9000001", "Harebell Example", "1234567"));
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
    }
}
