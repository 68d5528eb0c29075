namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Says whether a ledger's name has anything of the names of the organisation whose number stands beside it. One thread at a time.</summary>
/// <remarks>
/// A rare word, a number, two words of any kind, one name within the other, the first letters, or likeness letter by letter is enough:
/// number and name come from two hands, and the number is the surer one. A place or a word of trade alone is not.
/// </remarks>
internal sealed class NumberNames(NameIndex index)
{
    private const int MostLetters = 64;
    private const double LeastAlike = 0.5;

    private readonly WordPairing _pairing = new();

    /// <summary>True where the ledger has no name to compare: none, or a number in its place.</summary>
    internal bool Agree(RawSupplier raw, int entity)
    {
        List<SoughtName> sought = [.. NameParser.Parse(raw.Name).Select(n => new SoughtName(n, index))];
        if (OrgId.Read(raw.Name).Scheme is not null)
        {
            return true;
        }

        if (sought.Count == 0 || RegisterKey.Company(raw.Name) != 0 || RegisterKey.OfCharity(raw.Name) != 0)
        {
            return sought.TrueForAll(s => s.Words.All(w => w.Text.AsSpan().ContainsAnyInRange('0', '9'))) || HasNear(sought, entity);
        }

        return HasNear(sought, entity);
    }

    private bool HasNear(List<SoughtName> sought, int entity)
    {
        foreach (var name in index.NamesOf(entity))
        {
            if (sought.Exists(s => IsNear(s, name)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNear(SoughtName sought, int name)
    {
        _pairing.Pair(sought, index, name, mayBeInitials: false);
        var (shared, telling) = (0, 0);
        for (var i = 0; i < sought.Words.Length; i++)
        {
            if (_pairing.Mates[i] is >= 0 and var mate)
            {
                shared++;
                telling += index.ClassOf(_pairing.NumberAt(mate)) is WordClass.Own or WordClass.Number ? 1 : 0;
            }
        }

        var isWithin = shared > 0 && (shared == sought.Words.Length || !_pairing.IsTaken.AsSpan(0, _pairing.RegisterCount).Contains(false));
        return telling > 0 || shared > 1 || isWithin || AreInitials(sought, name) || IsAlike(sought, name);
    }

    private bool IsAlike(SoughtName sought, int name)
    {
        Span<char> text = stackalloc char[MostLetters];
        return LetterPairs.Likeness(sought.Name.Compact, index.CompactOf(name, text)) >= LeastAlike;
    }

    // HP or HPL for HEBBLEWICK PLUMBING LIMITED, and the other way round.
    private bool AreInitials(SoughtName sought, int name)
    {
        List<string> register = [];
        foreach (var word in index.WordsOf(name))
        {
            register.Add(index.SayWord(word >> 1));
        }

        List<string> raw = [.. sought.Words.Select(w => w.Text)];
        return AreInitials(raw[0], register) || AreInitials(register[0], raw);
    }

    private static bool AreInitials(string letters, List<string> words)
    {
        var initials = string.Concat(words.Select(w => w[0]));
        return initials.Length > 1 && (letters == initials || letters == initials + "L");
    }
}
