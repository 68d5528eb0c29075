using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Infrastructure.TagHelpers;

/// <summary>One item of the institution's navigation; the section that is open is marked as such.</summary>
[HtmlTargetElement("nav-item")]
public sealed class NavItemTagHelper(IUrlHelperFactory urls, Actor actor) : TagHelper
{
    public string Section { get; set; } = string.Empty;

    public string? Current { get; set; }

    public string Controller { get; set; } = string.Empty;

    public string Action { get; set; } = string.Empty;

    public string Slug { get; set; } = string.Empty;

    /// <summary>Shown only to those whose role includes this; empty: to everybody.</summary>
    public string Permission { get; set; } = string.Empty;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Permission.Length > 0 && !actor.May(Permission))
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
}
