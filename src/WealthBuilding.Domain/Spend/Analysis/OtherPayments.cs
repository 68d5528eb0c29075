using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Imports.Reading;
using WealthBuilding.Domain.Suppliers.Matching;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>Where an institution's own payments say that a supplier is: the postcode on its other lines, for a line that has none.</summary>
/// <remarks>
/// Only where they agree: one postcode, or several that lie in one district. One supplier is one that payees are tied to, else one name in
/// any spelling; two company numbers are two suppliers. Nothing is learnt of names that were taken out, and of people, who share their names.
/// </remarks>
public sealed class OtherPayments
{
    private readonly Dictionary<string, KnownAddress> _addresses = [];
    private readonly Dictionary<int, string> _suppliers = [];

    private OtherPayments()
    {
    }

    /// <param name="payees">The institution's.</param>
    /// <param name="supplierOf">The supplier that a payee is tied to; null where it is tied to none.</param>
    /// <param name="placer">Says in which district a postcode lies.</param>
    public static OtherPayments Of(IReadOnlyList<Payee> payees, Func<Payee, int?> supplierOf, SupplierPlacer placer)
    {
        var learnt = new OtherPayments();
        foreach (var ofName in payees.Where(p => IsTold(p.Name)).GroupBy(p => PayeeName.KeyOf(p.Name), StringComparer.Ordinal))
        {
            var isSeveral = ofName.Select(p => p.CompanyNumber).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1;
            foreach (var payee in ofName)
            {
                learnt._suppliers[payee.Id] = supplierOf(payee) is { } id ? $"#{id}" : isSeveral ? $"{ofName.Key}|{payee.CompanyNumber?.ToUpperInvariant()}" : ofName.Key;
            }
        }

        foreach (var supplier in payees.Where(p => learnt._suppliers.ContainsKey(p.Id)).GroupBy(p => learnt._suppliers[p.Id], StringComparer.Ordinal))
        {
            if (Agreed([.. supplier.Select(p => PayeeName.PostcodeOf(p.Postcode)).OfType<string>().Distinct(StringComparer.Ordinal)], placer) is { } address)
            {
                learnt._addresses[supplier.Key] = address;
            }
        }

        return learnt;
    }

    /// <summary>What other payments to the payee's supplier agree on; null where there are none or they do not.</summary>
    public KnownAddress? AddressOf(Payee payee) => _suppliers.TryGetValue(payee.Id, out var supplier) ? _addresses.GetValueOrDefault(supplier) : null;

    private static bool IsTold(string name) => name.Length > 0 && !PayeeWords.IsRedacted(name) && !PayeeWords.LooksLikePerson(name);

    private static KnownAddress? Agreed(List<string> postcodes, SupplierPlacer placer)
    {
        if (postcodes.Count <= 1)
        {
            return postcodes.Count == 0 ? null : new KnownAddress { Postcode = postcodes[0] };
        }

        var places = postcodes.Select(p => placer.Place(new SupplierAddresses { LinePostcode = p })).ToList();
        return places.TrueForAll(p => p.Districts.Count == 1) && places.Select(p => p.Districts[0].District).Distinct().Count() == 1
            ? new KnownAddress { Postcode = postcodes[0] }
            : null;
    }
}
