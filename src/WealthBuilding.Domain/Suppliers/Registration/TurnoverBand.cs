namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>A band of yearly turnover, as suppliers are asked for it.</summary>
/// <param name="Key">What is kept.</param>
/// <param name="UpToPounds">The upper end, in whole pounds; for the last band a figure that no supplier reaches.</param>
/// <remarks>44 million is the upper limit of the official definition of an SME, so that the bands can tell.</remarks>
public sealed record TurnoverBand(string Key, string Name, long UpToPounds)
{
    public static readonly IReadOnlyList<TurnoverBand> All =
    [
        new("90k", "Up to £90,000", 90_000),
        new("250k", "£90,001 to £250,000", 250_000),
        new("1m", "£250,001 to £1 million", 1_000_000),
        new("5m", "Over £1 million, up to £5 million", 5_000_000),
        new("15m", "Over £5 million, up to £15 million", 15_000_000),
        new("44m", "Over £15 million, up to £44 million", 44_000_000),
        new("more", "Over £44 million", 100_000_000_000),
    ];

    public static TurnoverBand? Find(string? key) => All.FirstOrDefault(b => b.Key == key);

    /// <summary>The band that has this upper end; null where none has.</summary>
    public static TurnoverBand? UpTo(long? pounds) => All.FirstOrDefault(b => b.UpToPounds == pounds);
}
