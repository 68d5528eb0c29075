using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Record;

namespace WealthBuilding.Domain.Tests;

/// <summary>The tables in <c>seeds/reference</c> as they are, and the folder of real files where there is one.</summary>
internal static class Seeds
{
    private static readonly string Root = FindRoot();

    internal static ReferenceTables Tables { get; } = ReferenceTables.Load(Open);

    internal static ScopeRules Rules { get; } = LoadRules();

    internal static CompanyNumbers CompanyNumbers { get; } = LoadNumbers();

    internal static LegalForms LegalForms { get; } = Load("legal-forms.csv", LegalForms.Load);

    internal static SupplierDefinitions SupplierDefinitions { get; } = Load("supplier-definitions.csv", SupplierDefinitions.Load);

    /// <summary>A file of the real data, or null where they are not on this machine.</summary>
    internal static string? RealFile(string path)
    {
        var folder = Environment.GetEnvironmentVariable("WEALTHBUILDING_REAL_DATA");
        var file = folder is null ? null : Path.Combine(folder, path);
        return File.Exists(file) ? file : null;
    }

    internal static StreamReader Open(string file) => File.OpenText(Path.Combine(Root, "seeds", "reference", file));

    /// <summary>A file beside these tests.</summary>
    internal static StreamReader OpenFixture(string path) => File.OpenText(Path.Combine(Root, "tests", "WealthBuilding.Domain.Tests", path));

    private static T Load<T>(string file, Func<TextReader, T> load)
    {
        using var reader = Open(file);
        return load(reader);
    }

    private static ScopeRules LoadRules()
    {
        using var reader = Open("scope-rules.csv");
        return ScopeRulesTable.Load(reader, Tables.Authorities);
    }

    private static CompanyNumbers LoadNumbers()
    {
        using var reader = Open("company-number-prefixes.csv");
        return CompanyNumbers.Load(reader);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WealthBuilding.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("WealthBuilding.sln is nowhere above the tests.");
    }
}
