namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>The names of the fields as commands, JSON and documents write them.</summary>
public static class LedgerFields
{
    /// <summary><c>companyNumber</c> for <see cref="LedgerField.CompanyNumber"/>.</summary>
    public static string NameOf(LedgerField field)
    {
        var name = field.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Reads a name as <see cref="NameOf"/> writes it, case ignored.</summary>
    public static bool TryParse(string name, out LedgerField field) =>
        Enum.TryParse(name, ignoreCase: true, out field) && Enum.IsDefined(field) && !char.IsAsciiDigit(name[0]);
}
