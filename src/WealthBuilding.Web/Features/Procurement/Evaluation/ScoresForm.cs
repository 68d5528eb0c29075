using System.Globalization;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Features.Procurement.Contracts;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>A scorer's scores for one quote, as the form has them: in the order of the criteria that people score.</summary>
public sealed record ScoresForm
{
    public string?[] Points { get; init; } = [];

    public string?[] Reason { get; init; } = [];

    public GivenScore Read(int place, ScoreKey key, string of) => new(key, int.TryParse(Points.ElementAtOrDefault(place), NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : null, FormText.Said(Reason.ElementAtOrDefault(place)), of);
}
