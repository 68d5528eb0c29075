using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>What the registers that were imported say of a number. The one place where a registration reads them.</summary>
internal sealed class RegisterFindings(AppDbContext db, SeedFiles seeds, TimeProvider clock)
{
    private const string Companies = "companies-house";
    private const string Cooperatives = "co-operatives-uk";
    private const string Charities = "charit";

    private static readonly Lock Gate = new();
    private static Dictionary<string, string>? _legalForms;

    public async Task<IReadOnlyList<RegisterSaid>> ByNumberAsync(RegisterNumber number, CancellationToken cancellationToken)
    {
        var entries = await EntriesOf(number).AsNoTracking().OrderBy(e => e.Register).ToListAsync(cancellationToken);
        return [.. entries.Where(e => IsOfScheme(e.Register, number.Scheme)).Select(Said)];
    }

    private IQueryable<RegisterEntry> EntriesOf(RegisterNumber number) => IsCharity(number.Scheme)
        ? db.RegisterEntries.Where(e => e.Number == number.Value || e.CharityNumber == number.Value)
        : db.RegisterEntries.Where(e => e.Number == number.Value);

    // The same digits mean another organisation in another register.
    private static bool IsOfScheme(string register, string scheme) => scheme switch
    {
        SupplierIdentifier.CompaniesHouse => register is Companies or Cooperatives,
        SupplierIdentifier.Mutuals => register is not Companies && !register.StartsWith(Charities, StringComparison.Ordinal),
        _ => IsCharity(scheme),
    };

    private static bool IsCharity(string scheme) =>
        scheme is SupplierIdentifier.CharityCommission or SupplierIdentifier.ScottishCharities or SupplierIdentifier.NorthernIrishCharities;

    private RegisterSaid Said(RegisterEntry entry)
    {
        var form = LegalFormOf(entry);
        return new RegisterSaid(
            NameOf(entry.Register), entry.Number, entry.Name, form, OwnershipOf(entry.Ownership), PurposeOf(form), entry.Status, entry.IsLive,
            entry.SicCodes, entry.Street, entry.Town, entry.Postcode, entry.IncorporatedOn, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    private static string NameOf(string register) => register switch
    {
        Companies => "Companies House",
        Cooperatives => "Co-operatives UK",
        "societies" => "the Mutuals Public Register",
        _ => register.StartsWith(Charities, StringComparison.Ordinal) ? "the register of charities" : register,
    };

    private string? LegalFormOf(RegisterEntry entry)
    {
        var form = entry.Category is { } text ? LegalForms().GetValueOrDefault(text) : null;
        return form is null && entry.Register.StartsWith(Charities, StringComparison.Ordinal) ? "charity" : form;
    }

    private Dictionary<string, string> LegalForms()
    {
        lock (Gate)
        {
            return _legalForms ??= ReadLegalForms(seeds);
        }
    }

    private static Dictionary<string, string> ReadLegalForms(SeedFiles seeds)
    {
        var forms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var reader = seeds.OpenReference("legal-forms.csv");
        var table = new CsvTable(reader);
        while (table.Read())
        {
            forms.TryAdd(table["label"], table["category"]);
            forms.TryAdd(table["code"], table["category"]);
        }

        return forms;
    }

    // The classes of Co-operatives UK. 'Self-employed' and 'Enterprises' members are businesses of their own.
    private static OwnershipModel OwnershipOf(string? text) => text switch
    {
        "Workers" => OwnershipModel.WorkerOwned,
        "Consumers" or "Tenants" => OwnershipModel.ConsumerOwned,
        "Multi-stakeholder" => OwnershipModel.MultiStakeholder,
        "Enterprises" or "Co-operatives" or "Self-employed" => OwnershipModel.Secondary,
        "Community of Interest" => OwnershipModel.CommunityOwned,
        "Employee Trust" => OwnershipModel.EmployeeOwned,
        _ => OwnershipModel.Unknown,
    };

    // Only what the form itself carries by law.
    private static SupplierPurpose PurposeOf(string? legalForm) => legalForm switch
    {
        "cic" => SupplierPurpose.AssetLock,
        "cio" or "charity" => SupplierPurpose.Charitable,
        "public-body" => SupplierPurpose.Statutory,
        _ => SupplierPurpose.Unknown,
    };
}
