using System.CommandLine;
using System.CommandLine.Invocation;

namespace WealthBuilding.Web.CommandLine;

/// <summary>The words after the program's name. Without any, or with <c>serve</c>, the site is served.</summary>
internal static class Commands
{
    public static bool IsServe(string[] args) =>
        args.Length == 0 || args[0] == "serve" || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"));

    public static string[] WithoutVerb(string[] args) => args.Length > 0 && args[0] == "serve" ? args[1..] : args;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("WealthBuilding: what stays in the place, with whom and on what terms. Without words it serves the site.");
        foreach (var option in CommonOptions.All)
        {
            root.Options.Add(option);
        }

        root.Subcommands.Add(new Command("serve", "Serves the site (--urls U)"));
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(ImportsCommand.Create());
        root.Subcommands.Add(ShareCommand.Create());
        root.Subcommands.Add(InstitutionCommand.CreateInstitution());
        root.Subcommands.Add(InstitutionCommand.CreatePlace());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(ReferenceCommand.Create());
        root.Subcommands.Add(SuppliersCommand.Create());
        root.Subcommands.Add(MatchCommand.Create());
        root.Subcommands.Add(RulesCommand.Create());
        root.Subcommands.Add(ContractsCommand.Create());
        root.Subcommands.Add(MaintenanceCommands.Migrate());
        root.Subcommands.Add(MaintenanceCommands.CheckConfig());
        root.Subcommands.Add(MaintenanceCommands.CreateAdmin());
        root.Subcommands.Add(MaintenanceCommands.Demo());
        var parsed = root.Parse(args);
        return parsed.Action is ParseErrorAction ? await ExplainAsync(parsed) : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    /// <summary>Wrong words: what is wrong with them and how the command is used goes to standard error, whatever else reads standard output.</summary>
    private static async Task<int> ExplainAsync(ParseResult parsed)
    {
        await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = Console.Error, Error = Console.Error });
        var isJson = parsed.Tokens.Any(t => t.Value == CommonOptions.Json.Name);
        CommandErrors.TellProgram(isJson, CommandErrors.WrongWords, string.Join(' ', parsed.Errors.Select(e => e.Message)));
        return ExitCode.WrongWords;
    }
}
