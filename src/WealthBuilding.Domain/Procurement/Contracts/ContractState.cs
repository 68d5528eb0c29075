namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>Where an entry of the contract register stands, from the first idea to the end.</summary>
public enum ContractState
{
    /// <summary>Somebody expects to buy this; nothing is decided.</summary>
    Pipeline,

    /// <summary>It is decided to buy it, and when.</summary>
    Planned,

    /// <summary>Suppliers can bid for it, in one or several lots.</summary>
    Opportunity,

    /// <summary>A supplier was chosen; nothing is signed.</summary>
    Awarded,

    /// <summary>Signed and running. Whether its end has passed is told by its dates, not by the state.</summary>
    Contract,

    /// <summary>Ran its course.</summary>
    Ended,

    /// <summary>Ended before its time, for a reason.</summary>
    Terminated,

    /// <summary>Given up before anything was signed.</summary>
    Withdrawn,
}

/// <summary>What a person does to move an entry on. Each is guarded by <see cref="ContractEntry"/> and leaves a <see cref="ContractEvent"/>.</summary>
public enum ContractStep
{
    /// <summary>Pipeline to planned.</summary>
    Plan,

    /// <summary>Pipeline or planned to opportunity.</summary>
    Open,

    /// <summary>Gives an opportunity another last day for bids, or one that none was recorded for.</summary>
    Defer,

    /// <summary>Opportunity to awarded; from pipeline or planned only with a reason, for that is without competition.</summary>
    Award,

    /// <summary>Awarded to contract.</summary>
    Sign,

    /// <summary>Takes up the next option to extend, or an agreed later end.</summary>
    Extend,

    /// <summary>Changes the value or the end of a running contract, with the reason and the day.</summary>
    Change,

    /// <summary>Contract to ended.</summary>
    End,

    /// <summary>Contract to terminated, before its time and with a reason.</summary>
    Terminate,

    /// <summary>Anything before the signature to withdrawn, with a reason.</summary>
    Withdraw,
}

/// <summary>Whether a value includes VAT, as whoever wrote it said.</summary>
public enum VatSaid
{
    /// <summary>Nobody said. Thresholds of the Procurement Act 2023 count with VAT in, so somebody should.</summary>
    NotSaid,

    /// <summary>Without VAT.</summary>
    Excluded,

    /// <summary>With VAT.</summary>
    Included,
}

/// <summary>What a value is for.</summary>
public enum ValuePeriod
{
    /// <summary>The whole contract as it stands, without options that were not taken up.</summary>
    Whole,

    /// <summary>One year of it.</summary>
    PerYear,
}

/// <summary>Who alone may bid, where a contract is reserved. Which may lawfully be chosen is for the rules to say, not for the register.</summary>
public enum Reservation
{
    /// <summary>Open to all.</summary>
    None,

    /// <summary>Suppliers of an area.</summary>
    Area,

    /// <summary>Small and medium-sized enterprises and VCSEs.</summary>
    SmeOrVcse,

    /// <summary>SMEs and VCSEs of an area.</summary>
    AreaAndSmeOrVcse,

    /// <summary>Supported employment providers (Procurement Act 2023, section 32).</summary>
    SupportedEmployment,

    /// <summary>Public service mutuals (Procurement Act 2023, section 33).</summary>
    PublicServiceMutual,
}
