using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WealthBuilding.Web.Infrastructure.TagHelpers;

/// <summary>A labelled input with its hint and its error: <c>&lt;field for="Email" label="Email address" /&gt;</c>.</summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = string.Empty;

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    /// <summary>Which keyboard a phone shows: <c>numeric</c>, <c>tel</c>.</summary>
    public string? Inputmode { get; set; }

    /// <summary>Stands before the input: <c>£</c>.</summary>
    public string? Prefix { get; set; }

    /// <summary>Width in characters, of the widths that the design has: 2, 3, 4, 5, 10, 20.</summary>
    public int Width { get; set; }

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
            + Input(name, described, error is not null));
    }

    private string Input(string name, string described, bool isWrong)
    {
        var value = Type is "password" or "file" ? null : For.Model?.ToString();
        var css = (Type == "file" ? "govuk-file-upload" : "govuk-input" + (Width > 0 ? $" govuk-input--width-{Width}" : string.Empty))
            + (isWrong ? Type == "file" ? " govuk-file-upload--error" : " govuk-input--error" : string.Empty);
        var input = $"""<input class="{css}" id="{name}" name="{name}" type="{Type}" """
            + (value is null ? string.Empty : $"value=\"{Encode(value)}\" ")
            + (Autocomplete is null ? string.Empty : $"autocomplete=\"{Autocomplete}\" ")
            + (Inputmode is null ? string.Empty : $"inputmode=\"{Inputmode}\" ")
            + (described.Length == 0 ? string.Empty : $"aria-describedby=\"{described}\" ")
            + ">";
        return Prefix is null ? input : $"""<div class="govuk-input__wrapper"><div class="govuk-input__prefix" aria-hidden="true">{Encode(Prefix)}</div>{input}</div>""";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
