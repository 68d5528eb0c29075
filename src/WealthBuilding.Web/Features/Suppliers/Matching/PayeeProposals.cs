using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>What the score alone says of payees, as their matches keep it.</summary>
internal sealed class PayeeProposals(ISupplierFinder finder, AppDbContext db)
{
    private const int MostCandidates = 5;
    private const double LeastKept = 0.03;

    /// <summary>The finding of some payees of a ledger, by their ids.</summary>
    public async Task<IReadOnlyDictionary<int, Finding>> FindAsync(
        int institutionId, IReadOnlyCollection<Payee> payees, ResolutionThresholds thresholds, CancellationToken cancellationToken)
    {
        var names = await db.Of<Payee>(institutionId).Select(p => p.Name).Distinct().ToListAsync(cancellationToken);
        return await FindAsync(institutionId, payees, CutOf(names), thresholds, cancellationToken);
    }

    /// <summary>The finding of each payee of a ledger, by its id.</summary>
    public Task<IReadOnlyDictionary<int, Finding>> FindAllAsync(
        int institutionId, IReadOnlyCollection<Payee> payees, ResolutionThresholds thresholds, CancellationToken cancellationToken) =>
        FindAsync(institutionId, payees, CutOf(payees.Select(p => p.Name).Distinct()), thresholds, cancellationToken);

    /// <summary>Keeps a finding with the match; what becomes of the payee is settled afterwards.</summary>
    public static void Propose(PayeeMatch match, Finding finding)
    {
        var kept = finding.Candidates.Where(c => c.Score >= LeastKept).ToList();
        (match.Proposed, match.Score, match.Candidates) = (finding.Proposed, kept.Count == 0 ? 0 : kept[0].Score, CandidateJson.Write(kept));
    }

    // Each distinct name is looked up once, however many payees have it.
    private async Task<IReadOnlyDictionary<int, Finding>> FindAsync(
        int institutionId, IReadOnlyCollection<Payee> payees, int? cutAt, ResolutionThresholds thresholds, CancellationToken cancellationToken)
    {
        var places = new Dictionary<RawSupplier, int>(payees.Count);
        var raws = new List<RawSupplier>(payees.Count);
        var placeOf = new List<(int Payee, int Place)>(payees.Count);
        foreach (var payee in payees)
        {
            var raw = RawOf(payee, cutAt);
            if (places.TryAdd(raw, raws.Count))
            {
                raws.Add(raw);
            }

            placeOf.Add((payee.Id, places[raw]));
        }

        var findings = await finder.FindAsync(institutionId, raws, thresholds, MostCandidates, cancellationToken);
        return placeOf.ToDictionary(p => p.Payee, p => findings[p.Place]);
    }

    private static RawSupplier RawOf(Payee payee, int? cutAt) =>
        new(payee.Name.Trim(), PayeeName.PostcodeOf(payee.Postcode), payee.CompanyNumber, payee.CharityNumber) { CutAt = cutAt };

    // Over all names of the ledger, whichever payees are asked about now.
    private static int? CutOf(IEnumerable<string> names) => LedgerCut.Of(names.CountBy(n => n.Length).Select(l => (l.Key, l.Value)));
}
