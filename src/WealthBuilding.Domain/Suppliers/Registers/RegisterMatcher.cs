namespace WealthBuilding.Domain.Suppliers.Registers;

/// <summary>Finds the records of our suppliers in a register that goes by row after row.</summary>
/// <remarks>
/// A supplier with a company number is the record with that number, whatever the names say, and never a record with another.
/// A supplier without one is the record whose name has the same key, if it is the only one: live ones before those that are
/// gone, names of today before former ones, and among several the only one with the supplier's postcode. Otherwise nothing is said.
/// </remarks>
public sealed class RegisterMatcher(CompanyNumbers numbers)
{
    private readonly Dictionary<string, List<Wanted>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<CompanyNumber, List<Wanted>> _byNumber = [];
    private readonly List<Wanted> _all = [];

    /// <summary>Names a supplier to look for.</summary>
    /// <param name="number">Company number as the ledger or a person gave it; one that cannot be read is as none.</param>
    public void Want(long id, string name, string? number, string? postcode)
    {
        var known = numbers.TryParse(number, out var parsed) ? parsed : (CompanyNumber?)null;
        var wanted = new Wanted(id, RegisterName.Key(name), known, Compact(postcode));
        _all.Add(wanted);
        if (known is { } own)
        {
            ListOf(_byNumber, own).Add(wanted);
        }
        else if (wanted.Key.Length > 0)
        {
            ListOf(_byName, wanted.Key).Add(wanted);
        }
    }

    /// <summary>Looks at the row that the reader stands on.</summary>
    public void Offer(IRegisterReader row)
    {
        RegisterRecord? record = null;
        if (numbers.TryParse(row.Number, out var number) && _byNumber.TryGetValue(number, out var byNumber) && (record = row.ToRecord()).CompanyNumber == number)
        {
            byNumber.ForEach(w => w.Offer(record, RegisterAgreement.Number));
        }

        OfferName(row, row.Name, RegisterAgreement.Name, ref record);
        for (var i = 0; i < row.OtherNames; i++)
        {
            OfferName(row, row.OtherName(i), RegisterAgreement.OtherName, ref record);
        }
    }

    /// <summary>What was found: at most one record for each supplier.</summary>
    public IReadOnlyList<RegisterMatch> Matches() => [.. _all.Select(w => w.Decide()).OfType<RegisterMatch>()];

    private static List<Wanted> ListOf<TKey>(Dictionary<TKey, List<Wanted>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }

    private static string Compact(string? postcode) => Places.PostcodeText.TryParse(postcode, out var parsed) ? parsed.ToString() : string.Empty;

    private void OfferName(IRegisterReader row, ReadOnlySpan<char> name, RegisterAgreement agreement, ref RegisterRecord? record)
    {
        if (name.Length > 0 && _byName.Count > 0 && _byName.TryGetValue(RegisterName.Key(name), out var byName))
        {
            var found = record ??= row.ToRecord();
            byName.ForEach(w => w.Offer(found, agreement));
        }
    }

    private sealed class Wanted(long id, string key, CompanyNumber? number, string postcode)
    {
        private readonly List<RegisterMatch> _offers = [];

        internal string Key => key;

        internal void Offer(RegisterRecord record, RegisterAgreement agreement)
        {
            if (_offers.TrueForAll(o => !ReferenceEquals(o.Record, record)))
            {
                _offers.Add(new RegisterMatch(id, record, agreement));
            }
        }

        internal RegisterMatch? Decide()
        {
            if (number is not null)
            {
                return _offers.Count > 0 ? _offers[0] : null;
            }

            var best = _offers.GroupBy(o => (o.Agreement, IsGone: !o.Record.IsLive)).OrderBy(g => g.Key).FirstOrDefault();
            return best is null ? null : Only([.. best]);
        }

        private RegisterMatch? Only(List<RegisterMatch> offers)
        {
            var near = offers.Where(o => postcode.Length > 0 && Compact(o.Record.Postcode) == postcode).ToList();
            return offers.Count == 1 ? offers[0] : near.Count == 1 ? near[0] : null;
        }
    }
}

/// <summary>What of a record agrees with a supplier.</summary>
public enum RegisterAgreement
{
    Number,
    Name,

    /// <summary>A former name or a trading name.</summary>
    OtherName,
}

/// <summary>A supplier, by the key that it was wanted under, and its record.</summary>
public sealed record RegisterMatch(long Id, RegisterRecord Record, RegisterAgreement Agreement);
