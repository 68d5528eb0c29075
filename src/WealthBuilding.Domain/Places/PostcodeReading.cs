namespace WealthBuilding.Domain.Places;

/// <summary>What a text says as a postcode.</summary>
public enum PostcodeReadingKind
{
    /// <summary>The text is empty.</summary>
    Nothing,
    Postcode,

    /// <summary>A code of another country, an Irish Eircode for example.</summary>
    Abroad,
    Unreadable,
}

/// <summary>What was read, and the postcode where it is one.</summary>
public readonly record struct PostcodeReading(PostcodeReadingKind Kind, Postcode Postcode)
{
    internal static PostcodeReading Nothing => default;
    internal static PostcodeReading Unreadable => new(PostcodeReadingKind.Unreadable, default);
}
