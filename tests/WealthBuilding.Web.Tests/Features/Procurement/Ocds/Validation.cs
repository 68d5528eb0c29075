using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Ocds;

/// <summary>Holds files against the published schemas of OCDS, formats too.</summary>
internal static class Validation
{
    private static readonly string Here = Path.Combine(Node.Root, "tests", "WealthBuilding.Web.Tests", "Features", "Procurement", "Ocds");

    /// <summary>Exit code, 0 where all are valid, and what is wrong, a line each.</summary>
    public static Task<(int Exit, string Words)> RunAsync(params string[] files) => Node.RunAsync(Path.Combine(Here, "validate.cjs"), [Node.Modules, Path.Combine(Here, "schema-1.1"), .. files]);

    /// <summary>The same of texts.</summary>
    public static async Task<(int Exit, string Words)> RunOnAsync(params byte[][] texts)
    {
        var folder = Directory.CreateTempSubdirectory("wealthbuilding-").FullName;
        try
        {
            var files = texts.Select((_, i) => Path.Combine(folder, $"{i + 1}.json")).ToArray();
            foreach (var (file, text) in files.Zip(texts))
            {
                await File.WriteAllBytesAsync(file, text);
            }

            return await RunAsync(files);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
