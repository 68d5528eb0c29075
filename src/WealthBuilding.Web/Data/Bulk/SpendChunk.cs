using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Data.Bulk;

/// <summary>One line on its way into the database. A struct: a million of them pass through one chunk's array. The transaction is UTF-8, empty for none.</summary>
internal readonly record struct LineRow(
    int Row, short Table, int Record, short Part, int PayeeId, int PaidOn, long Pence,
    int DepartmentId, int ServiceId, int CategoryId, int PurposeId, ReadOnlyMemory<byte> Transaction, RowFlags Flags, long Fingerprint);

/// <summary>What one chunk of an import adds: payees and terms that were not known before, and lines. Ids of 0 are null.</summary>
internal sealed class SpendChunk(int institutionId, int importId)
{
    public int InstitutionId { get; } = institutionId;

    public int ImportId { get; } = importId;

    public List<Payee> Payees { get; } = [];

    public List<SpendTerm> Terms { get; } = [];

    public List<LineRow> Lines { get; } = [];

    public void Clear()
    {
        Payees.Clear();
        Terms.Clear();
        Lines.Clear();
    }
}

/// <summary>Writes lines by the hundred thousand, within the transaction that is open; one implementation an engine.</summary>
internal interface ISpendWriter
{
    Task WriteAsync(SpendChunk chunk, CancellationToken cancellationToken);

    Task WriteVerdictsAsync(IEnumerable<ImportVerdict> verdicts, CancellationToken cancellationToken);
}
