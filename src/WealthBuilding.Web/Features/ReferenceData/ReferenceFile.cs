using System.IO.Compression;
using System.Text;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>The CSV files of a reference file as it is published: a CSV, or a zip with one or several in it.</summary>
internal static class ReferenceFile
{
    public static IEnumerable<(string Name, TextReader Text)> Open(string path)
    {
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            using var reader = new StreamReader(path, Encoding.UTF8);
            yield return (Path.GetFileName(path), reader);
            yield break;
        }

        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries.Where(IsData).OrderByDescending(e => e.Length))
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            yield return (entry.Name, reader);
        }
    }

    // The ONS puts one big table beside the same rows split by area, and many small tables of names: only tables of data are read.
    private static bool IsData(ZipArchiveEntry entry) =>
        entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !entry.FullName.Contains("multi_csv", StringComparison.OrdinalIgnoreCase);
}
