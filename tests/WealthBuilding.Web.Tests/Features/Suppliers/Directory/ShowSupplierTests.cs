using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Directory;

public sealed class ShowSupplierTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task The_page_says_who_owns_it_on_what_ground_and_since_when()
    {
        var page = await app.Anonymous().GetAsync("/suppliers/OTTER222");

        var badge = page.Document.QuerySelector(".app-ownership")!.TextContent;
        Assert.Contains("Worker co-operative", badge, StringComparison.Ordinal);
        Assert.Contains("In a public register: Example register, as at 1 April 2026", badge, StringComparison.Ordinal);
        Assert.Contains("last confirmed on 1 April 2026", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_numbers_areas_and_accreditations_are_shown_with_what_has_ended()
    {
        var page = await app.Anonymous().GetAsync("/suppliers/harebe11");

        Assert.Contains("Previous Example Name Ltd", page.Text, StringComparison.Ordinal);
        Assert.Contains("99000123", page.Text, StringComparison.Ordinal);
        Assert.Contains("GB-COH", page.Text, StringComparison.Ordinal);
        Assert.Contains("desk@example.org", page.Text, StringComparison.Ordinal);
        Assert.Equal("ended", page.Document.QuerySelector(".app-cross")!.TextContent);
    }

    [Theory]
    [InlineData("/suppliers/HAREBE11")]
    [InlineData("/suppliers/HAREBE11.json")]
    [InlineData("/suppliers/OTTER222")]
    [InlineData("/suppliers/OTTER222.json")]
    [InlineData("/suppliers/TRADER33")]
    [InlineData("/suppliers/TRADER33.json")]
    [InlineData("/suppliers.json")]
    [InlineData("/suppliers.csv")]
    public async Task Nobody_learns_who_said_or_checked_it_nor_pay_addresses_nor_learnt_spellings(string path)
    {
        var text = (await app.Anonymous().GetAsync(path)).Text;

        Assert.DoesNotContain("Hidden-Person", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden-Checker", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden Pay Street", text, StringComparison.Ordinal);
        Assert.DoesNotContain("HARBEL", text, StringComparison.Ordinal);
        if (!path.Contains("HAREBE11", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("desk@example.org", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Person-Hidden", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_sole_traders_address_is_never_shown()
    {
        var page = await app.Anonymous().GetAsync("/suppliers/TRADER33");
        var json = await app.Anonymous().GetAsync("/suppliers/TRADER33.json");

        Assert.DoesNotContain("TRADER33 Street", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("PR2 9NZ", page.Text + json.Text, StringComparison.Ordinal);
        Assert.Empty(JsonDocument.Parse(json.Text).RootElement.GetProperty("addresses").EnumerateArray());
    }

    /// <summary>Registered before it was asked whether somebody lives there: the row says public, the query does not. The registered office of a register is public there.</summary>
    [Theory]
    [InlineData("FXGLVE11", "partnership", null, false, false)]
    [InlineData("FXGLVE22", "partnership", null, true, true)]
    [InlineData("FXGLVE33", "private-company", null, false, false)]
    [InlineData("FXGLVE44", "private-company", "PR1 2HE", false, false)]
    [InlineData("FXGLVE55", "private-company", "PR4 2AB", false, true)]
    [InlineData("FXGLVE66", "private-company", "PR1 2HE", true, true)]
    public async Task The_street_of_an_older_registration_is_private_where_somebody_may_live_there(string code, string form, string? office, bool isAsked, bool isShown)
    {
        await OlderRegistrationAsync(code, form, office, isAsked);

        var texts = await Task.WhenAll(new[] { $"/suppliers/{code}", $"/suppliers/{code}.json", $"/suppliers.json?q={code}", "/suppliers.csv", $"/reconcile/preview?id=GB-COH-{code[^2..]}000001" }.Select(async p => (await app.Anonymous().GetAsync(p)).Text));

        Assert.Equal(isShown, string.Concat(texts[..2]).Contains($"4 {code} Row", StringComparison.Ordinal));
        Assert.All(texts[2..], t => Assert.DoesNotContain($"4 {code} Row", t, StringComparison.Ordinal));
        Assert.Equal(isShown, string.Concat(texts).Contains("PR4 2AB", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_it_does_is_its_own_sentence_and_the_labels_of_its_categories()
    {
        var page = await app.Anonymous().GetAsync("/suppliers/HAREBE11");

        Assert.Contains("Cleaners with daytime jobs.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Office cleaning services", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cleaning of schools", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sole_traders_sentence_that_names_somebody_is_not_shown()
    {
        await DescribeAsync("TRADER33", "Plumbing repairs. Ask for Zebedee Quorrinder", 1);
        var named = await app.Anonymous().GetAsync("/suppliers/TRADER33");
        var json = await app.Anonymous().GetAsync("/suppliers/TRADER33.json");
        await DescribeAsync("TRADER33", "Plumbing repairs", 2);
        var plain = await app.Anonymous().GetAsync("/suppliers/TRADER33");

        Assert.DoesNotContain("Zebedee", named.Text + json.Text, StringComparison.Ordinal);
        Assert.Contains("Plumbing", named.Document.QuerySelector("main ul")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Plumbing repairs", plain.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HIDDEN44")]
    [InlineData("WITHDR55")]
    [InlineData("FOUND666")]
    [InlineData("MERGED99")]
    [InlineData("NOTHING0")]
    public async Task Who_is_not_listed_is_not_there(string code)
    {
        Assert.Equal(404, (await app.Anonymous().GetAsync($"/suppliers/{code}")).Status);
        Assert.Equal(404, (await app.Anonymous().GetAsync($"/suppliers/{code}.json")).Status);
    }

    [Theory]
    [InlineData("MERGED77")]
    [InlineData("MERGED88")]
    public async Task A_merged_record_leads_to_the_listed_one_that_it_went_into(string code)
    {
        Assert.Equal("/suppliers/HAREBE11", (await app.Anonymous().GetAsync($"/suppliers/{code}")).Location);
        Assert.Equal("/suppliers/HAREBE11.json", (await app.Anonymous().GetAsync($"/suppliers/{code}.json")).Location);
    }

    [Fact]
    public async Task A_supplier_that_leaves_the_directory_is_gone_from_search_at_once_and_back_when_it_returns()
    {
        await ListAsync("OTTER222", false);
        var without = await app.Anonymous().GetAsync("/suppliers?q=otterbrook");
        await ListAsync("OTTER222", true);
        var with = await app.Anonymous().GetAsync("/suppliers?q=otterbrook");

        Assert.Empty(without.Document.QuerySelectorAll(".app-found li"));
        Assert.NotEmpty(with.Document.QuerySelectorAll(".app-found li"));
    }

    private async Task OlderRegistrationAsync(string code, string form, string? office, bool isAsked)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await db.Suppliers.Where(s => s.Code.StartsWith("FXGLVE")).ExecuteUpdateAsync(set => set.SetProperty(s => s.IsListed, false));
        var supplier = DirectoryApp.Firm(code, $"{code} Example", form, Domain.Suppliers.OwnershipModel.Independent, Domain.Suppliers.EvidenceKind.SelfDeclared, "PR1 2HE", "Gardens.");
        supplier.Addresses.Clear();
        supplier.Addresses.Add(new Domain.Suppliers.SupplierAddress
        {
            Kind = Domain.Suppliers.SupplierAddressKind.DeliveryBranch,
            Street = $"4 {code} Row",
            Postcode = "PR4 2AB",
            Source = RegistrationRecord.Own,
            AsAt = new DateOnly(2026, 4, 1),
        });
        supplier.Identifiers.Add(new Domain.Suppliers.SupplierIdentifier { Scheme = "GB-COH", Value = $"{code[^2..]}000001", Source = "Companies House", AsAt = new DateOnly(2026, 4, 1) });
        if (office is not null)
        {
            supplier.Addresses.Add(new Domain.Suppliers.SupplierAddress
            {
                Kind = Domain.Suppliers.SupplierAddressKind.RegisteredOffice,
                Street = office == "PR4 2AB" ? $"4 {code.ToUpperInvariant()} ROW" : "1 Office Street",
                Postcode = office,
                Source = "Companies House",
                AsAt = new DateOnly(2026, 4, 1),
            });
        }

        db.Suppliers.Add(supplier);
        await db.SaveChangesAsync();
        var answers = new RegistrationAnswers
        {
            Nature = new NatureAnswer(form, Domain.Suppliers.OwnershipModel.Independent, Domain.Suppliers.SupplierPurpose.Profit),
            Contact = new ContactAnswer { Name = "Example Person", Email = "a@example.org", Postcode = "PR4 2AB", IsHomeAsked = isAsked },
        };
        var registration = new SupplierRegistration { KeyHash = code, Answers = answers.ToJson(), CreatedAt = DirectoryApp.SaidAt };
        registration.Approve(supplier.Id, DirectoryApp.SaidAt, "test");
        db.SupplierRegistrations.Add(registration);
        await db.SaveChangesAsync();
    }

    private async Task DescribeAsync(string code, string sentence, int day)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var supplier = await db.Suppliers.Include(s => s.Facts).SingleAsync(s => s.Code == code);
        supplier.Learn(new Domain.Suppliers.SupplierFact
        {
            Field = Domain.Suppliers.SupplierField.Description,
            Value = sentence,
            Evidence = Domain.Suppliers.EvidenceKind.SelfDeclared,
            Source = "test",
            AsAt = new DateOnly(2026, 5, day),
            RecordedAt = DirectoryApp.SaidAt.AddDays(day),
        });
        await db.SaveChangesAsync();
    }

    private async Task ListAsync(string code, bool isListed)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        (await db.Suppliers.SingleAsync(s => s.Code == code)).List(isListed);
        await db.SaveChangesAsync();
    }
}
