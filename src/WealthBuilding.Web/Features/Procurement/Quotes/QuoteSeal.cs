using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using WealthBuilding.Domain.Procurement.Quotes;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>Encrypts what a supplier quotes, and gives it out to its supplier at any time and to the buyer once its time has come. The only place that can do so.</summary>
/// <remarks>Each is bound to its contract, its supplier and its time of asking, and its close lies within the seal: a row that is copied, moved or given an earlier close cannot be opened.</remarks>
internal sealed class QuoteSeal(IDataProtectionProvider protection)
{
    private sealed record Letter(DateTimeOffset Until, QuoteContent Content);

    /// <summary>The sealed content, and the fingerprint that its supplier gets.</summary>
    /// <param name="round">Which time of asking it answers.</param>
    /// <param name="until">When it may be opened.</param>
    public (byte[] Sealed, string Fingerprint) Seal(QuoteContent content, int entryId, int supplierId, int round, DateTimeOffset until) =>
        (For(entryId, supplierId, round).Protect(JsonSerializer.SerializeToUtf8Bytes(new Letter(until, content))), FingerprintOf(content));

    /// <summary>What its own supplier reads; null where it was withdrawn.</summary>
    public QuoteContent? ForSupplier(Quote quote) => Read(quote)?.Content;

    /// <summary>What the buyer reads; null before its time, and where it was withdrawn.</summary>
    public QuoteContent? ForBuyer(Quote quote, DateTimeOffset now) => Read(quote) is { } letter && now >= letter.Until ? letter.Content : null;

    /// <summary>SHA-256 of the content as JSON, in hexadecimal.</summary>
    public static string FingerprintOf(QuoteContent content) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)));

    public static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private Letter? Read(Quote quote) => quote.State is QuoteState.Withdrawn ? null : JsonSerializer.Deserialize<Letter>(For(quote.EntryId, quote.SupplierId, quote.Round).Unprotect(quote.Sealed));

    // The first time of asking stands in no purpose: quotes from before there was another can still be opened.
    private IDataProtector For(int entryId, int supplierId, int round)
    {
        var protector = protection.CreateProtector("Quotes", entryId.ToString(CultureInfo.InvariantCulture), supplierId.ToString(CultureInfo.InvariantCulture));
        return round == 1 ? protector : protector.CreateProtector(round.ToString(CultureInfo.InvariantCulture));
    }
}
