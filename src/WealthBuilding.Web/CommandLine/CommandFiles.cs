namespace WealthBuilding.Web.CommandLine;

/// <summary>Files that a command's words name: one that cannot be opened is wrong words, not a fault of ours.</summary>
internal static class CommandFiles
{
    /// <exception cref="CommandException">It cannot be read.</exception>
    public static FileStream OpenRead(string path) => Try(path, "read", () => File.OpenRead(path));

    /// <exception cref="CommandException">It cannot be written.</exception>
    public static FileStream Create(string path) => Try(path, "written", () => File.Create(path));

    /// <summary>Puts a finished file in its place, over one that is there.</summary>
    /// <exception cref="CommandException">It cannot be put there.</exception>
    public static void Put(string from, string path) => Try(path, "written", () =>
    {
        File.Move(from, path, overwrite: true);
        return true;
    });

    /// <summary>Says now that a file cannot be read, before long work begins.</summary>
    /// <exception cref="CommandException">It cannot be read.</exception>
    public static void Require(string path) => OpenRead(path).Dispose();

    private static T Try<T>(string path, string what, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Whatever the operating system has against the name is for whoever typed it.
            throw new CommandException($"The file {path} cannot be {what}: {Reason(path, fault)}.");
        }
    }

    private static string Reason(string path, Exception fault) => fault switch
    {
        _ when Directory.Exists(path) => "it is a folder",
        DirectoryNotFoundException => "there is no such folder",
        FileNotFoundException => "there is no such file",
        UnauthorizedAccessException => "this account may not",
        _ => fault.Message.TrimEnd('.'),
    };
}
