using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Searches an index for one thread, with what is used again and again.</summary>
internal sealed class SupplierSearch(NameIndex index, KnownNumbers? known = null, PeopleWords? people = null)
{
    private const int MostLetters = 64;
    private const int MostGoingOn = 40;

    private readonly CandidateFinder _finder = new(index);
    private readonly NameComparer _comparer = new(index);
    private readonly Standings _standings = new(index);
    private readonly NumberNames _numberNames = new(index);

    internal IReadOnlyList<ResolutionCandidate> Resolve(RawSupplier raw, CompanyNumbers? numbers, int most)
    {
        var (company, charity) = RegisterKey.Of(raw, numbers);
        if (NumberEvidence.Find(index, _numberNames, raw, company, charity) is { Count: > 0 } byNumber)
        {
            return byNumber;
        }

        Compare(raw, company, charity, isThorough: false);
        OfferCut(raw, company, charity);
        return _standings.Decide(most);
    }

    /// <summary>Everybody whose name is near, each with the comparison of the best name; the certainty is not shared out among them.</summary>
    internal Standings Neighbours(RawSupplier raw)
    {
        var (company, charity) = RegisterKey.Of(raw);
        Compare(raw, company, charity, isThorough: true);
        return _standings;
    }

    // A name of several words that is equal throughout settles it: nothing that is only alike can come near.
    private void Compare(RawSupplier raw, ulong company, ulong charity, bool isThorough)
    {
        _ = PostcodeText.TryParse(raw.Postcode, out var postcode);
        var names = Sought(NameParser.Parse(raw.Name));
        _standings.Clear();
        foreach (var name in names)
        {
            Offer(name, _finder.Equal(name), postcode, company, charity);
        }

        if (isThorough || !names.Exists(n => n.Words.Length > 1 && !Array.Exists(n.Words, w => w.HasMeanings) && _standings.HasEqual(n)))
        {
            foreach (var name in names)
            {
                Offer(name, _finder.Find(name, postcode), postcode, company, charity);
                if (!isThorough && _standings.IsDoubtful)
                {
                    Offer(name, _finder.FindDamaged(name), postcode, company, charity, byLetters: true);
                }
            }
        }

        foreach (var name in isThorough ? [] : names.Where(n => n.Name.Ending == LegalEnding.None))
        {
            Offer(name, FormsOf(name), postcode, company, charity);
        }

        // A name that is equal elsewhere does not hide whoever is at the payee's own postcode.
        foreach (var name in postcode.OutwardKey != 0 && postcode.IsFull ? names : [])
        {
            Offer(name, _finder.AtPostcode(name, postcode), postcode, company, charity);
        }
    }

    // J EXAMPLE T/A EXAMPLE WASTE is J EXAMPLE, whatever company is or was called EXAMPLE WASTE.
    private List<SoughtName> Sought(List<ParsedName> names)
    {
        var byPerson = people is not null && names.Exists(n => n.Role == NameRole.Main && n.Ending == LegalEnding.None && PersonalNames.AreAll(n.Text, people));
        return [.. names.Select(n => new SoughtName(n, index, (byPerson && n.Role == NameRole.Trading) || (people is not null && PersonalNames.AreAll(n.Text, people))))];
    }

    // Whoever has the name and a word for the kind of body behind it: X ASSOCIATION beside X LTD. On the way: whether one organisation's name alone begins so.
    private int[] FormsOf(SoughtName name)
    {
        var goingOn = index.NamesGoingOn(new CutReading(name.Name, CutEnd.BehindWord));
        if (goingOn.Count > 0 && goingOn.TrueForAll(n => index.EntityOf(n) == index.EntityOf(goingOn[0])))
        {
            _standings.SetOnly(index.EntityOf(goingOn[0]));
        }

        return [.. goingOn.Where(n => index.WordsOf(n) is [.., var last] words && words.Length == name.Words.Length + 1 && NameWords.IsForm(index.SayWord(last >> 1)))];
    }

    // Everybody whose name goes on where this one may have been cut: of several none is taken.
    private void OfferCut(RawSupplier raw, ulong company, ulong charity)
    {
        _ = PostcodeText.TryParse(raw.Postcode, out var postcode);
        foreach (var reading in CutReader.Read(raw.Name))
        {
            var names = index.NamesGoingOn(reading);
            if (names.Count is > 0 and <= MostGoingOn)
            {
                var isPersonal = people is not null && PersonalNames.AreAll(raw.Name, people);
                Offer(new SoughtName(reading.Name, index, isPersonal, reading.End), [.. names], postcode, company, charity);
            }

            var isLimit = CutReader.IsLimit(raw.Name, reading.End, raw.CutAt);
            names.ForEach(n => _standings.AddFit(index.EntityOf(n), isLimit, reading.End));
        }
    }

    // Whoever has another number of the same register is somebody else, whatever the names say; unless the number given is nobody's.
    private void Offer(SoughtName sought, ReadOnlySpan<int> names, in Postcode postcode, ulong company, ulong charity, bool byLetters = false)
    {
        var compact = byLetters ? sought.Name.Compact : string.Empty;
        Span<char> text = stackalloc char[MostLetters];
        foreach (var name in names)
        {
            var entity = index.EntityOf(name);
            var (byCompany, byCharity) = (IsOther(company, index.HasCompanyNumber(entity), entity), IsOther(charity, index.HasCharityNumber(entity), entity));
            if ((!byCompany || known?.LacksCompany(company) is true) && (!byCharity || known?.LacksCharity(charity) is true))
            {
                var comparison = _comparer.Compare(sought, name, postcode);
                comparison.IsUnknownNumber = byCompany || byCharity;
                comparison.Letters = byLetters ? LetterPairs.Likeness(compact, index.CompactOf(name, text)) : 0;
                _standings.Offer(entity, sought, comparison);
            }
        }
    }

    private bool IsOther(ulong number, bool hasOne, int entity) => number != 0 && hasOne && !index.EntitiesWith(number).Contains(entity);
}
