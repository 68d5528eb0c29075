using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Imports;

/// <summary>A register as it was read, and what would become of each of its records.</summary>
internal sealed record RegisterReading(RegisterFile File, RegisterOptions Options, IReadOnlyList<PlannedRow> Rows);

/// <summary>Reads a register in the light of what the institution holds: remembered layouts, and the entries that are there.</summary>
internal sealed class RegisterPlanner(AppDbContext db, RegisterFiles files, FileStore store, CurrentInstitution institution, TimeProvider clock)
{
    public const int MostRows = 50_000;

    private const string MemoryPrefix = "contracts:";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never put into a page as it is
    };

    public static string ToJson(RegisterOptions options) => JsonSerializer.Serialize(options, Json);

    public static RegisterOptions OptionsOf(string json) => JsonSerializer.Deserialize<RegisterOptions>(json, Json) ?? new RegisterOptions();

    /// <summary>Reads a file; where nobody said anything of its layout, as the institution said of the last register with the same columns.</summary>
    public async Task<RegisterReading> ReadAsync(string path, string name, RegisterOptions options, CancellationToken cancellationToken)
    {
        var owner = await db.Institutions.AsNoTracking().Where(i => i.Id == institution.RequiredId).Select(i => i.Name).SingleAsync(cancellationToken);
        var file = files.Read(path, name, options, owner, cancellationToken);
        if (file.Refusal is null && ToJson(options) == ToJson(new RegisterOptions()) && await RememberedAsync(file, cancellationToken) is { } remembered)
        {
            options = remembered;
            file = files.Read(path, name, options, owner, cancellationToken);
        }

        if (file.Tables.Sum(t => t.Rows.Count) > MostRows)
        {
            file = new RegisterFile { Refusal = new Refusal("too-many-rows", $"The selected file has more than {MostRows:N0} rows. Is it a register of contracts?") };
        }

        if (file.Refusal is not null)
        {
            return new RegisterReading(file, options, []);
        }

        var held = await HeldAsync(cancellationToken);
        return new RegisterReading(file, options, RegisterPlan.Make(OcdsHeld.Follow(file, held), held));
    }

    /// <summary>Reads a kept import's file again.</summary>
    public Task<RegisterReading> ReadAsync(ContractImport import, CancellationToken cancellationToken) =>
        ReadAsync(store.PathOf(institution.RequiredId, import.Sha256), import.FileName, OptionsOf(import.Options), cancellationToken);

    /// <summary>Keeps what a person said of a layout for registers with the same columns.</summary>
    public async Task RememberAsync(RegisterFile file, RegisterOptions options, CancellationToken cancellationToken)
    {
        var key = KeyOf(file.Tables[0]);
        if (await db.LayoutMemories.SingleOrDefaultAsync(m => m.LayoutKey == key, cancellationToken) is { } memory)
        {
            memory.Options = ToJson(options);
        }
        else
        {
            db.LayoutMemories.Add(new LayoutMemory { InstitutionId = institution.RequiredId, LayoutKey = key, Options = ToJson(options) });
        }
    }

    private async Task<RegisterOptions?> RememberedAsync(RegisterFile file, CancellationToken cancellationToken)
    {
        var keys = file.Tables.Where(t => t.Headers.Count > 0).Select(KeyOf).ToList();
        var memory = await db.LayoutMemories.AsNoTracking().FirstOrDefaultAsync(m => keys.Contains(m.LayoutKey), cancellationToken);
        return memory is null ? null : OptionsOf(memory.Options);
    }

    private async Task<List<HeldContract>> HeldAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var held = await db.ContractEntries.AsNoTracking().Include(c => c.Suppliers).Include(c => c.Lots).Include(c => c.Notice).AsSplitQuery().ToListAsync(cancellationToken);
        return [.. held.Select(c => new HeldContract(c.Id, c.ToFacts(), c.Led(today)))];
    }

    private static string KeyOf(RegisterTable table) =>
        MemoryPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', table.Headers).ToLowerInvariant())))[..32];
}
