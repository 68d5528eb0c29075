namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>What an action on a supplier's own pages may ask for; granted by the membership in that supplier.</summary>
public static class SupplierPermissions
{
    /// <summary>Reads everything that the supplier has said, its people and its registration.</summary>
    public const string Read = "own-supplier.read";

    /// <summary>Changes and confirms the profile.</summary>
    public const string Edit = "own-supplier.edit";

    /// <summary>Invites and removes people, lists and withdraws the supplier, gives out the share code.</summary>
    public const string Manage = "own-supplier.manage";

    /// <summary>Whether a permission is one of these.</summary>
    public static bool Has(string permission) => permission is Read or Edit or Manage;

    public static bool Allows(SupplierRole role, string permission) => role switch
    {
        SupplierRole.Viewer => permission is Read,
        SupplierRole.Editor => permission is Read or Edit,
        SupplierRole.Administrator => Has(permission),
    };
}
