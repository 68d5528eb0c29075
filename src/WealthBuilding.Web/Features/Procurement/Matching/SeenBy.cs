using WealthBuilding.Domain.Procurement.Matching;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>An institution that has paid a supplier: only ever the one that asks.</summary>
/// <param name="Institution">Its short name.</param>
/// <param name="LastPaid">Null where no payment has a date.</param>
public sealed record SeenBy(string Institution, DateOnly? LastPaid, long Pence);

/// <summary>A supplier's text with where its record is.</summary>
/// <param name="Code">Its part of addresses; null for a payee that has no record.</param>
/// <param name="IsListed">Stands in the public directory.</param>
/// <param name="Identifiers">Numbers in registers with their scheme before them.</param>
internal sealed record KnownSupplier(SupplierText Text, string? Code, bool IsListed, IReadOnlyList<string> Identifiers, IReadOnlyList<SeenBy> SeenBy)
{
    private const string Unproven = "Whether it is an organisation: nothing in its name shows it, so it may be somebody who trades alone";

    /// <summary>Nothing shows that it is an organisation: for the institution's own staff alone.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>Every key that it may have been called by: what was said of a payee holds for the record that it became.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>What a buyer would have to ask.</summary>
    public IReadOnlyList<string> Missing(SupplierMatch match) => IsUnclear ? [Unproven, .. match.Missing] : match.Missing;
}
