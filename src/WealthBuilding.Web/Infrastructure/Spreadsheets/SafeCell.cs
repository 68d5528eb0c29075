namespace WealthBuilding.Web.Infrastructure.Spreadsheets;

/// <summary>Keeps a text from becoming a formula when a spreadsheet program opens the file. Numbers never pass through here.</summary>
public static class SafeCell
{
    private const string Starts = "=+-@\t\r\0＝＋－＠";

    /// <summary>True where the first character, after spaces, starts a formula somewhere.</summary>
    public static bool IsDangerous(string text)
    {
        var first = text.AsSpan().TrimStart(' ');
        return first.Length > 0 && Starts.Contains(first[0], StringComparison.Ordinal);
    }

    /// <summary>The text with an apostrophe before it where it needs one.</summary>
    public static string Guard(string text) => IsDangerous(text) ? "'" + text : text;

    /// <summary>Takes the apostrophe away again, so that a file that was written here reads back as it was.</summary>
    public static string Unguard(string text) => text.Length > 1 && text[0] == '\'' && IsDangerous(text[1..]) ? text[1..] : text;

    /// <summary>Without characters that XML does not have.</summary>
    public static string ForXml(string text) => text.All(System.Xml.XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));
}
