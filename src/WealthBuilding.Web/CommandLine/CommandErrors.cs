using System.Text.Json;
using WealthBuilding.Web.Features.Spend.Imports;

namespace WealthBuilding.Web.CommandLine;

/// <summary>How a command says that it did not do what it was asked: always in words on standard error, with <c>--json</c> also as one object on standard output.</summary>
internal static class CommandErrors
{
    /// <summary>The words do not make a command: a wrong option, a missing one.</summary>
    public const string WrongWords = "wrong-words";

    /// <summary>What was asked for makes no sense or is not there.</summary>
    public const string Refused = "refused";

    /// <summary>Cut off by whoever started it.</summary>
    public const string Stopped = "stopped";

    /// <summary>A fault of ours.</summary>
    public const string Fault = "fault";

    /// <summary>Says it.</summary>
    /// <param name="isJson">Whether a program reads standard output.</param>
    /// <param name="code">One of the codes above: stable.</param>
    /// <param name="message">In words.</param>
    /// <param name="detail">More for standard error.</param>
    public static void Tell(bool isJson, string code, string message, string? detail = null)
    {
        Console.Error.WriteLine(detail is null ? message : $"{message}\n{detail}");
        TellProgram(isJson, code, message);
    }

    /// <summary>Says it to a program only; the words are on standard error already.</summary>
    public static void TellProgram(bool isJson, string code, string message)
    {
        if (isJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new { error = new { code, message } }, ImportReading.Json));
        }
    }
}
