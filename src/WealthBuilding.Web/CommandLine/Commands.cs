using System.CommandLine;
using System.CommandLine.Invocation;

namespace WealthBuilding.Web.CommandLine;

/// <summary>The words after the program's name. Without any, or with <c>serve</c>, the site is served.</summary>
internal static class Commands
{
    private const string Serve = "serve";

    private static readonly string[] Help = ["--help", "-h", "-?", "/?", "/h", "--version"];

    /// <summary>Whether the site is asked for: no command is named, whatever options stand where one could be.</summary>
    public static bool IsServe(string[] args) =>
        args.Length == 0 || args[0] == Serve || (args[0].StartsWith("--", StringComparison.Ordinal) && CommandOf(args) is RootCommand or { Name: Serve } && !args.Any(Help.Contains));

    /// <summary>The words without <c>serve</c>: settings for the host.</summary>
    public static string[] WithoutVerb(string[] args)
    {
        var verb = Array.IndexOf(args, Serve);
        return verb < 0 ? args : [.. args[..verb], .. args[(verb + 1)..]];
    }

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        return parsed.Action is ParseErrorAction ? await ExplainAsync(parsed) : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static Command CommandOf(string[] args) => Root().Parse(args).CommandResult.Command;

    private static RootCommand Root()
    {
        var root = new RootCommand("WealthBuilding: what stays in the place, with whom and on what terms. Without words it serves the site.");
        foreach (var option in CommonOptions.All)
        {
            root.Options.Add(option);
        }

        root.Subcommands.Add(new Command(Serve, "Serves the site (--urls U)"));
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
        root.Subcommands.Add(LivingWageCommand.Create());
        root.Subcommands.Add(MaintenanceCommands.Migrate());
        root.Subcommands.Add(MaintenanceCommands.CheckConfig());
        root.Subcommands.Add(MaintenanceCommands.CreateAdmin());
        root.Subcommands.Add(MaintenanceCommands.Demo());
        return root;
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
