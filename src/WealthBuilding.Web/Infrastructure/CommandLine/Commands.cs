namespace WealthBuilding.Web.Infrastructure.CommandLine;

/// <summary>The words after the program's name. Without any, or with <c>serve</c>, the site is served.</summary>
internal static class Commands
{
    public static bool IsServe(string[] args) =>
        args.Length == 0 || args[0] == "serve" || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"));

    public static string[] WithoutVerb(string[] args) => args.Length > 0 && args[0] == "serve" ? args[1..] : args;

    public static Task<int> RunAsync(string[] args) => Task.FromResult(args.Length);
}
