namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Says whether a name beside a register number can be the name of the organisation whose number it is, as <see cref="SupplierResolver"/> does.</summary>
public static class NameAgreement
{
    /// <param name="raw">Of a ledger, or of whoever asks; a number in its place, or nothing, agrees with any.</param>
    /// <param name="names">All that the organisation is and was called.</param>
    public static bool Of(string raw, IEnumerable<string> names)
    {
        var builder = new NameIndexBuilder();
        var entity = builder.AddEntity(default);
        foreach (var name in names)
        {
            builder.AddName(entity, name, NameKind.Registered, null);
        }

        return new NumberNames(builder.Build()).Agree(new RawSupplier(raw, null, null, null), entity);
    }
}
