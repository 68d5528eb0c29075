using System.IO.Compression;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>The tables of a reference file as it is published: a file, or a zip with one or several in it.</summary>
internal static class ReferenceFile
{
    /// <summary>How the files of registers end.</summary>
    public static readonly string[] RegisterKinds = [".csv", ".txt", ".json"];

    private static readonly string[] Csv = [".csv"];

    public static IEnumerable<(string Name, TextReader Text)> Open(string path, string[]? endings = null)
    {
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            using var reader = Reader(File.OpenRead(path));
            yield return (Path.GetFileName(path), reader);
            yield break;
        }

        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries.Where(e => IsData(e, endings ?? Csv)).OrderByDescending(e => e.Length))
        {
            using var reader = Reader(entry.Open());
            yield return (entry.Name, reader);
        }
    }

    /// <summary>What is said of a file that cannot be read to its end, a zip that broke off on its way above all.</summary>
    public static Problem Damaged(string source, InvalidDataException fault) =>
        new Problem.Invalid($"{source} cannot be read to its end: {fault.Message.TrimEnd('.')}. Nothing was taken as gone. Take the file again, whole");

    private static StreamReader Reader(Stream stream) => new(stream, Windows1252Fallback.Utf8);

    // The ONS puts one big table beside the same rows split by area, and many small tables of names: only tables of data are read.
    private static bool IsData(ZipArchiveEntry entry, string[] endings) =>
        endings.Any(e => entry.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && !entry.FullName.Contains("multi_csv", StringComparison.OrdinalIgnoreCase);
}
