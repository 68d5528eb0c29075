namespace WealthBuilding.Domain.Common;

/// <summary>A choice that a page offers: what is kept, what it is called, an example that makes it plain.</summary>
public sealed record Choice(string Key, string Name, string? Hint = null);
