namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>What proves that somebody speaks for an organisation whose record is there already.</summary>
public static class ClaimProof
{
    // Where many organisations have a page: an address there proves nothing of any one of them.
    private static readonly HashSet<string> Shared = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail.com", "googlemail.com", "google.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "live.co.uk", "live.com", "yahoo.com", "yahoo.co.uk", "icloud.com", "me.com", "aol.com",
        "btinternet.com", "sky.com", "virginmedia.com", "talktalk.net", "facebook.com", "instagram.com", "linkedin.com", "wordpress.com", "wixsite.com", "blogspot.com", "etsy.com",
    };

    /// <summary>Whether an e-mail address belongs to the website's own domain: <c>hello@firm.example</c> to <c>https://www.firm.example</c>.</summary>
    /// <remarks>The whole host must agree, <c>www.</c> left off: a part of it (<c>other.firm.example</c>) may be somebody else's.</remarks>
    public static bool IsAtWebsite(string email, string website)
    {
        var domain = email[(email.LastIndexOf('@') + 1)..];
        return Uri.TryCreate(website, UriKind.Absolute, out var uri) && !Shared.Contains(domain)
            && string.Equals(uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host, domain, StringComparison.OrdinalIgnoreCase);
    }
}
