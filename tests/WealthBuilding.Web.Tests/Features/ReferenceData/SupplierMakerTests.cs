using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.ReferenceData;

public sealed class SupplierMakerTests
{
    [Fact]
    public async Task One_organisation_in_three_registers_is_one_supplier()
    {
        await using var app = new WebApp();
        await RegisterFiles.CompaniesAsync(app, RegisterFiles.Company("01234567", "HAREBELL EXAMPLE LTD", category: "PRI/LTD BY GUAR/NSC (Private, limited by guarantee, no share capital)", former: "OLD HAREBELL EXAMPLE LTD"));
        await RegisterFiles.CooperativesAsync(app, RegisterFiles.Cooperative("R900001", "1234567", "Harebell Example Limited", trading: "Harebells"));
        await RegisterFiles.CharitiesAsync(app, RegisterFiles.Charity("9000001", "Harebell Example", "1234567"), RegisterFiles.Charity("9000001", "Harebell Linked Fund", "1234567", linked: "1"));

        var ids = new[]
        {
            await MakeAsync(app, "charities", "9000001"), await MakeAsync(app, "co-operatives-uk", "01234567"), await MakeAsync(app, "companies-house", "01234567"), await MakeAsync(app, "companies-house", "01234567"),
        };

        var supplier = await SupplierAsync(app, Assert.Single(ids.Distinct()));
        Assert.Equal(("HAREBELL EXAMPLE LTD", "guarantee-company", OwnershipModel.WorkerOwned, SupplierPurpose.Charitable), (supplier.Name, supplier.LegalForm, supplier.Ownership, supplier.Purpose));
        Assert.Equal(["GB-CHC 9000001", "GB-COH 01234567", "X-COOPERATIVES-UK R900001"], supplier.Identifiers.Select(i => $"{i.Scheme} {i.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(["HAREBELL EXAMPLE LTD Registered", "Harebells Trading", "OLD HAREBELL EXAMPLE LTD Previous"], supplier.Names.Where(n => n.Name is not "Harebell Example" and not "Harebell Example Limited").Select(n => $"{n.Name} {n.Kind}").Order(StringComparer.Ordinal));
        Assert.Equal(("PR1 2HE", "Companies House", true), supplier.Addresses.Select(a => (a.Postcode, a.Source, a.IsPublic)).Single());
        Assert.All(supplier.Facts, f => Assert.Equal(EvidenceKind.Register, f.Evidence));
        Assert.Equal(8, supplier.Code.Length);
    }

    [Fact]
    public async Task A_society_is_one_under_the_number_of_each_register()
    {
        await using var app = new WebApp();
        await RegisterFiles.CompaniesAsync(app, RegisterFiles.Company("IP28999R", "OTTERBROOK EXAMPLE LIMITED", category: "Registered Society"));
        await RegisterFiles.CooperativesAsync(app, RegisterFiles.Cooperative("R900002", "28999R", "Otterbrook Example Limited", registrar: "FCA", form: "Society", ownership: "Consumers"));
        await RegisterFiles.ImportAsync(app, Domain.Suppliers.Registers.RegisterKind.Societies, ("SocietyList.csv", "Full Registation Number,Society Name,Registered As,Society Status\n28999R,Otterbrook Example Limited,Community Benefit Society,Registered\n"));

        var ids = new[] { await MakeAsync(app, "companies-house", "IP28999R"), await MakeAsync(app, "co-operatives-uk", "28999R"), await MakeAsync(app, "societies", "28999R") };

        var supplier = await SupplierAsync(app, Assert.Single(ids.Distinct()));
        Assert.Equal(("community-benefit", SupplierPurpose.SocialPurpose, OwnershipModel.ConsumerOwned), (supplier.LegalForm, supplier.Purpose, supplier.Ownership));
    }

    [Fact]
    public async Task An_update_teaches_the_new_and_keeps_the_old_with_its_day()
    {
        await using var app = new WebApp();
        await RegisterFiles.CompaniesAsync(app, RegisterFiles.Company("01234567", "HAREBELL EXAMPLE LTD"));
        var id = await MakeAsync(app, "companies-house", "01234567");

        var outcome = (await RegisterFiles.CompaniesAsync(app, RegisterFiles.Company("01234567", "HAREBELL RENAMED LTD", "PR1 1AA", "Community Interest Company"))).Value;
        var again = (await RegisterFiles.CompaniesAsync(app, RegisterFiles.Company("01234567", "HAREBELL RENAMED LTD", "PR1 1AA", "Community Interest Company"))).Value;

        var supplier = await SupplierAsync(app, id);
        Assert.Equal((1, 0), (outcome.SuppliersUpdated, again.SuppliersUpdated));
        Assert.Equal(("HAREBELL RENAMED LTD", "cic", SupplierPurpose.AssetLock), (supplier.Name, supplier.LegalForm, supplier.Purpose));
        Assert.Equal(["private-company", "cic"], supplier.Facts.Where(f => f.Field is SupplierField.LegalForm).OrderBy(f => f.Id).Select(f => f.Value));
        Assert.Contains(supplier.Names, n => n is { Name: "HAREBELL EXAMPLE LTD", Kind: SupplierNameKind.Previous });
        Assert.Equal("PR1 1AA", Assert.Single(supplier.Addresses, a => a.WithdrawnAt is null).Postcode);
        Assert.Equal(2, supplier.Addresses.Count);
    }

    [Fact]
    public async Task What_no_register_says_any_more_is_withdrawn()
    {
        await using var app = new WebApp();
        await RegisterFiles.CharitiesAsync(app, RegisterFiles.Charity("9000001", "Harebell Example"));
        var id = await MakeAsync(app, "charities", "9000001");
        Assert.Equal(SupplierPurpose.Charitable, (await SupplierAsync(app, id)).Purpose);

        await RegisterFiles.CharitiesAsync(app, RegisterFiles.Charity("9000001", "Harebell Example", status: "Removed", removed: "2026-01-31"));

        var supplier = await SupplierAsync(app, id);
        Assert.Equal((SupplierPurpose.Unknown, "Removed"), (supplier.Purpose, supplier.Status));
        Assert.NotNull(Assert.Single(supplier.Facts, f => f.Field is SupplierField.Purpose).WithdrawnAt);
        Assert.False(Assert.Single(supplier.Addresses).IsPublic);
    }

    [Fact]
    public async Task A_group_without_a_number_stays_itself_when_it_gets_one()
    {
        await using var app = new WebApp();
        await RegisterFiles.CooperativesAsync(app, RegisterFiles.Cooperative("R900003", "", "Kestrel Example Collective", registrar: "Unknown legal form", form: "Unincorporated"));
        var id = await MakeAsync(app, "co-operatives-uk", "R900003");

        await RegisterFiles.CooperativesAsync(app, RegisterFiles.Cooperative("R900003", "7654321", "Kestrel Example Limited"));

        Assert.Equal(id, await MakeAsync(app, "co-operatives-uk", "07654321"));
        Assert.Contains((await SupplierAsync(app, id)).Identifiers, i => i is { Scheme: "GB-COH", Value: "07654321" });
    }

    [Fact]
    public async Task A_record_that_was_merged_gives_the_one_it_went_into()
    {
        await using var app = new WebApp();
        await RegisterFiles.CompaniesAsync(app, RegisterFiles.Company("01000001", "HAREBELL EXAMPLE LTD"), RegisterFiles.Company("01000002", "OTTERBROOK EXAMPLE LTD"));
        var (from, into) = (await MakeAsync(app, "companies-house", "01000001"), await MakeAsync(app, "companies-house", "01000002"));
        await app.WorkAsync(null, async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            (await db.Suppliers.SingleAsync(s => s.Id == from)).MergeInto(into);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(into, await MakeAsync(app, "companies-house", "01000001"));
    }

    private static Task<int> MakeAsync(WebApp app, string register, string number) =>
        app.WorkAsync(null, async services => (await services.GetRequiredService<SupplierMaker>().OfEntryAsync(register, number, CancellationToken.None)).Id);

    private static Task<Supplier> SupplierAsync(WebApp app, int id) => app.WorkAsync(null, services =>
        services.GetRequiredService<AppDbContext>().Suppliers.Include(s => s.Names).Include(s => s.Identifiers).Include(s => s.Addresses).Include(s => s.Facts).SingleAsync(s => s.Id == id));
}
