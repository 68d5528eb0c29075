using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Settings;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Imports;

/// <summary>Reads a stored file as a contract register, whatever kind of file it is.</summary>
internal sealed class RegisterFiles(IOptions<StorageSettings> settings)
{
    /// <summary>Reads it whole; a file that is no register comes back with its refusal.</summary>
    /// <param name="path">Where the bytes lie.</param>
    /// <param name="name">The name that the file came with; its ending is checked against the bytes.</param>
    /// <param name="options">What a person said of the layout.</param>
    /// <param name="owner">The institution's name: of OCDS releases only its own are taken.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public RegisterFile Read(string path, string name, RegisterOptions options, string owner, CancellationToken cancellationToken)
    {
        if (!name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && FileKinds.ByName(name) is { } byName)
        {
            return new RegisterFile { Refusal = byName };
        }

        var kind = FileKinds.Of(path);
        return kind is not FileKind.Text ? ReadWorkbook(path, kind, options, cancellationToken)
            : ReadReleases(new StoredBytes(path), options, owner, cancellationToken) ?? RegisterReader.ReadText(new StoredBytes(path), options, cancellationToken);
    }

    /// <summary>Reads JSON as OCDS; null where it is another kind of file, or JSON of notices.</summary>
    private static RegisterFile? ReadReleases(StoredBytes bytes, RegisterOptions options, string owner, CancellationToken cancellationToken)
    {
        if (!OcdsReader.LooksLikeJson(bytes))
        {
            return null;
        }

        var file = OcdsReader.Read(bytes, cancellationToken);
        return file.Refusal?.Code == OcdsReader.NotOcds ? null : OcdsRegister.Of(file, [owner, .. options.Buyers]);
    }

    private RegisterFile ReadWorkbook(string path, FileKind kind, RegisterOptions options, CancellationToken cancellationToken)
    {
        var megabytes = settings.Value.MaximumWorkbookMegabytes;
        if (new FileInfo(path).Length > megabytes * 1024L * 1024L)
        {
            return new RegisterFile { Refusal = WorkbookRefusals.TooLarge(megabytes) };
        }

        var sheets = WorkbookReader.Open(path, kind, out var refusal, cancellationToken);
        if (refusal is not null)
        {
            return new RegisterFile { Refusal = refusal };
        }

        try
        {
            return RegisterReader.ReadSheets(sheets, options, cancellationToken);
        }
        catch (Exception fault) when (WorkbookReader.IsFileFault(fault))
        {
            // The bytes of a damaged workbook show only when they are read.
            return new RegisterFile { Refusal = WorkbookRefusals.Damaged };
        }
    }

    private sealed class StoredBytes(string path) : ILedgerBytes
    {
        public long Length => new FileInfo(path).Length;

        public Stream Open() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 14, FileOptions.SequentialScan);
    }
}
