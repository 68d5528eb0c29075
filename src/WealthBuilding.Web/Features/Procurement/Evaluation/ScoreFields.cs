namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>The fields of one score with its reason.</summary>
/// <param name="Place">1, 2, 3 … on the page.</param>
/// <param name="Promise">What the supplier promises for it; null where the criterion asks for no promise.</param>
public sealed record ScoreFields(int Place, string Heading, string? Hint, string? Promise, ScoresForm Form);
