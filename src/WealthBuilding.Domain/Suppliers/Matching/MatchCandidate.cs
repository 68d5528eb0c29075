using System.Text.Json.Serialization;
using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Suppliers.Matching;

/// <summary>An organisation that a payee may be, with how likely that is and why. Kept with the match as JSON.</summary>
public sealed record MatchCandidate
{
    /// <summary>The supplier's record; null where it stands in a register only.</summary>
    public int? SupplierId { get; init; }

    /// <summary>The register that has it, and its number there; null for a supplier of no register.</summary>
    public string? Register { get; init; }

    public string? Number { get; init; }

    public required string Name { get; init; }

    public string? Postcode { get; init; }

    /// <summary>False for what has ended.</summary>
    public bool IsLive { get; init; } = true;

    /// <summary>0 to 1: how likely it is the one.</summary>
    public double Score { get; init; }

    /// <summary>What speaks for it and against it, the heaviest first.</summary>
    public IReadOnlyList<MatchReason> Reasons { get; init; } = [];

    /// <summary>Whether the payee's register number is this one's.</summary>
    [JsonIgnore]
    public bool IsByNumber => Reasons.Any(r => r is { Code: "number", Weight: > 0 });

    /// <summary>Whether the payee's name is the registered one of today, but for its writing.</summary>
    [JsonIgnore]
    public bool IsByExactName => Reasons.Any(r => r is { Code: "equal", Weight: > 0 }) && !Reasons.Any(r => r.Code is "kind" or "former" or "spelling" or "person" or "unknown");

    /// <summary>What the candidate is known by in forms: <c>supplier:12</c>, <c>companies-house:01234567</c>.</summary>
    [JsonIgnore]
    public SupplierReference Reference => SupplierId is { } id ? SupplierReference.Of(id) : SupplierReference.Of(Register ?? string.Empty, Number ?? string.Empty);

    /// <summary>All that the candidate is known by; what is refused stays refused when a register's entry becomes a supplier's record.</summary>
    [JsonIgnore]
    public IEnumerable<string> Keys =>
        new[] { SupplierId is { } id ? SupplierReference.Of(id).ToString() : null, Number is null ? null : $"number:{Number}" }.OfType<string>();
}

/// <summary>Names a supplier's record by its id, or an entry of a register that may become one.</summary>
public readonly record struct SupplierReference
{
    private const string SupplierScheme = "supplier";

    private SupplierReference(string scheme, string value) => (Scheme, Value) = (scheme, value);

    /// <summary><c>supplier</c>, or the register's name.</summary>
    public string Scheme { get; }

    public string Value { get; }

    /// <summary>The supplier's id; null for an entry of a register.</summary>
    public int? SupplierId => Scheme == SupplierScheme && int.TryParse(Value, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;

    public static SupplierReference Of(int supplierId) => new(SupplierScheme, supplierId.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static SupplierReference Of(string register, string number) => new(register, number);

    /// <summary>Reads what <see cref="ToString"/> writes; the supplier or entry may still be none.</summary>
    public static bool TryParse(string? text, out SupplierReference reference)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        reference = colon > 0 ? new(text![..colon], text[(colon + 1)..]) : default;
        return colon > 0 && reference.Value.Length > 0 && (reference.Scheme != SupplierScheme || reference.SupplierId is not null);
    }

    public override string ToString() => $"{Scheme}:{Value}";
}
