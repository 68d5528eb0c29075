using System.Numerics;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>The rules that say which payments are procurement, in order: a line is counted under the first one that it hits.</summary>
/// <remarks>At most 31, since a line's hits are kept as bits; the last bit is for filters.</remarks>
public sealed class ScopeRules
{
    /// <summary>No rules at all.</summary>
    public static readonly ScopeRules None = new("none", []);

    internal const int MaxRules = 31;

    private readonly Dictionary<ScopeField, ScopePhrases> _phrases = [];
    private readonly Dictionary<PayeeTraits, uint> _traits = [];

    internal ScopeRules(string version, IReadOnlyList<ScopeRule> rules)
    {
        Version = version;
        All = rules.Count <= MaxRules ? rules : throw new InvalidDataException($"More than {MaxRules} scope rules.");
    }

    /// <summary>The newest version that stands in the table, as a date: printed with every figure.</summary>
    public string Version { get; }

    /// <summary>In the order in which a line is tried.</summary>
    public IReadOnlyList<ScopeRule> All { get; }

    /// <summary>The rules that a payee hits, one bit each, by its name and by what is known of it.</summary>
    /// <remarks>That a name was taken out is found by its words, and a company's name may merely carry them (Confidential Shredding Ltd): there the name speaks.</remarks>
    public uint HitsOfPayee(string name, PayeeTraits traits)
    {
        var hits = HitsOf(ScopeField.Supplier, name);
        foreach (var (trait, rules) in _traits)
        {
            hits |= !traits.HasFlag(trait) ? 0 : trait is PayeeTraits.Redacted ? rules & ~ExceptionsOf(name) : rules;
        }

        return hits;
    }

    /// <summary>The rules that a category, service, department or purpose hits by its words, one bit each.</summary>
    public uint HitsOf(ScopeField field, string? text) =>
        string.IsNullOrEmpty(text) || !_phrases.TryGetValue(field, out var phrases) ? 0 : phrases.HitsOf(text);

    private uint ExceptionsOf(string name) => _phrases.TryGetValue(ScopeField.Supplier, out var phrases) ? phrases.ExceptionsOf(name) : 0;

    /// <summary>The first rule among bits, as <see cref="All"/> orders them; null for no bits.</summary>
    public ScopeRule? First(uint hits) => hits == 0 ? null : All[BitOperations.TrailingZeroCount(hits)];

    /// <summary>The bits of a scope: the rules that are switched on in it.</summary>
    public uint BitsOf(Scope scope)
    {
        uint bits = 0;
        for (var i = 0; i < All.Count; i++)
        {
            bits |= scope.IsOn(All[i].Code) ? 1u << i : 0;
        }

        return bits;
    }

    /// <summary>The bits of rules by their codes.</summary>
    internal uint BitsOf(IReadOnlySet<string> codes)
    {
        uint bits = 0;
        for (var i = 0; i < All.Count; i++)
        {
            bits |= codes.Contains(All[i].Code) ? 1u << i : 0;
        }

        return bits;
    }

    internal void AddPhrase(int rule, ScopeField field, string words, PhraseMatch match, bool isException, bool isFirm = false)
    {
        if (!_phrases.TryGetValue(field, out var phrases))
        {
            _phrases[field] = phrases = new ScopePhrases();
        }

        phrases.Add(words, match, rule, isException, isFirm);
    }

    internal void AddTrait(int rule, PayeeTraits trait) => _traits[trait] = _traits.GetValueOrDefault(trait) | 1u << rule;
}

/// <summary>Which payments a figure is of: all, or those that no switched-on rule leaves out.</summary>
public sealed record Scope
{
    /// <summary>Every rule applied: what the institution buys.</summary>
    public static readonly Scope Procurement = new() { Name = "procurement" };

    /// <summary>Every payment.</summary>
    public static readonly Scope All = new() { Name = "all" };

    public required string Name { get; init; }

    /// <summary>Rules that are switched off in the procurement scope, by code.</summary>
    public IReadOnlySet<string> SwitchedOff { get; init; } = new HashSet<string>();

    /// <summary>Procurement with some rules switched off.</summary>
    public static Scope ProcurementWithout(IEnumerable<string> rules) =>
        Procurement with { SwitchedOff = rules.ToHashSet(StringComparer.OrdinalIgnoreCase) };

    public bool IsOn(string rule) => Name != All.Name && !SwitchedOff.Contains(rule);
}
