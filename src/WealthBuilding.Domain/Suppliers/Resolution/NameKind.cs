namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>What makes a text a name of an organisation.</summary>
public enum NameKind
{
    /// <summary>The name that the register has today.</summary>
    Registered,

    /// <summary>A name that the register had before.</summary>
    Previous,

    /// <summary>A name that the organisation goes by.</summary>
    Trading,

    /// <summary>A spelling that a person confirmed.</summary>
    Learnt,
}
