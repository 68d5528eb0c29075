using System.Collections;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Infrastructure.TagHelpers;

/// <summary>
/// A question with radios, or with checkboxes where several answers may hold: <c>&lt;choice for="Owner" legend="Who owns it?" options="…" /&gt;</c>.
/// The first input has the field's name as its id, so that the error summary leads to it.
/// </summary>
/// <remarks>Checkboxes read a list of texts, or one bool with one option whose key is <c>true</c>. Nothing is chosen beforehand but what the model says.</remarks>
[HtmlTargetElement("choice", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string Legend { get; set; } = string.Empty;

    public string? Hint { get; set; }

    public IReadOnlyList<Choice> Options { get; set; } = [];

    /// <summary>Checkboxes: several may be chosen.</summary>
    public bool Several { get; set; }

    /// <summary>Smaller boxes, for long lists.</summary>
    public bool Small { get; set; }

    /// <summary>The question is the page's heading.</summary>
    public bool Heading { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private string Kind => Several ? "checkboxes" : "radios";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = For.Name;
        var error = ViewContext.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-form-group" + (error is null ? string.Empty : " govuk-form-group--error"));
        var described = string.Join(' ', new[] { Hint is null ? null : $"{name}-hint", error is null ? null : $"{name}-error" }.Where(d => d is not null));
        output.Content.SetHtmlContent(
            $"""<fieldset class="govuk-fieldset"{(described.Length == 0 ? string.Empty : $" aria-describedby=\"{described}\"")}>"""
            + LegendHtml()
            + (Hint is null ? string.Empty : $"""<div id="{name}-hint" class="govuk-hint">{Encode(Hint)}</div>""")
            + (error is null ? string.Empty : $"""<p id="{name}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {Encode(error)}</p>""")
            + $"""<div class="govuk-{Kind}{(Small ? $" govuk-{Kind}--small" : string.Empty)}" data-module="govuk-{Kind}">{Items(name)}</div></fieldset>""");
    }

    private string LegendHtml() => Heading
        ? $"""<legend class="govuk-fieldset__legend govuk-fieldset__legend--xl"><h1 class="govuk-fieldset__heading">{Encode(Legend)}</h1></legend>"""
        : $"""<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{Encode(Legend)}</legend>""";

    private string Items(string name)
    {
        var chosen = Chosen();
        var html = new StringBuilder();
        for (var i = 0; i < Options.Count; i++)
        {
            html.Append(Item(Options[i], name, i == 0 ? name : $"{name}-{i + 1}", chosen.Contains(Options[i].Key)));
        }

        return html.ToString();
    }

    private string Item(Choice option, string name, string id, bool isChosen) =>
        $"""<div class="govuk-{Kind}__item"><input class="govuk-{Kind}__input" id="{id}" name="{name}" type="{(Several ? "checkbox" : "radio")}" value="{Encode(option.Key)}" """
        + (isChosen ? "checked " : string.Empty)
        + (option.Hint is null ? string.Empty : $"aria-describedby=\"{id}-item-hint\" ")
        + $"""><label class="govuk-label govuk-{Kind}__label" for="{id}">{Encode(option.Name)}</label>"""
        + (option.Hint is null ? string.Empty : $"""<div id="{id}-item-hint" class="govuk-hint govuk-{Kind}__hint">{Encode(option.Hint)}</div>""")
        + "</div>";

    private HashSet<string> Chosen() => For.Model switch
    {
        null => [],
        string text => [text],
        bool flag => [flag ? "true" : "false"],
        IEnumerable several => [.. several.Cast<object?>().Select(v => v?.ToString() ?? string.Empty)],
        var one => [one.ToString() ?? string.Empty],
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
