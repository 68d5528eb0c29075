using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>Fields, evidence and kinds in words.</summary>
internal static class RecordWords
{
    /// <summary>The fields of a record in the order of the page.</summary>
    public static readonly IReadOnlyList<SupplierField> Fields =
    [
        SupplierField.Name, SupplierField.LegalForm, SupplierField.Ownership, SupplierField.Purpose, SupplierField.Status, SupplierField.SicCodes, SupplierField.People,
        SupplierField.Turnover, SupplierField.BalanceSheet, SupplierField.GroupParent, SupplierField.Description, SupplierField.Website,
    ];

    public static string Of(SupplierField field) => field switch
    {
        SupplierField.Name => "Name",
        SupplierField.LegalForm => "Legal form",
        SupplierField.Ownership => "Who owns it",
        SupplierField.Purpose => "What binds its surplus",
        SupplierField.Status => "Status",
        SupplierField.SicCodes => "SIC codes",
        SupplierField.People => "People who work there",
        SupplierField.Turnover => "Turnover in a year (£)",
        SupplierField.BalanceSheet => "Balance sheet total (£)",
        SupplierField.GroupParent => "Head of its group",
        SupplierField.Description => "What it does",
        SupplierField.Website => "Website",
    };

    public static string Of(EvidenceKind evidence) => evidence switch
    {
        EvidenceKind.Name => "by its name",
        EvidenceKind.SelfDeclared => "said by itself",
        EvidenceKind.Rules => "by its rules",
        EvidenceKind.Register => "by a register",
        EvidenceKind.Person => "settled by a person",
    };

    public static string Of(SupplierNameKind kind) => kind switch
    {
        SupplierNameKind.Registered => "registered",
        SupplierNameKind.Trading => "trading as",
        SupplierNameKind.Previous => "former",
        SupplierNameKind.Learnt => "spelling in a ledger",
    };

    public static string Of(SupplierAddressKind kind) => kind switch
    {
        SupplierAddressKind.RegisteredOffice => "Registered office",
        SupplierAddressKind.DeliveryBranch => "Branch",
        SupplierAddressKind.PayAddress => "Pay address",
    };

    public static string Of(SupplierStanding standing) => standing switch
    {
        SupplierStanding.Found => "Found in payments or a register; nobody speaks for it yet",
        SupplierStanding.Registered => "Registered: its own users keep it",
        SupplierStanding.Merged => "Merged into another record",
        SupplierStanding.Withdrawn => "Withdrawn",
    };

    /// <summary>A value of a field for a reader.</summary>
    public static string ValueOf(SupplierField field, string value) => field switch
    {
        SupplierField.Ownership when Enum.TryParse<OwnershipModel>(value, out var ownership) => OwnershipWords.NameOf(ownership),
        SupplierField.Purpose when Enum.TryParse<SupplierPurpose>(value, out var purpose) => OwnershipWords.NameOf(purpose),
        SupplierField.LegalForm => value.Replace('-', ' '),
        SupplierField.SicCodes => value.Replace(";", ", ", StringComparison.Ordinal),
        _ => value,
    };

    public static string AddressOf(SupplierAddress address) =>
        string.Join(", ", new[] { address.Street, address.Town, address.Postcode, address.Country }.Where(p => !string.IsNullOrWhiteSpace(p)));
}
