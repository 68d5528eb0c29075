using MediatR;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Features.Spend.Analysis;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>Measures how much of some institutions' money stays in an area.</summary>
public static class MeasureShare
{
    /// <summary>Of one institution in its own area, or of a place's members in the place's area.</summary>
    public sealed record Query(int? InstitutionId, int? PlaceId, ShareFilter Filter) : IQuery<Measure?>;

    /// <summary>The figures, ready to be asked, with everything that has to be printed beside them.</summary>
    public sealed record Measure(
        string Name, string Slug, bool IsPlace, Area Area, IReadOnlyList<string> Districts, SnapshotEdition Edition, SpendView View, ShareFilter Filter,
        IReadOnlyDictionary<string, string> MemberNames, Func<string, string> SectorName);

    internal sealed class Handler(ShareMeter meter) : IRequestHandler<Query, Measure?>
    {
        public Task<Measure?> Handle(Query request, CancellationToken cancellationToken) => request.InstitutionId is { } id
            ? meter.OfInstitutionAsync(id, request.Filter, cancellationToken)
            : meter.OfPlaceAsync(request.PlaceId ?? 0, request.Filter, cancellationToken);
    }
}
