using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>How far two raw suppliers hold together, whichever of the two is read as the ledger's name. One thread at a time.</summary>
/// <remarks>
/// Stricter than the search of a register, since whoever is meant may be in no list at all: what stands before the words that agree
/// (RED GABLES, GABLES), a slip in the one short word that tells (HOLGATE HOUSE, HOWGATE HOUSE) and a bare given name make no bond; nor do
/// people bond with anything but their own name. Two names in full of which one has a word more are two companies.
/// </remarks>
internal sealed class ClusterBonds
{
    private readonly NameIndex _index;
    private readonly NameComparer _comparer;
    private readonly ClusterWords _words;
    private readonly Side[] _sides;
    private readonly Dictionary<(int, int), ClusterTie> _known = [];

    internal ClusterBonds(NameIndex index, IReadOnlyList<ClusterMember> members, PeopleWords? people)
    {
        _index = index;
        _comparer = new NameComparer(index, areAmongThemselves: true);
        _words = new ClusterWords(index, _comparer.Pairing, people);
        _sides = [.. members.Select(m => SideOf(m.Raw, index, people))];
        for (var name = 0; name < index.Names; name++)
        {
            _sides[index.EntityOf(name)].Names.Add(name);
        }
    }

    /// <summary>One raw supplier: its names as a ledger writes them, and as the index has them.</summary>
    private sealed record Side(SoughtName[] Sought, List<int> Names, Postcode Postcode, bool IsPerson);

    /// <summary>The better of both readings; a score of 0 where nothing may hold the two together.</summary>
    internal ClusterTie Of(int one, int other)
    {
        var key = one < other ? (one, other) : (other, one);
        if (!_known.TryGetValue(key, out var tie))
        {
            var (there, back) = (Read(key.Item1, key.Item2), Read(key.Item2, key.Item1));
            _known.Add(key, tie = (back.Score > there.Score ? back : there) with { IsPart = back.IsPart || there.IsPart });
        }

        return tie;
    }

    /// <summary>Whether the two are one name, misspelling and further words aside.</summary>
    internal bool AreSame(int one, int other) => Of(one, other) is { Score: > 0, Best: var best } && IsSame(in best);

    /// <summary>Whether the two do not gainsay each other: likely enough to be one, or the one says no more than a part of the other.</summary>
    /// <remarks>EXAMPLE TRUST and EXAMPLE SAMPLE TRUST agree; EXAMPLE GROUP and EXAMPLE HOUSING, of which each has a word that the other lacks, do not.</remarks>
    internal bool Agree(int one, int other, double least) => Of(one, other) is var tie && (tie.Score >= least || tie.IsPart);

    private ClusterTie Read(int one, int other)
    {
        var (mine, theirs) = (_sides[one], _sides[other]);
        var tie = new ClusterTie(one, other, 0, null, default);
        var (bound, boundThere) = (0, 0);
        for (var i = 0; i < mine.Sought.Length; i++)
        {
            for (var j = 0; j < theirs.Names.Count; j++)
            {
                var best = _comparer.Compare(mine.Sought[i], theirs.Names[j], mine.Postcode);
                var isPart = tie.IsPart || _words.IsPart(mine.Sought[i], in best);
                var isBound = IsBound(mine, theirs, mine.Sought[i], in best);
                var score = isBound ? 1 / (1 + Math.Exp(-best.LogOdds)) : 0;
                tie = score > tie.Score ? new ClusterTie(one, other, score, mine.Sought[i], best) : tie;
                tie = tie with { IsPart = isPart };
                (bound, boundThere) = isBound ? (bound | (1 << i), boundThere | (1 << j)) : (bound, boundThere);
            }
        }

        return AreEnough(mine, theirs, bound, boundThere) ? tie : new ClusterTie(one, other, 0, null, default);
    }

    // Two that trade under one name are two, TAXIS even: where both say T/A all they say must agree, and whoever trades so by his own name is he.
    private static bool AreEnough(Side mine, Side theirs, int bound, int boundThere)
    {
        var (all, allThere) = ((1 << mine.Sought.Length) - 1, (1 << theirs.Names.Count) - 1);
        var (areSeveral, areSeveralThere) = (mine.Sought.Length > 1, theirs.Names.Count > 1);
        return areSeveral && areSeveralThere ? bound == all && boundThere == allThere
            : !(areSeveral && mine.IsPerson && (bound & 1) == 0) && !(areSeveralThere && theirs.IsPerson && (boundThere & 1) == 0);
    }

    private bool IsBound(Side mine, Side theirs, SoughtName sought, in NameComparison best) =>
        IsSame(in best) || (_words.Bind(sought, in best) && (!(mine.IsPerson || theirs.IsPerson) || _words.IsCalledAfter(sought, in best)));

    private static bool IsSame(in NameComparison best) => best is { Missing: 0, Extra: 0, Spelling: 0 };

    private static Side SideOf(RawSupplier raw, NameIndex index, PeopleWords? people)
    {
        _ = PostcodeText.TryParse(raw.Postcode, out var postcode);
        var names = NameParser.Parse(raw.Name);
        return new Side([.. names.Select(n => new SoughtName(n, index))], [], postcode, people is not null && IsPerson(raw.Name, names, people));
    }

    // A person's name and nothing else, or a payee that reads like a person and has no word for a kind of body.
    private static bool IsPerson(string name, List<ParsedName> names, PeopleWords people) =>
        names.Exists(n => n.Ending == LegalEnding.None && PersonalNames.AreAll(n.Text, people))
        || (!names.Exists(n => n.Words.Any(w => NameWords.ClassOf(w.Text) is WordClass.Body or WordClass.LocalBody)) && PersonalNames.IsPayee(name, people));
}
