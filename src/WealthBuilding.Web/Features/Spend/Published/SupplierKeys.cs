namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>Keys of payees and suppliers in the figures and in addresses of filters.</summary>
public static class SupplierKeys
{
    /// <summary>The key of a payee that stands for itself: unique over institutions.</summary>
    public static long OfPayee(int institutionId, int payeeId) => ((long)institutionId << 32) | (uint)payeeId;

    /// <summary>The key of a supplier: negative, so that it is no payee's, and the same for every institution.</summary>
    public static long Of(int supplierId) => -(long)supplierId;

    /// <summary>Reads a key. Other numbers are words: a firm may be called by a number, and no key is so small.</summary>
    public static bool TryParse(string text, out long key) =>
        long.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out key) && key is < 0 or > uint.MaxValue;

    /// <summary>The supplier of a key; null for a payee that stands for itself.</summary>
    public static int? SupplierOf(long key) => key < 0 ? (int)-key : null;

    /// <summary>The payee's id within its institution.</summary>
    public static int PayeeOf(long key) => (int)(key & uint.MaxValue);
}
