using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Takes the organisations of a register and their names, and makes the index. Used by one thread, built once.</summary>
/// <param name="numbers">Where given, a company number that it cannot read counts as none.</param>
public sealed class NameIndexBuilder(CompanyNumbers? numbers = null)
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<int> _nameWords = [];
    private readonly List<int> _nameStarts = [0];
    private readonly List<int> _nameEntities = [];
    private readonly List<byte> _nameTraits = [];
    private readonly List<(uint Hash, int Value)> _compacts = [];
    private readonly List<Postcode> _postcodes = [];
    private readonly List<byte> _flags = [];
    private readonly List<(ulong Number, int Entity)> _numbers = [];

    /// <summary>Adds an organisation; the answer is its number, counted from 0.</summary>
    public int AddEntity(in EntityIdentity identity)
    {
        var entity = _flags.Count;
        var company = RegisterKey.Company(identity.CompanyNumber, numbers);
        var charity = RegisterKey.OfCharity(identity.CharityNumber);
        _flags.Add((byte)((identity.IsLive ? EntityFlag.Live : 0) | (company != 0 ? EntityFlag.Company : 0) | (charity != 0 ? EntityFlag.Charity : 0)));
        AddNumber(company, entity);
        AddNumber(charity, entity);
        AddNumber(RegisterKey.Company(identity.OtherNumber), entity);
        return entity;
    }

    /// <summary>Adds a name of an organisation; a text with T/A is several names. One without a letter or digit is passed over.</summary>
    /// <param name="postcode">Null, blank or unreadable where it is not known.</param>
    public void AddName(int entity, string name, NameKind kind, string? postcode)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)entity, (uint)_flags.Count);
        _ = PostcodeText.TryParse(postcode, out var place);
        foreach (var parsed in NameParser.Parse(name))
        {
            var own = parsed.Role == NameRole.Main || kind == NameKind.Previous ? kind : parsed.Role == NameRole.Former ? NameKind.Previous : NameKind.Trading;
            Add(entity, parsed, own, place);
        }
    }

    /// <summary>Makes the index; the builder is used up.</summary>
    public NameIndex Build() => NameIndexMaker.Make(new NameIndexMaker.Parts(
        _words, _nameWords, _nameStarts, _nameEntities, _nameTraits, _compacts, _postcodes, _flags, _numbers));

    private void AddNumber(ulong number, int entity)
    {
        if (number != 0)
        {
            _numbers.Add((number, entity));
        }
    }

    private void Add(int entity, ParsedName name, NameKind kind, Postcode postcode)
    {
        foreach (var word in name.Words)
        {
            _nameWords.Add((NumberOf(word.Text) << 1) | (word.IsPlural ? 1 : 0));
        }

        _compacts.Add((NameHash.Of(name.Compact), _nameEntities.Count));
        _nameStarts.Add(_nameWords.Count);
        _nameEntities.Add(entity);
        _nameTraits.Add((byte)((int)kind | ((int)name.Ending << 2)));
        _postcodes.Add(postcode);
    }

    private int NumberOf(string word)
    {
        word = word.Length > NameIndexData.LongestWord / 3 ? word[..(NameIndexData.LongestWord / 3)] : word;
        if (!_words.TryGetValue(word, out var number))
        {
            _words.Add(word, number = _words.Count);
        }

        return number;
    }
}
