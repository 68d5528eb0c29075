using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Directory;

/// <summary>A few made-up suppliers: two that are listed, a sole trader, and each kind that the public must not see.</summary>
public class DirectoryApp : WebApp, IAsyncLifetime
{
    public static readonly DateTimeOffset SaidAt = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    public async Task InitializeAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var harebell = Firm("HAREBE11", "Harebell Cleaning Example Ltd", "private-company", OwnershipModel.EmployeeOwned, EvidenceKind.Rules, "PR1 2HE", "Cleaners with daytime jobs.");
        harebell.Names.Add(new SupplierName { Name = "Harebell Trading Example", Kind = SupplierNameKind.Trading, Source = "test" });
        harebell.Names.Add(new SupplierName { Name = "Previous Example Name Ltd", Kind = SupplierNameKind.Previous, Source = "test" });
        harebell.Names.Add(new SupplierName { Name = "HARBEL CLNG", Kind = SupplierNameKind.Learnt, Source = "test" });
        harebell.Identifiers.Add(new SupplierIdentifier { Scheme = SupplierIdentifier.CompaniesHouse, Value = "99000123", Source = "test", AsAt = new DateOnly(2026, 4, 1) });
        harebell.Addresses.Add(new SupplierAddress { Kind = SupplierAddressKind.PayAddress, Street = "9 Hidden Pay Street", Postcode = "LS1 4DY", Source = "ledger", AsAt = new DateOnly(2026, 4, 1) });
        var otterbrook = Firm("OTTER222", "Otterbrook Windows Example CIC", "cic", OwnershipModel.WorkerOwned, EvidenceKind.Register, "M2 5DB", "Windows made and mended.");
        var trader = Firm("TRADER33", "Meadowsweet Plumbing Example", "sole-trader", OwnershipModel.Independent, EvidenceKind.SelfDeclared, "PR2 9NZ", "Plumbing.");
        var hidden = Firm("HIDDEN44", "Hidden Example Ltd", "private-company", OwnershipModel.Independent, EvidenceKind.SelfDeclared, "PR1 2HE", "Hidden.");
        hidden.List(false);
        var withdrawn = Firm("WITHDR55", "Withdrawn Example Ltd", "private-company", OwnershipModel.Independent, EvidenceKind.SelfDeclared, "PR1 2HE", "Withdrawn.");
        withdrawn.Withdraw();
        var found = new Supplier("FOUND666", "Unregistered Example Ltd") { CreatedAt = SaidAt };
        found.List(true);
        var merged = Firm("MERGED77", "Merged Example Ltd", "private-company", OwnershipModel.Independent, EvidenceKind.SelfDeclared, "PR1 2HE", "Merged.");
        var twice = Firm("MERGED88", "Merged Twice Example Ltd", "private-company", OwnershipModel.Independent, EvidenceKind.SelfDeclared, "PR1 2HE", "Merged.");
        var lost = Firm("MERGED99", "Merged Lost Example Ltd", "private-company", OwnershipModel.Independent, EvidenceKind.SelfDeclared, "PR1 2HE", "Merged.");
        db.Suppliers.AddRange(harebell, otterbrook, trader, hidden, withdrawn, found, merged, twice, lost);
        await db.SaveChangesAsync();
        merged.MergeInto(harebell.Id);
        twice.MergeInto(merged.Id);
        lost.MergeInto(hidden.Id);
        Answers(db, harebell.Id, "90919200 Cleaning of schools", contactIsPublic: true);
        Answers(db, otterbrook.Id, "45421000 Doors and windows", contactIsPublic: false);
        Answers(db, trader.Id, "45330000 Plumbing repairs", contactIsPublic: false);
        await db.SaveChangesAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public static Supplier Firm(string code, string name, string form, OwnershipModel ownership, EvidenceKind evidence, string postcode, string description)
    {
        var supplier = new Supplier(code, name) { CreatedAt = SaidAt };
        supplier.Addresses.Add(new SupplierAddress { Kind = SupplierAddressKind.RegisteredOffice, Street = $"1 {code} Street", Postcode = postcode, Source = "test", AsAt = new DateOnly(2026, 4, 1) });
        Learn(SupplierField.LegalForm, form, EvidenceKind.Register);
        Learn(SupplierField.Ownership, ownership.ToString(), evidence);
        Learn(SupplierField.Description, description, EvidenceKind.SelfDeclared);
        supplier.Register();
        supplier.List(true);
        return supplier;

        void Learn(SupplierField field, string value, EvidenceKind kind) => supplier.Learn(new SupplierFact
        {
            Field = field,
            Value = value,
            Evidence = kind,
            Source = kind is EvidenceKind.Register ? "Example register" : "Ann Hidden-Person",
            AsAt = new DateOnly(2026, 4, 1),
            RecordedAt = SaidAt,
        });
    }

    private static void Answers(AppDbContext db, int supplier, string skill, bool contactIsPublic)
    {
        db.SupplierProfiles.Add(new SupplierProfile
        {
            SupplierId = supplier,
            ConfirmedAt = SaidAt,
            AreasServed = "E07000123",
            ContactEmail = "desk@example.org",
            ContactName = "Contact Person-Hidden",
            ContactIsPublic = contactIsPublic,
            SmallestJobPounds = 500,
        });
        db.SupplierCapabilities.Add(new SupplierCapability { SupplierId = supplier, Cpv = skill[..8], Words = skill[9..], SaidAt = SaidAt });
        db.SupplierAccreditations.Add(new SupplierAccreditation
        {
            SupplierId = supplier,
            Scheme = "living-wage-employer",
            ExpiresOn = new DateOnly(2020, 1, 1),
            Evidence = EvidenceKind.SelfDeclared,
            CheckedBy = "Bea Hidden-Checker",
            SaidAt = SaidAt,
        });
    }
}
