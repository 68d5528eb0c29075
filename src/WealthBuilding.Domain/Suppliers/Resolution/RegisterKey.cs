namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Numbers of registers as 64 bits, so that the same number written differently is the same key.</summary>
internal static class RegisterKey
{
    private const int Longest = 12;
    private const string NorthernIrish = "NIC";
    private const ulong Charity = 1UL << 63;

    /// <summary>Key of a company, society or other number: zeros put back as <see cref="CompanyNumbers"/> does; 0 where the text is none.</summary>
    internal static ulong Company(string? text, CompanyNumbers? numbers = null)
    {
        var org = OrgId.Read(text);
        text = org.Scheme is SupplierIdentifier.Mutuals ? SocietyNumber.Of(text) ?? string.Empty : org.MayBeCompany ? org.Number : string.Empty;
        numbers = org.Scheme is SupplierIdentifier.Mutuals ? null : numbers;
        Span<char> kept = stackalloc char[Longest];
        var length = Compact(text, kept, isCharity: false);
        ReadOnlySpan<char> code = kept[..Math.Max(0, length)];
        var letters = code.IndexOfAnyInRange('0', '9');
        if (letters is < 0 or > 3 || !code.ContainsAnyInRange('1', '9') || (numbers is not null && !numbers.TryParse(text, out _) && SocietyNumber.Of(text) is null))
        {
            return 0;
        }

        var digits = code[letters..];
        Span<char> padded = stackalloc char[Longest];
        var zeros = digits.ContainsAnyExceptInRange('0', '9') ? 0 : Math.Max(0, CompanyNumber.Length - code.Length);
        code[..letters].CopyTo(padded);
        padded.Slice(letters, zeros).Fill('0');
        digits.CopyTo(padded[(letters + zeros)..]);
        return Pack(padded[..(code.Length + zeros)]);
    }

    /// <summary>Keys of both numbers of a supplier. An org-id says of what register its number is, whichever field it stands in.</summary>
    internal static (ulong Company, ulong Charity) Of(RawSupplier raw, CompanyNumbers? numbers = null)
    {
        var (company, charity) = (Company(raw.CompanyNumber, numbers), OfCharity(raw.CharityNumber));
        return (company != 0 || OrgId.Read(raw.CharityNumber).MayBeCharity ? company : Company(raw.CharityNumber, numbers),
            charity != 0 || !OrgId.Read(raw.CompanyNumber).IsCharity ? charity : OfCharity(raw.CompanyNumber));
    }

    /// <summary>Key of a charity's number; a linked charity's, <c>200719-1</c>, is another. 0 where the text is none.</summary>
    internal static ulong OfCharity(string? text)
    {
        var org = OrgId.Read(text);
        text = org.MayBeCharity ? org.Number : string.Empty;
        Span<char> kept = stackalloc char[Longest];
        var length = Compact(text, kept, isCharity: true);
        var code = kept[..Math.Max(0, length)];
        code = code.StartsWith(NorthernIrish) ? code[NorthernIrish.Length..] : code;
        return code.ContainsAnyInRange('1', '9') ? Pack(code) | Charity : 0;
    }

    // Letters and digits in capitals; L for the dash of a linked charity; -1 for what is no number of any register.
    private static int Compact(ReadOnlySpan<char> text, Span<char> kept, bool isCharity)
    {
        text = text.Trim();
        text = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isLinked = isCharity && c == '-' && i >= 5 && i < text.Length - 1;
            if (!char.IsAsciiLetterOrDigit(c) && !isLinked)
            {
                if (c is '.' or '+' or ',')
                {
                    return -1;
                }

                continue;
            }

            if (length == kept.Length)
            {
                return -1;
            }

            kept[length++] = isLinked ? 'L' : char.ToUpperInvariant(c);
        }

        return length;
    }

    private static ulong Pack(ReadOnlySpan<char> code)
    {
        var key = 0UL;
        foreach (var c in code)
        {
            key = (key * 37) + (ulong)(char.IsAsciiDigit(c) ? c - '0' + 1 : c - 'A' + 11);
        }

        return key;
    }
}
