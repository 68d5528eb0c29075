using System.Globalization;
using System.Text;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Data.Seeding;

/// <summary>The demonstration's suppliers, of <c>seeds/demo/suppliers.csv</c>: made-up firms that have registered and agreed to be listed.</summary>
internal sealed class DemoSuppliers(AppDbContext db, SeedFiles seeds)
{
    private const string Source = "Demonstration register";

    /// <summary>Adds them all; the first co-operative's profile belongs to the demonstration's supplier user.</summary>
    public async Task AddAsync(int userId, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(seeds.PathOf(Path.Combine("demo", "suppliers.csv")), Encoding.UTF8);
        var table = new CsvTable(reader);
        var added = new List<(Supplier Supplier, Row Row)>();
        while (table.Read())
        {
            var row = Row.Of(table);
            added.Add((SupplierOf(row), row));
        }

        db.Suppliers.AddRange(added.Select(a => a.Supplier));
        await db.SaveChangesAsync(cancellationToken);
        foreach (var (supplier, row) in added)
        {
            AddAnswers(supplier.Id, row);
        }

        var own = added.First(a => a.Supplier.LegalForm == "co-operative").Supplier;
        db.SupplierMembers.Add(new SupplierMember { SupplierId = own.Id, UserId = userId, Role = SupplierRole.Administrator });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Supplier SupplierOf(Row row)
    {
        var supplier = new Supplier(row.Code, row.Name) { CreatedAt = row.ConfirmedAt };
        supplier.Names.Add(new SupplierName { Name = row.Name, Kind = SupplierNameKind.Registered, Source = Source });
        if (row.TradingName is { } trading)
        {
            supplier.Names.Add(new SupplierName { Name = trading, Kind = SupplierNameKind.Trading, Source = Source });
        }

        if (row.Number?.Split(' ') is [var scheme, var number])
        {
            supplier.Identifiers.Add(new SupplierIdentifier { Scheme = scheme, Value = number, Source = Source, AsAt = row.Day });
        }

        supplier.Addresses.Add(new SupplierAddress
        {
            Kind = SupplierAddressKind.RegisteredOffice,
            Street = "1 Example Street",
            Postcode = row.Postcode,
            IsPublic = row.LegalForm != "sole-trader",
            Source = Source,
            AsAt = row.Day,
        });
        supplier.Learn(row.Fact(SupplierField.LegalForm, row.LegalForm, row.Number is null ? EvidenceKind.SelfDeclared : EvidenceKind.Register));
        supplier.Learn(row.Fact(SupplierField.Ownership, row.Ownership, row.OwnershipEvidence));
        supplier.Learn(row.Fact(SupplierField.Purpose, row.Purpose, EvidenceKind.SelfDeclared));
        supplier.Learn(row.Fact(SupplierField.Description, row.Description, EvidenceKind.SelfDeclared));
        supplier.Learn(row.Fact(SupplierField.People, row.People, EvidenceKind.SelfDeclared));
        supplier.Learn(row.Fact(SupplierField.Turnover, row.Turnover, EvidenceKind.SelfDeclared));
        supplier.Register();
        supplier.List(true);
        return supplier;
    }

    private void AddAnswers(int supplierId, Row row)
    {
        var profile = new SupplierProfile
        {
            SupplierId = supplierId,
            SmallestJobPounds = row.SmallestJob,
            LargestJobPounds = row.LargestJob,
            AreasServed = row.Areas,
            ContactEmail = $"hello@{row.Code.ToLowerInvariant()}.example.org",
            ContactIsPublic = row.LegalForm != "sole-trader",
            ConfirmedAt = row.ConfirmedAt,
        };
        profile.Said(RegistrationSections.All, row.ConfirmedAt);
        db.SupplierProfiles.Add(profile);
        foreach (var skill in row.Capabilities)
        {
            db.SupplierCapabilities.Add(new SupplierCapability { SupplierId = supplierId, Cpv = skill[..8], Words = skill[9..], SaidAt = row.ConfirmedAt });
        }

        foreach (var mark in row.Accreditations.Select(a => a.Split(' ')))
        {
            db.SupplierAccreditations.Add(new SupplierAccreditation
            {
                SupplierId = supplierId,
                Scheme = mark[0],
                ExpiresOn = DateOnly.Parse(mark[1], CultureInfo.InvariantCulture),
                Evidence = Row.EvidenceOf(mark[2]),
                SaidAt = row.ConfirmedAt,
            });
        }
    }

    /// <summary>A row of the file.</summary>
    private sealed record Row(
        string Code, string Name, string? TradingName, string? Number, string LegalForm, string Ownership, EvidenceKind OwnershipEvidence, string Purpose, string Postcode, string People, string Turnover,
        string Description, string[] Capabilities, string[] Accreditations, string Areas, long SmallestJob, long LargestJob, DateOnly Day)
    {
        public DateTimeOffset ConfirmedAt => new(Day, new TimeOnly(12, 0), TimeSpan.Zero);

        public static Row Of(CsvTable table) => new(
            table["code"], table["name"], table.Optional("trading_name"), table.Optional("number"), table["legal_form"], table["ownership"], EvidenceOf(table["ownership_evidence"]), table["purpose"],
            table["postcode"], table["people"], table["turnover_pounds"], table["description"], Parts(table["capabilities"]), Parts(table["accreditations"]), table["areas"],
            long.Parse(table["smallest_job_pounds"], CultureInfo.InvariantCulture), long.Parse(table["largest_job_pounds"], CultureInfo.InvariantCulture),
            DateOnly.Parse(table["confirmed_on"], CultureInfo.InvariantCulture));

        public static EvidenceKind EvidenceOf(string key) => key switch
        {
            "register" => EvidenceKind.Register,
            "rules" => EvidenceKind.Rules,
            _ => EvidenceKind.SelfDeclared,
        };

        public SupplierFact Fact(SupplierField field, string value, EvidenceKind evidence) => new()
        {
            Field = field,
            Value = value,
            Evidence = evidence,
            Source = evidence is EvidenceKind.Register ? Source : evidence is EvidenceKind.Rules ? "its rules" : RegistrationRecord.Own,
            AsAt = Day,
            RecordedAt = ConfirmedAt,
        };

        private static string[] Parts(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);
    }
}
