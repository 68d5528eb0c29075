using System.Text.RegularExpressions;

namespace WealthBuilding.Web.Features.Suppliers.Reconcile;

/// <summary>JSON as programs of other sites write it.</summary>
/// <remarks>A cell that was cut in the middle of a character is escaped as half a pair, <c>\ud83d</c>: JSON allows it, and no text can be made of it.</remarks>
internal static partial class SentJson
{
    private const int LengthOfEscape = 6;

    /// <summary>The same JSON, with U+FFFD where half a character is escaped.</summary>
    public static string Whole(string json) => Escapes().Replace(json, e => e.Length == LengthOfEscape ? @"\ufffd" : e.Value);

    // A pair; half a pair; any other escape, so that the u behind an escaped backslash is none.
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\.", RegexOptions.Singleline)]
    private static partial Regex Escapes();
}
