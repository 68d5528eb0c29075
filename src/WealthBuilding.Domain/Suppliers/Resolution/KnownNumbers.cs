namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Says of register numbers whether anybody has them, as far as the registers that are loaded can say.</summary>
/// <param name="register">All registers that are loaded.</param>
/// <param name="beside">What else may have numbers: the suppliers' records. Null for nothing.</param>
/// <param name="companies">Whether the register of companies is loaded: only then a company number that nobody has is a wrong one.</param>
/// <param name="charities">The same of the register of charities.</param>
public sealed class KnownNumbers(NameIndex register, NameIndex? beside, bool companies, bool charities)
{
    internal bool LacksCompany(ulong number) => companies && IsNobodys(number);

    internal bool LacksCharity(ulong number) => charities && IsNobodys(number);

    private bool IsNobodys(ulong number) => number != 0 && register.EntitiesWith(number).IsEmpty && (beside is null || beside.EntitiesWith(number).IsEmpty);
}
