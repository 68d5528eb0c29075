using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Accounts;

/// <summary>An address that was given before it was asked whether somebody lives there: private until its people answer, and public from then on.</summary>
public sealed class OlderAddressTests(SuppliersApp app) : IClassFixture<SuppliersApp>
{
    [Fact]
    public async Task It_is_private_everywhere_until_its_people_are_asked_and_public_at_once_when_nobody_lives_there()
    {
        var (code, browser) = await app.RegisteredAsync("older@address.example");
        await SuppliersApp.PostAsync(browser, $"/my-suppliers/{code}/edit", "contact", Contact("no"));
        Assert.True(await IsShownAsync(code));
        await ForgetThatItWasAskedAsync(code);

        Assert.False(await IsShownAsync(code));
        var form = await browser.GetAsync($"/my-suppliers/{code}/edit/contact");
        Assert.Null(form.Document.QuerySelector("input[name=Home][checked]"));
        Assert.Equal(400, (await browser.PostFormAsync(form, $"/my-suppliers/{code}/edit/contact", Contact(null))).Status);

        Assert.Equal(302, (await browser.PostFormAsync(form, $"/my-suppliers/{code}/edit/contact", Contact("no"))).Status);
        Assert.True(await IsShownAsync(code));
    }

    private static Dictionary<string, string> Contact(string? home)
    {
        var fields = new Dictionary<string, string> { ["ContactName"] = "Example Person", ["Email"] = "older@address.example", ["Street"] = "4 Quillfeather Row", ["Town"] = "Preston", ["Postcode"] = "PR1 2HE" };
        if (home is not null)
        {
            fields["Home"] = home;
        }

        return fields;
    }

    // As registrations are that were approved before the question was kept.
    private Task ForgetThatItWasAskedAsync(string code) => app.DbAsync(async db =>
    {
        var registration = await db.SupplierRegistrations.SingleAsync(r => db.Suppliers.Any(s => s.Id == r.SupplierId && s.Code == code));
        var answers = RegistrationAnswers.FromJson(registration.Answers);
        registration.Answers = (answers with { Contact = answers.Contact! with { IsHomeAsked = false } }).ToJson();
        return await db.SaveChangesAsync();
    });

    private async Task<bool> IsShownAsync(string code)
    {
        var anybody = app.Anonymous();
        var page = (await anybody.GetAsync($"/suppliers/{code}")).Text + (await anybody.GetAsync($"/suppliers/{code}.json")).Text;
        var list = (await anybody.GetAsync("/suppliers.json")).Text + (await anybody.GetAsync("/suppliers.csv")).Text;
        Assert.DoesNotContain("Quillfeather", list, StringComparison.Ordinal);
        return page.Contains("4 Quillfeather Row", StringComparison.Ordinal);
    }
}
