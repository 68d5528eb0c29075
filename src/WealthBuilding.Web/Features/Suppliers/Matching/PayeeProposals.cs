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

    /// <summary>The finding of each payee. Each distinct name is looked up once, however many payees have it.</summary>
    public async Task<Func<Payee, Finding>> FindAsync(int institutionId, IEnumerable<Payee> payees, ResolutionThresholds thresholds, CancellationToken cancellationToken)
    {
        var cutAt = await CutAtAsync(institutionId, cancellationToken);
        var raws = payees.Select(p => RawOf(p, cutAt)).Distinct().ToList();
        var findings = await finder.FindAsync(institutionId, raws, thresholds, MostCandidates, cancellationToken);
        var byRaw = raws.Zip(findings).ToDictionary(pair => pair.First, pair => pair.Second);
        return payee => byRaw[RawOf(payee, cutAt)];
    }

    /// <summary>Keeps a finding with the match; what becomes of the payee is settled afterwards.</summary>
    public static void Propose(PayeeMatch match, Finding finding)
    {
        var kept = finding.Candidates.Where(c => c.Score >= LeastKept).ToList();
        (match.Proposed, match.Score, match.Candidates) = (finding.Proposed, kept.Count == 0 ? 0 : kept[0].Score, CandidateJson.Write(kept));
    }

    private static RawSupplier RawOf(Payee payee, int? cutAt) =>
        new(payee.Name.Trim(), PayeeName.PostcodeOf(payee.Postcode), payee.CompanyNumber, payee.CharityNumber) { CutAt = cutAt };

    // Over all payees of the ledger, whichever are asked about now.
    private async Task<int?> CutAtAsync(int institutionId, CancellationToken cancellationToken)
    {
        var lengths = await db.Of<Payee>(institutionId).Select(p => p.Name).Distinct().GroupBy(n => n.Length).Select(g => new { g.Key, Names = g.Count() }).ToListAsync(cancellationToken);
        return LedgerCut.Of(lengths.Select(l => (l.Key, l.Names)));
    }
}
