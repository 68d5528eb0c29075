namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Finds the parties of a release that references are to, however many there are.</summary>
public sealed class OcdsParties
{
    private readonly Dictionary<(string Id, string Name), OcdsParty> _byBoth = [];
    private readonly Dictionary<string, OcdsParty> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, OcdsParty> _byId = new(StringComparer.Ordinal);

    public OcdsParties(OcdsRelease release)
    {
        foreach (var party in release.Parties)
        {
            if (party.Id is { } id)
            {
                _byId.TryAdd(id, party);
                _byBoth.TryAdd((id, party.Name?.ToUpperInvariant() ?? string.Empty), party);
            }

            if (party.Name is { } name)
            {
                _byName.TryAdd(name, party);
            }
        }
    }

    /// <summary>The party by id and name; where the id is missing or is another's, by name; else by id. Null where there is none.</summary>
    public OcdsParty? Of(OcdsReference reference) =>
        reference is { Id: { } both, Name: { } called } && _byBoth.TryGetValue((both, called.ToUpperInvariant()), out var exact) ? exact
        : reference.Name is { } name && _byName.TryGetValue(name, out var named) ? named
        : reference.Id is { } id ? _byId.GetValueOrDefault(id) : null;
}
