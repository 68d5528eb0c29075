using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>Makes the measure of an institution or a place: who belongs to it, its area, its snapshot, seen through the filter.</summary>
internal sealed class ShareMeter(AppDbContext db, SpendSnapshots snapshots, PlaceReferences references, LensCache lenses, SupplierTraits traits)
{
    public async Task<MeasureShare.Measure?> OfInstitutionAsync(int id, ShareFilter filter, CancellationToken cancellationToken)
    {
        var institution = await db.Institutions.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        return institution is null
            ? null
            : await MeasureAsync(
                new Subject(institution.Name, institution.Slug, false, [.. institution.Districts.Select(d => d.District)],
                    new Dictionary<int, Member> { [institution.Id] = new(institution.Slug, institution.Name) }),
                filter, cancellationToken);
    }

    public async Task<MeasureShare.Measure?> OfPlaceAsync(int id, ShareFilter filter, CancellationToken cancellationToken)
    {
        var place = await db.Places.AsNoTracking().Include(p => p.Members).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (place is null)
        {
            return null;
        }

        var ids = place.Members.Select(m => m.InstitutionId).ToList();
        var members = await db.Institutions.AsNoTracking().Where(i => ids.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, i => new Member(i.Slug, i.Name), cancellationToken);
        return await MeasureAsync(new Subject(place.Name, place.Slug, true, [.. place.Districts.Select(d => d.District)], members), filter, cancellationToken);
    }

    private async Task<MeasureShare.Measure> MeasureAsync(Subject subject, ShareFilter filter, CancellationToken cancellationToken)
    {
        var edition = await snapshots.OfAsync(db, [.. subject.Members.Keys], cancellationToken);
        var lens = lenses.Of(edition, subject.Name, subject.Districts, filter.Meaning, references.Authorities);
        var names = lens.Area.Districts.Select(d => references.Authorities.Find(d)?.CommonName ?? d).ToList();
        return new MeasureShare.Measure(
            subject.Name, subject.Slug, subject.IsPlace, lens.Area, names, edition, new SpendView(edition.Snapshot, lens, filter.ToSpendFilter()),
            filter, subject.Members.Values.ToDictionary(m => m.Slug, m => m.Name, StringComparer.Ordinal), traits.SectorName);
    }

    private sealed record Member(string Slug, string Name);

    private sealed record Subject(string Name, string Slug, bool IsPlace, IReadOnlyList<string> Districts, Dictionary<int, Member> Members);
}

/// <summary>Lenses that were made, by snapshot, area and meaning of local; old snapshots' lenses go with them.</summary>
internal sealed class LensCache
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<(SpendSnapshot Snapshot, string Area, LocalMeaning Meaning), LocalLens> _lenses = [];

    public LocalLens Of(SnapshotEdition edition, string name, IReadOnlyList<string> districts, LocalMeaning meaning, AuthorityDirectory authorities)
    {
        if (_lenses.Count > Most)
        {
            _lenses.Clear();
        }

        return _lenses.GetOrAdd(
            (edition.Snapshot, string.Join(',', districts.Prepend(name)), meaning),
            _ => LocalLens.Of(edition.Snapshot, Area.Of(name, districts, authorities), meaning));
    }
}
