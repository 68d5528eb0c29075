namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>The meaning of a column of a contract register.</summary>
public enum ContractField
{
    Reference,
    Title,
    Description,
    Supplier,

    /// <summary>Company, charity or society number of the supplier.</summary>
    SupplierNumber,
    Start,
    End,

    /// <summary>The last day with every option taken up.</summary>
    LatestEnd,
    Review,

    /// <summary>How long it runs: <c>36 months</c>, <c>3+1+1 years</c>.</summary>
    Term,

    /// <summary>How it may be extended.</summary>
    Extension,

    /// <summary>Value of the whole contract.</summary>
    Value,
    AnnualValue,
    IrrecoverableVat,
    Department,
    Procedure,
    Category,
    CpvCode,
    Sme,
    Vcse,

    /// <summary>One column that says SME, VCSE, both or neither.</summary>
    SmeOrVcse,
    Contact,
    Status,
    Lot,
    Reserved,
    Notice,
    Deadline,
    Awarded,

    /// <summary>The publishing body; not used.</summary>
    Body,
}

/// <summary>The names of the fields on pages and on the wire.</summary>
public static class ContractFields
{
    /// <summary>As <c>--map</c> and forms write it: <c>supplier-number</c>.</summary>
    public static string NameOf(ContractField field) =>
        string.Concat(field.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));

    /// <summary>Reads what <see cref="NameOf"/> writes.</summary>
    public static bool TryParse(string? name, out ContractField field) =>
        Enum.TryParse(name?.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out field) && Enum.IsDefined(field) && field is not ContractField.Body;

    /// <summary>For people.</summary>
    public static string WordsOf(ContractField field) => field switch
    {
        ContractField.Reference => "Reference",
        ContractField.Title => "Title",
        ContractField.Description => "Description",
        ContractField.Supplier => "Supplier",
        ContractField.SupplierNumber => "Supplier's company or charity number",
        ContractField.Start => "Start",
        ContractField.End => "End",
        ContractField.LatestEnd => "End with every extension",
        ContractField.Review => "Review date",
        ContractField.Term => "Length of contract",
        ContractField.Extension => "Options to extend",
        ContractField.Value => "Value of the whole contract",
        ContractField.AnnualValue => "Value a year",
        ContractField.IrrecoverableVat => "VAT not recovered",
        ContractField.Department => "Department",
        ContractField.Procedure => "Procedure",
        ContractField.Category => "Category",
        ContractField.CpvCode => "CPV codes",
        ContractField.Sme => "SME",
        ContractField.Vcse => "VCSE",
        ContractField.SmeOrVcse => "SME or VCSE",
        ContractField.Contact => "Contact",
        ContractField.Status => "Status",
        ContractField.Lot => "Lot",
        ContractField.Reserved => "Reserved for",
        ContractField.Notice => "Address of the notice",
        ContractField.Deadline => "Last day for bids",
        ContractField.Awarded => "Awarded on",
        ContractField.Body => "Publishing body",
    };
}
