using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>A file read for one institution: its rows, which of them are already held, and the reading that the pages show.</summary>
internal sealed record Analysis(LedgerFile File, LedgerReadOptions Options, HeldRows Held, ImportReading Reading, ImportFigures Figures)
{
    public bool IsOpen => File.Tables.Any(t => t.Questions.Count > 0);
}

/// <summary>The rows of a file that was judged before, and which of them are held by now.</summary>
internal sealed record HeldReading(LedgerFile File, HeldRows Held);

/// <summary>Reads a file in the light of what the institution already has: remembered layouts, held rows, known suppliers.</summary>
internal sealed class FileAnalysis(AppDbContext db, ILedgerFiles files, LastReading last, HeldRowsFinder finder)
{
    public static readonly JsonSerializerOptions OptionsJson = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string ToJson(LedgerReadOptions options) => JsonSerializer.Serialize(options, OptionsJson);

    public static LedgerReadOptions FromJson(string json) => JsonSerializer.Deserialize<LedgerReadOptions>(json, OptionsJson) ?? new LedgerReadOptions();

    /// <summary>Reads the file; where nobody said anything of its layout, as the institution said of the last file of that layout.</summary>
    public async Task<Analysis> ReadAsync(string path, string name, LedgerReadOptions options, int? importId, CancellationToken cancellationToken)
    {
        var file = files.Read(path, name, options, cancellationToken);
        if (file.Refusal is null && await RememberedAsync(file, options, cancellationToken) is { } remembered)
        {
            options = remembered;
            file = files.Read(path, name, options, cancellationToken);
        }

        return await JudgeAsync(file, options, importId, cancellationToken);
    }

    /// <summary>Reads a stored import's file as it was read before; not again where its rows are still at hand.</summary>
    /// <param name="import">The import.</param>
    /// <param name="path">Where its bytes lie.</param>
    /// <param name="isLast">Whether nobody needs the rows afterwards: they are not kept at hand then.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<HeldReading> ReadAgainAsync(SpendImport import, string path, bool isLast, CancellationToken cancellationToken)
    {
        var options = FromJson(import.Options);
        var file = last.Take(import.Sha256, import.Options) ?? files.Read(path, import.FileName, options, cancellationToken);
        if (!isLast)
        {
            last.Keep(import.Sha256, import.Options, file);
        }

        return new HeldReading(file, await HeldRowsAsync(file, FiguresOf(file, []), import.Id, cancellationToken));
    }

    private async Task<Analysis> JudgeAsync(LedgerFile file, LedgerReadOptions options, int? importId, CancellationToken cancellationToken)
    {
        var figures = FiguresOf(file, []);
        var held = await HeldRowsAsync(file, figures, importId, cancellationToken);
        figures = held.By.Count > 0 ? FiguresOf(file, held.Rows) : figures;
        var reading = ImportReading.From(file, figures, await NewSuppliersAsync(file, cancellationToken), held.By);
        return new Analysis(file, options, held, reading, TableFigures.Sum(figures));
    }

    private async Task<LedgerReadOptions?> RememberedAsync(LedgerFile file, LedgerReadOptions options, CancellationToken cancellationToken)
    {
        if (ToJson(options) != ToJson(new LedgerReadOptions()))
        {
            return null;
        }

        var keys = file.Tables.Select(t => t.Layout.Key).ToList();
        var memory = await db.LayoutMemories.AsNoTracking().FirstOrDefaultAsync(m => keys.Contains(m.LayoutKey), cancellationToken);
        return memory is null ? null : FromJson(memory.Options);
    }

    private async Task<HeldRows> HeldRowsAsync(LedgerFile file, List<TableFigures> tables, int? importId, CancellationToken cancellationToken) =>
        file.Refusal is null ? await finder.FindAsync(file, TableFigures.Sum(tables), importId, cancellationToken) : HeldRows.None(0);

    private async Task<int> NewSuppliersAsync(LedgerFile file, CancellationToken cancellationToken)
    {
        var names = file.Tables
            .SelectMany(t => t.Texts.TryGetValue(LedgerField.Supplier, out var column) ? column.Values : [])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Count == 0)
        {
            return 0;
        }

        await foreach (var known in db.Payees.AsNoTracking().Select(p => p.Name).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            names.Remove(known);
        }

        return names.Count;
    }

    private static List<TableFigures> FiguresOf(LedgerFile file, bool[] held)
    {
        var tables = new List<TableFigures>();
        var first = 0;
        foreach (var table in file.Tables)
        {
            tables.Add(TableFigures.Of(table, held, first));
            first += table.RowCount;
        }

        return tables;
    }
}
