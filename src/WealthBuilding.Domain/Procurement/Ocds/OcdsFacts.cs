using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>One entry of the register as a compiled release tells it.</summary>
/// <param name="Lot">Lots that it is for; null where it is not in lots.</param>
/// <param name="IsOfUnknownAward">A contract whose award is in no release of the file.</param>
internal sealed record OcdsRow(ContractFacts Facts, string? Lot, IReadOnlyList<string> Notes, bool IsOfUnknownAward = false);

/// <summary>Reads the facts of contracts out of a compiled release.</summary>
internal static class OcdsFacts
{
    public static List<OcdsRow> Of(OcdsRelease release)
    {
        var rows = new List<OcdsRow>();
        var parties = new OcdsParties(release);
        var byAward = release.Contracts.ToLookup(c => c.AwardId, StringComparer.Ordinal);
        var names = OcdsKeys.Apart(release.Awards.Select(a => a.Id));
        for (var i = 0; i < release.Awards.Count; i++)
        {
            var award = release.Awards[i];
            // The contracts of an id that two awards share are those of the first.
            var contracts = (award.Id is null || names[i] != award.Id ? [] : byAward[award.Id]).Concat(release.Awards.Count == 1 ? byAward[null] : []).ToList();
            var parts = OcdsKeys.Apart(contracts.Select(c => c.Id));
            rows.AddRange(contracts.Count == 0
                ? [RowOf(release, parties, award, null, OcdsKeys.Of(release.Ocid, names[i]))]
                : contracts.Select((c, n) => RowOf(release, parties, award, c, OcdsKeys.Of(release.Ocid, names[i], contracts.Count == 1 ? null : parts[n]))));
        }

        rows.AddRange(Alone(release, parties));
        return rows.Count == 0 && release.Tender is not null ? [RowOf(release, parties, null, null, OcdsKeys.Of(release.Ocid))] : rows;
    }

    /// <summary>Contracts of awards that are in no release that is held.</summary>
    private static IEnumerable<OcdsRow> Alone(OcdsRelease release, OcdsParties parties)
    {
        var awards = release.Awards.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        return release.Contracts.Where(c => c.AwardId is null ? release.Awards.Count != 1 : !awards.Contains(c.AwardId)).GroupBy(c => c.AwardId, StringComparer.Ordinal).SelectMany(contracts =>
        {
            List<OcdsContract> all = [.. contracts];
            var names = OcdsKeys.Apart(all.Select(c => c.Id));
            return all.Select((c, n) => RowOf(release, parties, null, c, OcdsKeys.Of(release.Ocid, contracts.Key, contracts.Key is null || all.Count > 1 ? names[n] : null)) with { IsOfUnknownAward = true });
        });
    }

    private static OcdsRow RowOf(OcdsRelease release, OcdsParties known, OcdsAward? award, OcdsContract? contract, string reference)
    {
        var notes = new List<string>();
        var tender = release.Tender;
        if (contract is null && OcdsStates.IsUnsuccessful(award))
        {
            return Unawarded(release, award!, reference);
        }

        var named = award?.Suppliers is { Count: > 0 } chosen ? chosen : contract?.Suppliers ?? [];
        var parties = named.Select(s => (Reference: s, Party: known.Of(s))).ToList();
        var lots = award?.Lots ?? [];
        var period = contract?.Period ?? award?.Period ?? tender?.ContractPeriod ?? OcdsLots.PeriodOf(tender, lots);
        var facts = new ContractFacts
        {
            Reference = reference,
            Title = contract?.Title ?? award?.Title ?? TitleOf(tender, lots) ?? release.Title ?? string.Empty,
            Description = contract?.Description ?? award?.Description ?? tender?.Description,
            CpvCodes = award?.Cpv is { Count: > 0 } cpv ? cpv : tender?.Cpv ?? [],
            Category = tender?.Category,
            Procedure = tender?.MethodDetails ?? tender?.Method,
            Value = ValueOf(contract?.Value, notes) ?? ValueOf(award?.Value, notes) ?? (award is null && contract is null ? EstimateOf(tender, notes) ?? ValueOf(OcdsLots.ValueOf(tender), notes) : null),
            Start = period?.Start,
            End = period?.End,
            LatestEnd = period?.MaxExtent,
            Deadline = tender?.Deadline,
            AwardedOn = award?.Date,
            ReleasedAt = release.Date,
            IsSme = parties.Count > 0 && parties.All(p => p.Party?.IsSme == true) ? true : parties.Exists(p => p.Party?.IsSme == false) ? false : null,
            IsVcse = parties.Count > 0 && parties.All(p => p.Party?.IsVcse == true) ? true : parties.Exists(p => p.Party?.IsVcse == false) ? false : null,
            NoticeAddress = tender?.NoticeAddress,
            Suppliers = [.. parties.Select(p => Supplier(p.Reference, p.Party, notes)).OfType<NamedSupplier>()],
            State = contract is not null || award is not null ? OcdsStates.Of(award, contract, release.Tags, notes) : OcdsStates.Of(tender!, notes),
        };
        if (award is null && contract is null && tender!.Lots.Count > 1)
        {
            notes.Add($"It is in {tender.Lots.Count} lots");
        }

        return new OcdsRow(facts, lots.Count == 0 ? null : string.Join(", ", lots), notes);
    }

    /// <summary>An award that could not be made has no day, no value and no supplier to be awarded: what its release says of them is of an award that never was.</summary>
    /// <remarks>By OCDS 1.1, <c>date</c> is the day of the award and <c>value</c> its total value, and suppliers of an unsuccessful one only say to whom it was not made (awardStatus.csv). What the call was estimated at stands where the award is all that became of it.</remarks>
    private static OcdsRow Unawarded(OcdsRelease release, OcdsAward award, string reference)
    {
        var notes = new List<string>();
        var tender = release.Tender;
        var period = tender?.ContractPeriod ?? OcdsLots.PeriodOf(tender, award.Lots);
        var said = new[] { award.Date is null ? null : "day", award.Value is null ? null : "value", award.Suppliers.Count == 0 ? null : "supplier" }.OfType<string>().ToList();
        var facts = new ContractFacts
        {
            Reference = reference,
            Title = award.Title ?? TitleOf(tender, award.Lots) ?? release.Title ?? string.Empty,
            Description = award.Description ?? tender?.Description,
            CpvCodes = award.Cpv is { Count: > 0 } cpv ? cpv : tender?.Cpv ?? [],
            Category = tender?.Category,
            Procedure = tender?.MethodDetails ?? tender?.Method,
            Value = award.Lots.Count > 0 || release.Awards.Count > 1 ? null : EstimateOf(tender, notes),
            Start = period?.Start,
            End = period?.End,
            LatestEnd = period?.MaxExtent,
            Deadline = tender?.Deadline,
            ReleasedAt = release.Date,
            NoticeAddress = tender?.NoticeAddress,
            IsUnawarded = true,
            State = OcdsStates.Of(award, null, release.Tags, notes),
        };
        return new OcdsRow(facts, award.Lots.Count == 0 ? null : string.Join(", ", award.Lots), said.Count == 0 ? notes : [.. notes, $"An award that was not made has no {string.Join(" and no ", said)}: what is said of it was not taken"]);
    }

    private static string? TitleOf(OcdsTender? tender, IReadOnlyList<string> lots) =>
        lots is [var only] && tender?.Lots.FirstOrDefault(l => l.Id == only)?.Title is { } lot ? $"{tender.Title}: {lot}" : tender?.Title;

    private static NamedSupplier? Supplier(OcdsReference reference, OcdsParty? party, List<string> notes)
    {
        var name = reference.Name ?? party?.Name ?? party?.Identifier?.LegalName;
        if (name is null)
        {
            notes.Add("A supplier has neither a name nor a party with one: it was left out");
            return null;
        }

        return new NamedSupplier(name, OcdsNumbers.Of(reference, party, notes));
    }

    /// <summary>What is worth nothing, or a penny, stands for 'not said' with the publishers; a sum in another money is told and not taken.</summary>
    private static ContractValue? ValueOf(OcdsValue? value, List<string> notes)
    {
        if (value is null)
        {
            return null;
        }

        if (value.Currency is { } currency and not "GBP")
        {
            notes.Add($"The value is in {currency} and was not taken");
            return null;
        }

        var pence = value.GrossPence ?? value.Pence;
        if (pence is not > 1)
        {
            notes.Add("A value of nothing, or of a penny, says that nobody said");
            return null;
        }

        if (value.Currency is null)
        {
            notes.Add("The value has no currency and was taken as pounds");
        }

        return new ContractValue(pence, Vat: value.GrossPence is null ? VatSaid.NotSaid : VatSaid.Included);
    }

    private static ContractValue? EstimateOf(OcdsTender? tender, List<string> notes)
    {
        var (most, least) = (ValueOf(tender?.Value, notes), ValueOf(tender?.MinValue, notes));
        return most is { Pence: { } high } && least is { Pence: { } low } && low < high ? new ContractValue(null, low, high, Vat: most.Vat) : most ?? (least is null ? null : new ContractValue(null, least.Pence));
    }
}
