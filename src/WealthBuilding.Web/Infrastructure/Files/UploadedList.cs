using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Infrastructure.Files;

/// <summary>A small list that somebody uploads as CSV in the field <c>File</c> of a form.</summary>
internal static class UploadedList
{
    /// <summary>Reads its text and hands it to whoever knows its columns.</summary>
    /// <param name="columns">For the sentence where no file was selected: <c>name, number, from, to</c>.</param>
    public static async Task<Result<T>> ReadAsync<T>(Stream? file, string columns, Func<TextReader, Result<T>> read, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return Wrong($"Select a CSV file with the columns {columns}");
        }

        using var reader = new StreamReader(file, Windows1252Fallback.Utf8);
        var text = await reader.ReadToEndAsync(cancellationToken);
        return text.Contains('\0', StringComparison.Ordinal) ? Wrong("This is no CSV file. Save the list as CSV and upload it again") : read(new StringReader(text));
    }

    private static Problem.Invalid Wrong(string message) => new([new FieldError("File", message)]);
}

/// <summary>What came of an uploaded list.</summary>
/// <param name="Kept">Rows that were taken in.</param>
/// <param name="Refused">Rows that were left out, each with its number and why.</param>
public sealed record ListTaken(int Kept, IReadOnlyList<string> Refused);
