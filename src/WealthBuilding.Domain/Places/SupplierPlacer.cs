namespace WealthBuilding.Domain.Places;

/// <summary>Says where a supplier is, by the first of its addresses that says anything.</summary>
/// <param name="postcodes">The exact table, where one was imported; without it every place is an estimate by outward code.</param>
public sealed class SupplierPlacer(ReferenceTables tables, PostcodeDirectory? postcodes)
{
    private static readonly HashSet<string> UnitedKingdom = new(StringComparer.OrdinalIgnoreCase)
    {
        "UK", "U.K.", "GB", "GBR", "UNITED KINGDOM", "GREAT BRITAIN", "ENGLAND", "SCOTLAND", "WALES", "CYMRU", "NORTHERN IRELAND",
        "ENGLAND & WALES", "ENGLAND AND WALES", "UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND", "NOT SPECIFIED",
    };

    /// <summary>Whether places are looked up exactly: said with every figure.</summary>
    public bool IsExact => postcodes is not null;

    public SupplierPlace Place(SupplierAddresses addresses) =>
        PlaceOf(addresses.DeliveryBranch, PlaceBasis.DeliveryBranch)
        ?? PlaceOf(addresses.LinePostcode, null, PlaceBasis.LinePostcode)
        ?? PlaceOf(addresses.RegisteredOffice, PlaceBasis.RegisteredOffice)
        ?? PlaceOf(addresses.PayAddress, PlaceBasis.PayAddress)
        ?? PlaceOf(addresses.OtherPayments, PlaceBasis.OtherPayments)
        ?? SupplierPlace.Unknown;

    private SupplierPlace? PlaceOf(KnownAddress? address, PlaceBasis basis)
    {
        if (address?.District is { Length: > 0 } code && tables.Authorities.CurrentDistrict(code) is { } district)
        {
            return SupplierPlace.Exactly(district, basis);
        }

        return address is null ? null : PlaceOf(address.Postcode, address.Country, basis);
    }

    // Null where the address says nothing, so that the next one is asked.
    private SupplierPlace? PlaceOf(string? text, string? country, PlaceBasis basis)
    {
        var reading = PostcodeText.Read(text);
        if (reading.Kind == PostcodeReadingKind.Unreadable && PostcodeText.Find(text) is { } found)
        {
            reading = new PostcodeReading(PostcodeReadingKind.Postcode, found);
        }

        return reading.Kind switch
        {
            PostcodeReadingKind.Postcode => PlaceOf(reading.Postcode, basis),
            PostcodeReadingKind.Abroad => SupplierPlace.Abroad(basis),
            _ => IsAbroad(country) ? SupplierPlace.Abroad(basis) : null,
        };
    }

    private static bool IsAbroad(string? country) => !string.IsNullOrWhiteSpace(country) && !UnitedKingdom.Contains(country.Trim());

    private SupplierPlace? PlaceOf(Postcode postcode, PlaceBasis basis)
    {
        if (postcode.Kind != PostcodeKind.UnitedKingdom)
        {
            return postcode.Kind == PostcodeKind.CrownDependency ? SupplierPlace.Abroad(basis) : null;
        }

        if (postcodes is not null && postcodes.TryFind(postcode, out var entry) && tables.Authorities.CurrentDistrict(entry.District) is { } district)
        {
            return SupplierPlace.Exactly(district, basis);
        }

        return tables.Outcodes.Find(postcode) is { Districts.Count: > 0 } outcode ? SupplierPlace.Estimated(outcode.Districts, basis) : null;
    }
}
