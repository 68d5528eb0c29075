using System.Globalization;
using System.Text;
using System.Xml;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>Opportunities of a search as an Atom feed (RFC 4287): the newest first.</summary>
internal static class OpportunityFeed
{
    public const string Type = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Most = 100;

    /// <param name="queryString">Of the search, with its question mark; empty for all.</param>
    /// <param name="linkTo">The absolute address of a path.</param>
    /// <param name="now">For a feed that holds nothing.</param>
    public static byte[] Of(IReadOnlyList<ListOpportunities.Row> rows, string queryString, Func<string, string> linkTo, DateTimeOffset now)
    {
        var newest = rows.OrderByDescending(r => r.Opportunity.Entry.Notice!.OpenedAt).ThenByDescending(r => r.Opportunity.Id).Take(Most).ToList();
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            Text(xml, "title", queryString.Length == 0 ? "Opportunities" : "Opportunities of a search");
            Text(xml, "id", linkTo($"/opportunities{queryString}"));
            Text(xml, "updated", Moment(newest.Count > 0 ? newest[0].Opportunity.Entry.Notice!.OpenedAt : now));
            Link(xml, "self", linkTo($"/opportunities/feed{queryString}"));
            Link(xml, "alternate", linkTo($"/opportunities{queryString}"));
            foreach (var row in newest)
            {
                Entry(xml, row, linkTo);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Entry(XmlWriter xml, ListOpportunities.Row row, Func<string, string> linkTo)
    {
        var (address, entry) = (linkTo($"/opportunities/{row.Opportunity.Id}"), row.Opportunity.Entry);
        xml.WriteStartElement("entry", Atom);
        Text(xml, "title", Plain(entry.Title));
        Text(xml, "id", address);
        Text(xml, "updated", Moment(entry.Notice!.OpenedAt));
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", Plain(row.Opportunity.Buyer));
        xml.WriteEndElement();
        Link(xml, "alternate", address);
        Text(xml, "summary", Plain(row.Summary));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, text);

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // A pasted title can hold what XML cannot.
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value > char.MaxValue || XmlConvert.IsXmlChar((char)r.Value)));
}
