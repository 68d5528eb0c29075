namespace WealthBuilding.Web.Data.Bulk;

/// <summary>The entries of registers by the million, within the open transaction. Between two calls the connection must stay open.</summary>
internal interface IRegisterStore
{
    /// <summary>Begins a load: no number has been seen yet.</summary>
    Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>Marks numbers as seen in this load. Returns those that had not been.</summary>
    Task<HashSet<string>> SeeAsync(IReadOnlyList<string> numbers, CancellationToken cancellationToken);

    /// <summary>The entries that are held under these numbers.</summary>
    Task<IReadOnlyList<RegisterEntry>> FindAsync(string register, IReadOnlyList<string> numbers, CancellationToken cancellationToken);

    /// <summary>The entries that are held under these own keys and whose numbers have not been seen in this load.</summary>
    Task<IReadOnlyList<RegisterEntry>> FindByOwnKeyAsync(string register, IReadOnlyList<string> ownKeys, CancellationToken cancellationToken);

    Task InsertAsync(IReadOnlyCollection<RegisterEntry> entries, CancellationToken cancellationToken);

    /// <summary>Writes entries over those that are held, each under the number that it is held by until now.</summary>
    Task UpdateAsync(IReadOnlyCollection<(string HeldNumber, RegisterEntry Entry)> entries, CancellationToken cancellationToken);

    Task RecordAsync(IReadOnlyCollection<RegisterChange> changes, CancellationToken cancellationToken);
}
