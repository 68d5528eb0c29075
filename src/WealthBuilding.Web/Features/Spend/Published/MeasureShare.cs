using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
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
        IReadOnlyDictionary<string, string> MemberNames);

    internal sealed class Handler(AppDbContext db, SpendSnapshots snapshots, PlaceReferences references) : IRequestHandler<Query, Measure?>
    {
        public async Task<Measure?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await SubjectAsync(request, cancellationToken) is not { } subject)
            {
                return null;
            }

            var edition = await snapshots.OfAsync(db, [.. subject.Members.Keys], cancellationToken);
            var area = Area.Of(subject.Name, subject.Districts, references.Authorities);
            var lens = LocalLens.Of(edition.Snapshot, area, request.Filter.Meaning);
            var names = area.Districts.Select(d => references.Authorities.Find(d)?.CommonName ?? d).ToList();
            return new Measure(
                subject.Name, subject.Slug, request.PlaceId is not null, area, names, edition, new SpendView(edition.Snapshot, lens, request.Filter.ToSpendFilter()),
                request.Filter, subject.Members.Values.ToDictionary(m => m.Slug, m => m.Name, StringComparer.Ordinal));
        }

        private async Task<Subject?> SubjectAsync(Query request, CancellationToken cancellationToken)
        {
            if (request.InstitutionId is { } id)
            {
                var institution = await db.Institutions.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
                return institution is null
                    ? null
                    : new Subject(institution.Name, institution.Slug, [.. institution.Districts.Select(d => d.District)],
                        new Dictionary<int, Member> { [institution.Id] = new(institution.Slug, institution.Name) });
            }

            var place = await db.Places.AsNoTracking().Include(p => p.Members).SingleOrDefaultAsync(p => p.Id == request.PlaceId, cancellationToken);
            if (place is null)
            {
                return null;
            }

            var ids = place.Members.Select(m => m.InstitutionId).ToList();
            var members = await db.Institutions.AsNoTracking().Where(i => ids.Contains(i.Id))
                .ToDictionaryAsync(i => i.Id, i => new Member(i.Slug, i.Name), cancellationToken);
            return new Subject(place.Name, place.Slug, [.. place.Districts.Select(d => d.District)], members);
        }

        private sealed record Member(string Slug, string Name);

        private sealed record Subject(string Name, string Slug, IReadOnlyList<string> Districts, Dictionary<int, Member> Members);
    }
}
