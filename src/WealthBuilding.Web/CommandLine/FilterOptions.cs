using System.CommandLine;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.CommandLine;

/// <summary>The options that filter a figure: the names, the values and the reader of the pages' query string.</summary>
internal sealed class FilterOptions
{
    private readonly Dictionary<string, Option<string[]>> _options = ShareFilterReader.Names.ToDictionary(
        name => name, name => new Option<string[]>("--" + name) { Description = DescriptionOf(name) }, StringComparer.Ordinal);

    public void AddTo(Command command)
    {
        foreach (var name in ShareFilterReader.Names)
        {
            command.Options.Add(_options[name]);
        }
    }

    /// <summary>The options that were given, as they are written.</summary>
    public IReadOnlyList<string> Given(ParseResult parsed) => [.. ShareFilterReader.Names.Where(n => parsed.GetResult(_options[n]) is { Implicit: false }).Select(n => "--" + n)];

    /// <exception cref="CommandException">A value cannot be read.</exception>
    public ShareFilter Read(ParseResult parsed, CommandHost host)
    {
        var rules = host.Services.GetRequiredService<PlaceReferences>().Rules;
        var reader = new ShareFilterReader(rules, name => parsed.GetValue(_options[name]) ?? []);
        var filter = reader.Read();
        return reader.Errors.Count == 0 ? filter : throw new CommandException(string.Join("\n", reader.Errors.Select(e => $"--{e.Field}: {e.Message}.")));
    }

    private static string DescriptionOf(string name) => name switch
    {
        "from" => "First day, yyyy-mm-dd",
        "to" => "Last day, yyyy-mm-dd",
        "scope" => "procurement (the default; of a publication: all) or all",
        "local" => "area, neighbours, county, region or branch",
        "department" => "Only these departments; '(not said)' for none",
        "category" => "Only these categories; '(not said)' for none",
        "supplier" => "Only suppliers with these words in their names, or with these keys",
        "ring" => "Only the parts of payments in these rings: area, bordering, county, region, rest-of-uk, overseas, unknown",
        "month" => "Only these months, yyyy-mm, or unknown",
        "off" => "Scope rules to switch off",
        "excluded" => "What these scope rules leave out, instead of what passes them",
        "ownership" => "Only suppliers owned like this: worker-owned, community-owned … or unknown",
        "size" => "Only suppliers of this size: micro, small, medium, sme, large or unknown",
        "sector" => "Only suppliers of these SIC sections (a letter), or unknown",
        _ => throw new InvalidOperationException($"No words for the filter '{name}'."),
    };
}
