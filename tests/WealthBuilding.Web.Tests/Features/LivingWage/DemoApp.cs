using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>The demonstration place, without a browser.</summary>
public sealed class DemoApp : WebApp
{
    protected override bool WithDemo => true;

    /// <summary>Puts the clock to noon of a day.</summary>
    public void GoTo(DateOnly day) => Time.Ahead = new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero) - TimeProvider.System.GetUtcNow();
}
