using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Tests.Features.ReferenceData;
using WealthBuilding.Web.Tests.Features.Suppliers.Directory;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Reconcile;

/// <summary>The directory's suppliers, two of them with numbers, and one organisation that only a register has.</summary>
public sealed class ReconcileApp : DirectoryApp, IAsyncLifetime
{
    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var otterbrook = db.Suppliers.Single(s => s.Code == "OTTER222");
        db.SupplierIdentifiers.Add(new Domain.Suppliers.SupplierIdentifier { SupplierId = otterbrook.Id, Scheme = "GB-COH", Value = "99000456", Source = "test", AsAt = new DateOnly(2026, 4, 1) });
        db.RegisterEntries.Add(new RegisterEntry
        {
            Register = RegisterKeys.Of(RegisterKind.CompaniesHouse),
            Number = "99000777",
            Name = "LARKSPUR REGISTER EXAMPLE LIMITED",
            NameKey = RegisterName.Key("LARKSPUR REGISTER EXAMPLE LIMITED"),
            Postcode = "PR1 2HE",
            Status = "Active",
            Category = "Private Limited Company",
        });
        AddCharitableCompany(db, "99000888", "1999888", "FOXGLOVE HOSPICE EXAMPLE LIMITED");
        AddCharitableCompany(db, "99000889", "1999777", "FOXGLOVE HOSPICE EXAMPLE SHOPS LIMITED");
        await db.SaveChangesAsync();
        await RegisterFiles.CooperativesAsync(
            this,
            RegisterFiles.Cooperative("R000901", "99242R", "TEASEL WHOLEFOODS COLLECTIVE EXAMPLE LIMITED", registrar: "Mutuals Public Register", form: "Society", postcode: "HX5 9DB"),
            RegisterFiles.Cooperative("R000902", "", "SORREL ALLOTMENTS GROUP EXAMPLE", registrar: "", form: "Unincorporated", postcode: "HX5 9DB"));
    }

    /// <summary>Sends a batch as OpenRefine does; the answers under their keys.</summary>
    public async Task<JsonElement> AskAsync(string queries)
    {
        using var form = new FormUrlEncodedContent([new("queries", queries)]);
        var response = await Anonymous().Client.PostAsync(new Uri("/reconcile", UriKind.Relative), form);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>The id of the first candidate under a key, and whether it is a match.</summary>
    public static (string?, bool) First(JsonElement answers, string key) =>
        answers.GetProperty(key).GetProperty("result").EnumerateArray().Select(c => (c.GetProperty("id").GetString(), c.GetProperty("match").GetBoolean())).FirstOrDefault();

    // In the companies' register and in the charities', which names the company's number.
    private static void AddCharitableCompany(AppDbContext db, string company, string charity, string name)
    {
        foreach (var (kind, number, other) in new[] { (RegisterKind.CompaniesHouse, company, (string?)null), (RegisterKind.Charities, charity, company) })
        {
            db.RegisterEntries.Add(new RegisterEntry
            {
                Register = RegisterKeys.Of(kind),
                Number = number,
                Name = name,
                NameKey = RegisterName.Key(name),
                Postcode = "PR1 2HE",
                Status = "Active",
                CompanyNumber = other,
            });
        }
    }
}
