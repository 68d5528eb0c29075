using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Sums of money.</summary>
internal readonly partial struct OcdsElement
{
    // More than any procurement is worth, and well within a long of pence.
    private const decimal MostPounds = 1_000_000_000_000m;

    /// <summary>A sum of money, its amount where the standard has it, one object deeper, or alone; null where none can be read.</summary>
    public OcdsValue? Value(string name)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (member.ValueKind is JsonValueKind.Number or JsonValueKind.String)
        {
            return Alone(name);
        }

        if (member.ValueKind is not JsonValueKind.Object)
        {
            notes.Add($"{At(name)} is no object with an amount, and was left out");
            return null;
        }

        var value = new OcdsElement(member, At(name), notes);
        return value.Whole("amount", value.Code("currency")?.ToUpperInvariant());
    }

    /// <summary>A sum that stands by itself, where an object with an amount and a currency belongs.</summary>
    private OcdsValue? Alone(string name)
    {
        if (Pence(name) is not { } pence)
        {
            return null;
        }

        notes.Add($"{At(name)} is a sum by itself instead of an object with an amount");
        return new OcdsValue(pence, Code("currency")?.ToUpperInvariant());
    }

    private OcdsValue? Whole(string name, string? currency)
    {
        if (Member(name) is { ValueKind: JsonValueKind.Object } inner)
        {
            notes.Add($"{At(name)} is an object instead of a sum");
            var deeper = new OcdsElement(inner, At(name), notes);
            currency = deeper.Code("currency")?.ToUpperInvariant() ?? currency;
            var (net, withVat) = (deeper.Pence("amount") ?? deeper.Pence("value"), deeper.Pence("amountGross"));
            return net is null && withVat is null ? null : new OcdsValue(net, currency, withVat);
        }

        var (pence, gross) = (Pence(name), Pence("amountGross"));
        return pence is null && gross is null ? null : new OcdsValue(pence, currency, gross);
    }

    private long? Pence(string name)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (member.ValueKind is JsonValueKind.Number)
        {
            return member.TryGetDecimal(out var number) && PenceOf(number) is { } pence ? pence : Unreadable<long>(name, $"{Short(member.GetRawText())}, which is no sum that a contract can be worth");
        }

        if (TextOf(member, name, 100) is not { } text)
        {
            return null;
        }

        if (Sum().Match(text) is not { Success: true } sum
            || !decimal.TryParse(sum.Groups[1].Value.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var written) || PenceOf(written) is not { } read)
        {
            return Unreadable<long>(name, $"'{Short(text)}', which is no sum");
        }

        notes.Add($"{At(name)} is a text, '{Short(text)}', and was read as a number");
        return read;
    }

    private static long? PenceOf(decimal pounds) => pounds is >= 0 and < MostPounds ? (long)Math.Round(pounds * 100, MidpointRounding.AwayFromZero) : null;

    [GeneratedRegex(@"^(?:£|GBP)? ?((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?) ?(?:GBP)?$")]
    private static partial Regex Sum();
}
