namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>An institution that has paid a supplier: only ever the one that asks.</summary>
/// <param name="Institution">Its short name.</param>
/// <param name="LastPaid">Null where no payment has a date.</param>
public sealed record SeenBy(string Institution, DateOnly? LastPaid, long Pence);

/// <summary>A supplier's text with where its record is.</summary>
/// <param name="Code">Its part of addresses; null for a payee that has no record.</param>
/// <param name="IsListed">Stands in the public directory.</param>
/// <param name="Identifiers">Numbers in registers with their scheme before them.</param>
internal sealed record KnownSupplier(Domain.Procurement.Matching.SupplierText Text, string? Code, bool IsListed, IReadOnlyList<string> Identifiers, IReadOnlyList<SeenBy> SeenBy);
