namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>Answers on what an organisation is that cannot hold together.</summary>
public static class NatureRules
{
    private const string SoleTrader = "sole-trader";

    // Business carried on with a view of profit: Partnership Act 1890, section 1; Limited Liability Partnerships Act 2000, section 2.
    private static readonly string[] ForProfit = [SoleTrader, "partnership", "llp"];

    /// <summary>What is wrong with the owner of such a form, in a sentence; null where nothing is.</summary>
    /// <param name="legalForm">A category of <c>legal-forms.csv</c>; null where not known.</param>
    public static string? OfOwner(string? legalForm, OwnershipModel owner) =>
        legalForm == SoleTrader && owner is not (OwnershipModel.Independent or OwnershipModel.Overseas or OwnershipModel.Unknown)
            ? "A sole trader is one person: select that, or what your organisation is in law instead"
            : null;

    /// <summary>What is wrong with what happens to a surplus in such a form, in a sentence; null where nothing is.</summary>
    /// <param name="legalForm">A category of <c>legal-forms.csv</c>; null where not known.</param>
    public static string? OfSurplus(string? legalForm, SupplierPurpose purpose) =>
        ForProfit.Contains(legalForm) && purpose is (SupplierPurpose.Charitable or SupplierPurpose.AssetLock)
            ? "A sole trader or a partnership cannot be bound to charitable purposes or an asset lock: select what happens to the surplus, or another legal form"
            : null;
}
