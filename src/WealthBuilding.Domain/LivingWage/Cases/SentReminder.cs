namespace WealthBuilding.Domain.LivingWage.Cases;

/// <summary>A reminder that went out, so that none goes out twice; or the last time of what is done again and again.</summary>
/// <param name="key">What it was of, unique, an institution's own: <c>3:ends:12</c>.</param>
public sealed class SentReminder(string key, DateOnly sentOn)
{
    public string Key { get; private set; } = key;

    /// <summary>The last time.</summary>
    public DateOnly SentOn { get; private set; } = sentOn;

    public void Again(DateOnly today) => SentOn = today;
}
