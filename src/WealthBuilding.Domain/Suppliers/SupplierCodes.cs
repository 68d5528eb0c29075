using System.Security.Cryptography;

namespace WealthBuilding.Domain.Suppliers;

/// <summary>Makes the codes by which suppliers stand in public addresses: eight letters and digits that tell nothing and cannot be guessed one from another.</summary>
/// <remarks>Crockford's base 32: no I, L, O or U, so that a code can be read out and typed. 40 bits; the database refuses a code that is taken.</remarks>
public static class SupplierCodes
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 8;

    public static string New() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>A code as somebody typed it, written as we write it; null for what can be none.</summary>
    public static string? Read(string? text)
    {
        var code = string.Concat((text ?? string.Empty).Where(c => c is not ('-' or ' ')).Select(c => char.ToUpperInvariant(c) switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            var sign => sign,
        }));
        return code.Length == Length && code.All(Signs.Contains) ? code : null;
    }
}
