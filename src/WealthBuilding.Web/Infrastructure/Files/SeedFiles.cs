using System.Text;
using Microsoft.Extensions.Options;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Infrastructure.Files;

/// <summary>The plain data that ship with the application: reference tables, law, the demonstration place.</summary>
public sealed class SeedFiles(IOptions<StorageSettings> settings)
{
    private string Root => settings.Value.Seeds is { Length: > 0 } folder ? Path.GetFullPath(folder) : Path.Combine(AppContext.BaseDirectory, "seeds");

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public bool Exists(string relative) => File.Exists(PathOf(relative));

    /// <summary>Opens a table of <c>seeds/reference</c> by its file name.</summary>
    public TextReader OpenReference(string name) => new StreamReader(PathOf(Path.Combine("reference", name)), Encoding.UTF8);
}
