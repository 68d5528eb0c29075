namespace WealthBuilding.Web.Features.Suppliers.Reconcile;

/// <summary>What the service says of itself, in the form of the Reconciliation Service API 0.2.</summary>
internal static class Manifest
{
    private const int PreviewWidth = 430;
    private const int PreviewHeight = 300;

    /// <param name="root">Scheme and host of the site: <c>https://example.org</c>.</param>
    public static object Of(string root) => new
    {
        versions = new[] { "0.2" },
        name = "WealthBuilding suppliers",
        identifierSpace = $"{root}/suppliers/",
        schemaSpace = $"{root}/reconcile/schema/",
        defaultTypes = new[] { Vocabulary.Organisation },
        view = new { url = root + "/reconcile/view/{{id}}" },
        preview = new { url = root + "/reconcile/preview/{{id}}", width = PreviewWidth, height = PreviewHeight },
        suggest = new
        {
            entity = new { service_url = root, service_path = "/reconcile/suggest/entity", flyout_service_path = "/reconcile/flyout?id=${id}" },
            type = new { service_url = root, service_path = "/reconcile/suggest/type" },
            property = new { service_url = root, service_path = "/reconcile/suggest/property" },
        },
        extend = new { propose_properties = new { service_url = root, service_path = "/reconcile/properties" }, property_settings = Array.Empty<object>() },
    };
}
