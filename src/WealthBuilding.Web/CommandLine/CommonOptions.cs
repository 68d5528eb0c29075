using System.CommandLine;

namespace WealthBuilding.Web.CommandLine;

/// <summary>Options that every command takes.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Database = new("--database")
    {
        Description = "An SQLite path, or a PostgreSQL connection string beginning Host=",
        Recursive = true,
    };

    public static readonly Option<string?> Data = new("--data") { Description = "The folder for files and for SQLite", Recursive = true };

    public static readonly Option<bool> Json = new("--json") { Description = "One JSON object a line on standard output, and nothing else there", Recursive = true };

    public static IEnumerable<Option> All => [Database, Data, Json];

    public static Option<string> Institution() => new("--institution") { Description = "The institution's short name", Required = true };
}
