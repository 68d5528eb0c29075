namespace WealthBuilding.Domain.LivingWage.Cases;

/// <summary>A reminder that was sent, so that none is sent twice.</summary>
/// <param name="key">What it was of, unique: <c>ends:12</c>.</param>
public sealed class SentReminder(string key, DateOnly sentOn)
{
    public string Key { get; private set; } = key;

    public DateOnly SentOn { get; private set; } = sentOn;
}
