using WealthBuilding.Domain.Spend.Imports;

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
    IReadOnlyDictionary<int, IReadOnlyList<string>> ReadRecords(string path, string name, LedgerReadOptions options, int table, IReadOnlySet<int> records, CancellationToken cancellationToken);
}
