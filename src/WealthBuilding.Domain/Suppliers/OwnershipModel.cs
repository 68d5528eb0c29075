namespace WealthBuilding.Domain.Suppliers;

/// <summary>Who owns and controls an organisation. A matter of its own beside its legal form and its purpose: a co-operative may be a company.</summary>
public enum OwnershipModel
{
    Unknown,

    /// <summary>Co-operative owned by those who work in it.</summary>
    WorkerOwned,

    /// <summary>Co-operative owned by those who buy from it or live in it; tenants too.</summary>
    ConsumerOwned,

    /// <summary>Co-operative with several kinds of members.</summary>
    MultiStakeholder,

    /// <summary>Co-operative or consortium of enterprises or of co-operatives.</summary>
    Secondary,

    /// <summary>Owned by a community of place or of interest.</summary>
    CommunityOwned,

    /// <summary>Owned by its employees, through an employee ownership trust or directly, without being a co-operative.</summary>
    EmployeeOwned,

    /// <summary>Public service mutual: left the public sector, its staff have a large say.</summary>
    PublicServiceMutual,

    /// <summary>Owned by one person, a family or independent partners.</summary>
    Independent,

    /// <summary>Belongs to a group of companies or to investors.</summary>
    GroupOwned,

    /// <summary>Owned from outside the United Kingdom.</summary>
    Overseas,

    /// <summary>A charity, or owned by one.</summary>
    Charity,

    /// <summary>A public body, or owned by one.</summary>
    PublicBody,
}

/// <summary>What binds the surplus and the assets.</summary>
public enum SupplierPurpose
{
    Unknown,

    /// <summary>Profit to the owners.</summary>
    Profit,

    /// <summary>Trades for a social purpose and principally reinvests its surplus, without a lock.</summary>
    SocialPurpose,

    /// <summary>Its assets are locked for the community by statute (CIC, prescribed community benefit society).</summary>
    AssetLock,

    /// <summary>Charitable: registered, or exempt from registering.</summary>
    Charitable,

    /// <summary>Exists by statute for the public.</summary>
    Statutory,
}
