using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WealthBuilding.Web.Infrastructure.TagHelpers;

/// <summary>A labelled text of several lines with its hint and its error: <c>&lt;textarea-field for="Words" label="…" /&gt;</c>.</summary>
[HtmlTargetElement("textarea-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaFieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = string.Empty;

    public string? Hint { get; set; }

    /// <summary>Lines that are seen at once.</summary>
    public int Rows { get; set; } = 5;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = For.Name;
        var error = ViewContext.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-form-group" + (error is null ? string.Empty : " govuk-form-group--error"));
        var described = string.Join(' ', new[] { Hint is null ? null : $"{name}-hint", error is null ? null : $"{name}-error" }.Where(d => d is not null));
        output.Content.SetHtmlContent(
            $"""<label class="govuk-label govuk-label--s" for="{name}">{Encode(Label)}</label>"""
            + (Hint is null ? string.Empty : $"""<div id="{name}-hint" class="govuk-hint">{Encode(Hint)}</div>""")
            + (error is null ? string.Empty : $"""<p id="{name}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {Encode(error)}</p>""")
            + $"""<textarea class="govuk-textarea{(error is null ? string.Empty : " govuk-textarea--error")}" id="{name}" name="{name}" rows="{Rows}"{(described.Length == 0 ? string.Empty : $" aria-describedby=\"{described}\"")}>"""
            + $"\n{Encode(For.Model?.ToString() ?? string.Empty)}</textarea>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
