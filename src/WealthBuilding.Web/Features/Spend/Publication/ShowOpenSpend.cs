using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Analysis;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>The public page of an institution that publishes its payments: its local share, and the files.</summary>
public static class ShowOpenSpend
{
    public sealed record Query(string Publisher) : IQuery<Model?>;

    /// <param name="Share">Null where it would tell of few payees, some of whom may be people.</param>
    /// <param name="NamedPence">Pounds to payees that are named.</param>
    public sealed record Model(
        string Name, string Slug, IReadOnlyList<string> Districts, string LocalInWords, string ScopeVersion, string PlacesSource, DateOnly? From, DateOnly? To, long Lines, long TotalPence, decimal? Share,
        long? LocalPence, decimal? Low, decimal? High, IReadOnlyList<RingRow> Rings, long NamedPence, int Named, int Redacted)
    {
        /// <summary>Whether its contracts are public too, with what is shown of fair work in them.</summary>
        public bool HasRegister { get; init; }
    }

    /// <param name="Pence">Null where the ring is not shown.</param>
    public sealed record RingRow(string Key, string Name, long? Pence, decimal? Share);

    internal sealed class Handler(AppDbContext db, ShareMeter meter, PublicPayees payees) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var owner = await db.Institutions.AsNoTracking().SingleOrDefaultAsync(i => i.Slug == request.Publisher && i.PublishesSpend, cancellationToken);
            if (owner is null || await meter.OfInstitutionAsync(owner.Id, new ShareFilter(), cancellationToken) is not { } measure)
            {
                return null;
            }

            var list = await payees.OfAsync(db, owner.Id, cancellationToken);
            var figures = ShareFigures.Of(measure);
            var hidden = SmallRings.HiddenIn(measure.View.TopSuppliers(int.MaxValue).Rows, r => list.ById.GetValueOrDefault((int)(r.Payee.Id & uint.MaxValue))?.IsNamed != true);
            var isShown = !hidden[(int)Domain.Places.Ring.Area];
            return new Model(
                figures.Name, figures.Slug, figures.Districts, figures.LocalInWords, figures.ScopeVersion, figures.PlacesSource, figures.From, figures.To, figures.Lines, figures.TotalPence,
                isShown ? figures.Share : null, isShown ? figures.LocalPence : null, isShown ? figures.Low : null, isShown ? figures.High : null,
                [.. figures.Rings.Select((r, i) => new RingRow(r.Key, r.Name, hidden[i] ? null : r.Pence, hidden[i] ? null : r.Share))],
                list.ById.Values.Where(p => p.IsNamed).Sum(p => p.Pence), list.ById.Values.Count(p => p.IsNamed), list.ById.Values.Count(p => !p.IsNamed))
            { HasRegister = owner.PublishesContracts };
        }
    }
}

/// <summary>Which rings are too small to be shown to the public.</summary>
internal static class SmallRings
{
    /// <summary>A ring with fewer payees than this, one of whom may be a person, is hidden.</summary>
    private const int LeastPayees = PublicPayees.LeastPayees;

    /// <summary>Hides small rings, and where that is one alone the smallest other with it: the total less the rest would give it away.</summary>
    public static bool[] HiddenIn(IReadOnlyList<RankedSupplier> suppliers, Func<RankedSupplier, bool> isRedacted)
    {
        var rings = Domain.Places.Rings.Count;
        var (count, hasRedacted, pence) = (new int[rings], new bool[rings], new long[rings]);
        foreach (var supplier in suppliers)
        {
            var redacted = isRedacted(supplier);
            for (var r = 0; r < rings; r++)
            {
                count[r] += supplier.Share.RingPence[r] == 0 ? 0 : 1;
                hasRedacted[r] |= redacted && supplier.Share.RingPence[r] != 0;
                pence[r] += supplier.Share.RingPence[r];
            }
        }

        var hidden = Enumerable.Range(0, rings).Select(r => count[r] is > 0 and < LeastPayees && hasRedacted[r]).ToArray();
        if (hidden.Count(h => h) == 1 && Enumerable.Range(0, rings).Where(r => !hidden[r] && count[r] > 0).OrderBy(r => Math.Abs(pence[r])).FirstOrDefault(-1) is >= 0 and var smallest)
        {
            hidden[smallest] = true;
        }

        return hidden;
    }
}
