namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Which suppliers are counted.</summary>
public enum SupplierClass
{
    Any,
    Sme,
    Vcse,
    SmeOrVcse,
}

/// <summary>How many suppliers that can do the work are known in an area; whoever asks has said what the work is.</summary>
public interface ICapableSuppliers
{
    /// <summary>What was counted, in words that can stand beside the number.</summary>
    string What { get; }

    /// <summary>Different suppliers in these districts; null districts for the whole United Kingdom.</summary>
    /// <param name="districts">GSS codes of districts.</param>
    /// <returns>Null where nothing can be counted, for example because no category was said.</returns>
    int? CountIn(IReadOnlyCollection<string>? districts, SupplierClass of);
}
