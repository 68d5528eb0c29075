using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;

namespace WealthBuilding.Web.Features.Suppliers.Forms;

/// <summary>What registers say of a supplier, put together again from the facts that its record holds.</summary>
internal static class RegisterWords
{
    public static IReadOnlyList<RegisterSaid> Of(Supplier supplier) =>
        [.. supplier.Facts.Where(f => f is { Evidence: EvidenceKind.Register, WithdrawnAt: null }).GroupBy(f => f.Source).OrderBy(g => g.Min(f => f.RecordedAt)).Select(g => Said(supplier, g.Key, [.. g]))];

    private static RegisterSaid Said(Supplier supplier, string register, List<SupplierFact> facts)
    {
        string? Value(SupplierField field) => facts.Where(f => f.Field == field).MaxBy(f => f.RecordedAt)?.Value;
        var office = supplier.Addresses.LastOrDefault(a => a.Kind is SupplierAddressKind.RegisteredOffice && a.Source == register && a.WithdrawnAt is null);
        return new RegisterSaid(
            register,
            supplier.Identifiers.FirstOrDefault(i => i.Source == register)?.Value ?? string.Empty,
            Value(SupplierField.Name) ?? supplier.Name,
            Value(SupplierField.LegalForm),
            Enum.TryParse<OwnershipModel>(Value(SupplierField.Ownership), out var ownership) ? ownership : OwnershipModel.Unknown,
            Enum.TryParse<SupplierPurpose>(Value(SupplierField.Purpose), out var purpose) ? purpose : SupplierPurpose.Unknown,
            Value(SupplierField.Status), true, Value(SupplierField.SicCodes), office?.Street, office?.Town, office?.Postcode, null, facts.Max(f => f.AsAt));
    }
}
