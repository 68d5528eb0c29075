namespace WealthBuilding.Web.Features.Suppliers.Directory;

/// <summary>Whether an address that somebody typed may be a link: http and https only, never script.</summary>
internal static class SafeLink
{
    public static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
