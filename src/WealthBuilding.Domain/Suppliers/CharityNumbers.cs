namespace WealthBuilding.Domain.Suppliers;

/// <summary>Numbers of the registers of charities: six or seven digits, perhaps with that of a subsidiary (England and Wales), SC and six (Scotland), NIC and six (Northern Ireland).</summary>
internal static class CharityNumbers
{
    /// <summary>The number without its org-id scheme, in capitals; null where the text is no charity's.</summary>
    public static string? Of(string? text) =>
        OrgId.Read(text) is { MayBeCharity: true, Number: var number } && IsOne(number) ? number.Trim().ToUpperInvariant() : null;

    private static bool IsOne(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var isIrish = text.StartsWith("NIC", StringComparison.OrdinalIgnoreCase);
        var isScottish = text.StartsWith("SC", StringComparison.OrdinalIgnoreCase);
        var digits = isIrish ? text[3..] : isScottish ? text[2..] : text.IndexOf('-') is > 0 and var at ? text[..at] : text;
        return !digits.ContainsAnyExceptInRange('0', '9') && digits.Length is 6 or 7 && digits.IndexOfAnyExcept(digits[0]) >= 0;
    }
}
