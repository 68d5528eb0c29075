using System.Security.Cryptography;

namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>Keys for links and codes to type: random, given out once, kept as a hash only.</summary>
internal static class SecretKeys
{
    // Crockford's base 32: no I, L, O or U, so that nothing is misread.
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int KeyBytes = 20;
    private const int CodeLength = 8;

    /// <summary>A key for a link: 160 bits in hexadecimal.</summary>
    public static string MakeKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>Eight letters and digits, 40 bits: enough where tries are limited, short enough to type.</summary>
    public static string MakeCode() => RandomNumberGenerator.GetString(Signs, CodeLength);

    /// <summary>A code as people read it best: <c>7K3M-Q2XZ</c>.</summary>
    public static string Spaced(string code) => $"{code[..4]}-{code[4..]}";

    public static string HashOfKey(string key) => SessionStore.HashOf(key);

    /// <summary>The hash of a code however it was typed: case, spaces, dashes, O for 0 and I or L for 1 do not matter.</summary>
    public static string HashOfCode(string? typed) => SessionStore.HashOf(string.Concat(
        (typed ?? string.Empty).Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c })));
}
