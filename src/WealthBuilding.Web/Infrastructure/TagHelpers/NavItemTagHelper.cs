using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Infrastructure.TagHelpers;

/// <summary>One item of the institution's navigation, for those alone who may follow it; the section that is open is marked as such.</summary>
/// <remarks>Who may follow it is asked of the action itself, so that no item can say otherwise.</remarks>
[HtmlTargetElement("nav-item")]
public sealed class NavItemTagHelper(IUrlHelperFactory urls, IActionDescriptorCollectionProvider actions, Actor actor) : TagHelper
{
    private static readonly ConcurrentDictionary<(string Controller, string Action), string?> Needed = new();

    public string Section { get; set; } = string.Empty;

    public string? Current { get; set; }

    public string Controller { get; set; } = string.Empty;

    public string Action { get; set; } = string.Empty;

    public string Slug { get; set; } = string.Empty;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Needed.GetOrAdd((Controller, Action), NeededFor) is { } permission && !actor.May(permission))
        {
            output.SuppressOutput();
            return;
        }

        var isOpen = Section == Current;
        var address = urls.GetUrlHelper(ViewContext).Action(new UrlActionContext { Controller = Controller, Action = Action, Values = new { institution = Slug } });
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "govuk-service-navigation__item" + (isOpen ? " govuk-service-navigation__item--active" : string.Empty));
        output.PreContent.SetHtmlContent($"""<a class="govuk-service-navigation__link" href="{address}"{(isOpen ? " aria-current=\"page\"" : string.Empty)}>""");
        output.PostContent.SetHtmlContent("</a>");
    }

    private string? NeededFor((string Controller, string Action) item) =>
        actions.ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .Where(a => a.ControllerName == item.Controller && a.ActionName == item.Action && a.EndpointMetadata.OfType<IHttpMethodMetadata>().Any(m => m.HttpMethods.Contains(HttpMethods.Get)))
            .SelectMany(a => a.EndpointMetadata.OfType<RequirePermissionAttribute>()).FirstOrDefault()?.Permission;
}
