using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Settings;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>Reads a stored file as a ledger, whatever kind of file it is.</summary>
internal interface ILedgerFiles
{
    /// <summary>Reads it whole; a file that is no ledger comes back with its refusal.</summary>
    /// <param name="path">Where the bytes lie.</param>
    /// <param name="name">The name that the file came with; its ending is checked against the bytes.</param>
    /// <param name="options">What a person said of the layout.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    LedgerFile Read(string path, string name, LedgerReadOptions options, CancellationToken cancellationToken);

    /// <summary>The cells of some records of one table as the file has them, by record number.</summary>
    IReadOnlyDictionary<int, IReadOnlyList<string>> ReadRecords(
        string path, string name, TableLayout layout, IReadOnlySet<int> records, CancellationToken cancellationToken);
}

/// <summary>Looks at the bytes first, then reads text or sheets.</summary>
internal sealed class LedgerFiles(IOptions<StorageSettings> settings) : ILedgerFiles
{
    public LedgerFile Read(string path, string name, LedgerReadOptions options, CancellationToken cancellationToken)
    {
        if (FileKinds.ByName(name) is { } byName)
        {
            return new LedgerFile { Refusal = byName };
        }

        var kind = FileKinds.Of(path);
        return kind is FileKind.Text
            ? LedgerReader.ReadText(new StoredBytes(path), options, name, cancellationToken)
            : ReadWorkbook(path, name, kind, options, cancellationToken);
    }

    public IReadOnlyDictionary<int, IReadOnlyList<string>> ReadRecords(
        string path, string name, TableLayout layout, IReadOnlySet<int> records, CancellationToken cancellationToken)
    {
        var kind = FileKinds.Of(path);
        if (kind is FileKind.Text)
        {
            return LedgerReader.ReadRecords(new StoredBytes(path), layout, records, cancellationToken);
        }

        var sheets = WorkbookReader.Open(path, kind, out _, cancellationToken);
        return sheets.FirstOrDefault(s => s.Name == layout.Sheet) is { } sheet
            ? LedgerReader.ReadRecords(sheet, records, cancellationToken)
            : new Dictionary<int, IReadOnlyList<string>>();
    }

    private LedgerFile ReadWorkbook(string path, string name, FileKind kind, LedgerReadOptions options, CancellationToken cancellationToken)
    {
        var megabytes = settings.Value.MaximumWorkbookMegabytes;
        if (new FileInfo(path).Length > megabytes * 1024L * 1024L)
        {
            return new LedgerFile { Refusal = WorkbookRefusals.TooLarge(megabytes) };
        }

        var sheets = WorkbookReader.Open(path, kind, out var refusal, cancellationToken);
        if (refusal is not null)
        {
            return new LedgerFile { Refusal = refusal };
        }

        try
        {
            return LedgerReader.ReadSheets(sheets, options, name, cancellationToken);
        }
        catch (Exception fault) when (WorkbookReader.IsFileFault(fault))
        {
            // The bytes of a damaged workbook show only when they are read.
            return new LedgerFile { Refusal = WorkbookRefusals.Damaged };
        }
    }

    private sealed class StoredBytes(string path) : ILedgerBytes
    {
        public long Length => new FileInfo(path).Length;

        public Stream Open() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
    }
}

/// <summary>
/// The rows of the file that was read last, for whoever writes them next: an import that is committed right after its upload
/// need not be read twice. One file at most; taken once.
/// </summary>
internal sealed class LastReading
{
    private Held? _held;

    public void Keep(string sha256, string options, LedgerFile file) => Interlocked.Exchange(ref _held, new Held(sha256, options, file));

    /// <summary>The rows, where the file read last has these bytes and was read so; they are kept here no longer.</summary>
    public LedgerFile? Take(string sha256, string options)
    {
        var held = Interlocked.Exchange(ref _held, null);
        return held?.Sha256 == sha256 && held.Options == options ? held.File : null;
    }

    private sealed record Held(string Sha256, string Options, LedgerFile File);
}
