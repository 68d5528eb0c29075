namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Reads the organisations of a release: its parties, and those that OCDS 1.0 writes out where they are named.</summary>
internal static class OcdsPartyReader
{
    private static readonly string[] Supplying = ["supplier"];

    public static IReadOnlyList<OcdsParty> Of(OcdsElement release, OcdsElement? buyer, OcdsElement? tender, List<OcdsElement> awards, List<OcdsElement> contracts)
    {
        var parties = release.Objects("parties").ConvertAll(Party);
        var known = parties.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var written = new[] { (Who: buyer, Roles: (string[])["buyer"]), (Who: tender?.Object("procuringEntity"), Roles: ["procuringEntity"]) }.Where(w => w.Who is not null).Select(w => (w.Who!.Value, w.Roles))
            .Concat(awards.Concat(contracts).SelectMany(a => a.Objects("suppliers")).Select(s => (s, Supplying)));
        foreach (var (element, roles) in written)
        {
            if (element.Has("identifier") && Party(element) is { Name: not null } party && known.Add(KeyOf(party)))
            {
                parties.Add(party with { Roles = roles });
            }
            else if (roles[0] == "procuringEntity" && Reference(element) is { Name: not null } entity && known.Add($"{entity.Id}\u001F{entity.Name}"))
            {
                parties.Add(new OcdsParty { Id = entity.Id, Name = entity.Name, Roles = roles });
            }
        }

        return parties;
    }

    public static OcdsReference Reference(OcdsElement reference) => new(reference.Code("id", 300), reference.Text("name", 300));

    private static string KeyOf(OcdsParty party) => $"{party.Id}\u001F{party.Name}";

    private static OcdsParty Party(OcdsElement party)
    {
        var details = party.Object("details");
        var scale = details?.Code("scale")?.ToLowerInvariant();
        return new OcdsParty
        {
            Id = party.Code("id", 300),
            Name = party.Text("name", 300),
            Identifier = party.Object("identifier") is { } identifier ? Identifier(identifier) : null,
            AdditionalIdentifiers = party.Objects("additionalIdentifiers").ConvertAll(Identifier),
            Address = party.Object("address") is { } address
                ? new OcdsAddress(address.Text("streetAddress"), address.Text("locality"), address.Text("region"), address.Text("postalCode", 20), address.Text("countryName", 100)) : null,
            Roles = party.Codes("roles"),
            IsSme = scale is "sme" or "micro" or "small" or "medium" ? true : scale is "large" ? false : party.YesNo("sme"),
            IsVcse = details?.YesNo("vcse") ?? party.YesNo("vco"),
        };
    }

    private static OcdsIdentifier Identifier(OcdsElement identifier) => new(identifier.Code("scheme"), identifier.Code("id", 200), identifier.Text("legalName", 300));
}
