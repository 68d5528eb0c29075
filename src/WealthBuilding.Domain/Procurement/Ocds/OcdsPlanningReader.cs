namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Reads what is only planned: <c>planning</c> without a call, which tells of a need and a budget.</summary>
internal static class OcdsPlanningReader
{
    /// <summary>The plan as a call that is still being considered; null where nothing is planned.</summary>
    public static OcdsTender? Of(OcdsElement release)
    {
        if (release.Object("planning") is not { } planning)
        {
            return null;
        }

        var budget = planning.Object("budget");
        var project = planning.HasObject("project") ? planning.Object("project")?.Text("title") : planning.Has("project") ? planning.Text("project") : null;
        var title = project ?? (budget is { } money && !money.HasObject("project") ? money.Text("project") ?? money.Text("description") : null) ?? planning.Text("rationale");
        return title is null && budget is null ? null : new OcdsTender { Title = title, Description = planning.Text("rationale", 8000), Status = "planning", Value = budget?.Value("amount") };
    }
}
