using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Evaluation;

/// <summary>A register and the names to be found in it, as <c>register.csv</c> and <c>names.csv</c> have them.</summary>
internal sealed class RegisterFolder
{
    /// <summary>The words that names of people are told by, as the site loads them.</summary>
    internal static PeopleWords People => field ??= PeopleWords.Load(new SeedFiles(Microsoft.Extensions.Options.Options.Create(new StorageSettings())).OpenReference);

    private readonly Dictionary<string, int> _entities = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];

    internal NameIndexBuilder Builder { get; } = new();

    internal NameIndex Index => field ??= Builder.Build();

    internal string IdOf(int entity) => _ids[entity];

    internal Dictionary<string, List<string>> NamesById { get; } = new(StringComparer.Ordinal);

    internal int EntityOf(string id) => _entities[id];

    internal bool Has(string id) => _entities.ContainsKey(id);

    internal static RegisterFolder Read(string path)
    {
        var folder = new RegisterFolder();
        using var reader = File.OpenText(path);
        var table = new CsvTable(reader);
        while (table.Read())
        {
            var id = table["id"];
            folder.Add(id, table["name"], table["companyNumber"], table["charityNumber"], table["postcode"], table["status"]);
        }

        return folder;
    }

    /// <summary>A row of a register; later rows of an id are its other names.</summary>
    internal void Add(string id, string name, string company, string charity, string postcode, string status)
    {
        if (!_entities.TryGetValue(id, out var entity))
        {
            entity = Builder.AddEntity(new EntityIdentity(company, charity, null, IsLive(status)));
            _entities.Add(id, entity);
            _ids.Add(id);
            NamesById.Add(id, []);
        }

        NamesById[id].Add(name);
        Builder.AddName(entity, name, NameKind.Registered, postcode);
    }

    private static bool IsLive(string status) =>
        !(status.StartsWith("diss", StringComparison.OrdinalIgnoreCase) || status.StartsWith("remov", StringComparison.OrdinalIgnoreCase)
            || status.StartsWith("clos", StringComparison.OrdinalIgnoreCase) || status.StartsWith("conv", StringComparison.OrdinalIgnoreCase));
}
