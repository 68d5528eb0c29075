namespace WealthBuilding.Web.Tests.Support;

/// <summary>The system's clock, which a test can put forward.</summary>
public sealed class MovableTime : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
}
