namespace WealthBuilding.Domain.Suppliers;

/// <summary>Ownership as a key for addresses and programs, and in words.</summary>
public static class OwnershipWords
{
    /// <summary>Every key.</summary>
    public static IReadOnlyList<string> Keys => [.. Enum.GetValues<OwnershipModel>().Select(KeyOf).OfType<string>()];

    /// <summary><c>worker-owned</c>; null where it is not known.</summary>
    public static string? KeyOf(OwnershipModel ownership) => ownership switch
    {
        OwnershipModel.Unknown => null,
        OwnershipModel.WorkerOwned => "worker-owned",
        OwnershipModel.ConsumerOwned => "consumer-owned",
        OwnershipModel.MultiStakeholder => "multi-stakeholder",
        OwnershipModel.Secondary => "secondary",
        OwnershipModel.CommunityOwned => "community-owned",
        OwnershipModel.EmployeeOwned => "employee-owned",
        OwnershipModel.PublicServiceMutual => "public-service-mutual",
        OwnershipModel.Independent => "independent",
        OwnershipModel.GroupOwned => "group-owned",
        OwnershipModel.Overseas => "overseas",
        OwnershipModel.Charity => "charity",
        OwnershipModel.PublicBody => "public-body",
    };

    public static string NameOf(OwnershipModel ownership) => ownership switch
    {
        OwnershipModel.Unknown => "Not known",
        OwnershipModel.WorkerOwned => "Owned by those who work there",
        OwnershipModel.ConsumerOwned => "Owned by its customers or tenants",
        OwnershipModel.MultiStakeholder => "Owned by several kinds of members",
        OwnershipModel.Secondary => "Owned by enterprises or co-operatives together",
        OwnershipModel.CommunityOwned => "Owned by a community",
        OwnershipModel.EmployeeOwned => "Owned by its employees, no co-operative",
        OwnershipModel.PublicServiceMutual => "Public service mutual",
        OwnershipModel.Independent => "Independent: one person, a family or partners",
        OwnershipModel.GroupOwned => "Part of a group, or owned by investors",
        OwnershipModel.Overseas => "Owned from outside the United Kingdom",
        OwnershipModel.Charity => "A charity, or owned by one",
        OwnershipModel.PublicBody => "A public body, or owned by one",
    };

    /// <summary>The words for a key of <see cref="KeyOf"/>; 'Not known' for an empty or unknown one.</summary>
    public static string NameOf(string? key) => NameOf(Enum.GetValues<OwnershipModel>().FirstOrDefault(o => KeyOf(o) == key));

    public static string NameOf(SupplierPurpose purpose) => purpose switch
    {
        SupplierPurpose.Unknown => "Not known",
        SupplierPurpose.Profit => "Profit to the owners",
        SupplierPurpose.SocialPurpose => "A social purpose, without a lock",
        SupplierPurpose.AssetLock => "Assets locked for the community by statute",
        SupplierPurpose.Charitable => "Charitable",
        SupplierPurpose.Statutory => "Exists by statute, for the public",
    };
}
