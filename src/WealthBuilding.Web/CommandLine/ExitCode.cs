namespace WealthBuilding.Web.CommandLine;

/// <summary>What a command's exit code says.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Wrong words or settings.</summary>
    public const int WrongWords = 1;

    /// <summary>The input was refused.</summary>
    public const int Refused = 2;

    /// <summary>Done in part: something is quarantined or needs a decision.</summary>
    public const int InPart = 3;

    /// <summary>A fault of ours.</summary>
    public const int Fault = 4;
}
