namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>How far a supplier's own words are believed: whoever claims many unrelated trades is believed less of each.</summary>
/// <remarks>Only work that was done is believed whole. A firm that looks after whole buildings claims five or six divisions of the vocabulary; who claims twenty claims nothing.</remarks>
internal static class OwnClaims
{
    private const float Plausible = 5;

    /// <param name="divisions">Divisions of the vocabulary that the own words claim.</param>
    public static float Of(float divisions) => divisions <= Plausible ? 1 : Plausible / divisions;
}
