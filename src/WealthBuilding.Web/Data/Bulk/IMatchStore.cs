using WealthBuilding.Domain.Suppliers.Matching;

namespace WealthBuilding.Web.Data.Bulk;

/// <summary>The matches of an institution's payees by the ten thousand; one implementation an engine.</summary>
internal interface IMatchStore
{
    /// <summary>What each payee was paid by some imports.</summary>
    Task<PaidSums> PaidAsync(int institutionId, IReadOnlyList<int> imports, CancellationToken cancellationToken);

    /// <summary>Adds the matches of payees that had none, within the open transaction. Nothing is tracked, and no audit event is written: a match is nobody's decision.</summary>
    Task InsertAsync(IReadOnlyCollection<PayeeMatch> matches, CancellationToken cancellationToken);
}
