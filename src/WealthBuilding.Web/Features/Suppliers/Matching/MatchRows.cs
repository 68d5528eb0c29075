using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>A payee with what became of it.</summary>
public sealed record MatchRow
{
    public required int PayeeId { get; init; }

    public required string Name { get; init; }

    public string? Postcode { get; init; }

    public string? CompanyNumber { get; init; }

    public string? CharityNumber { get; init; }

    public required long Pence { get; init; }

    public required int Payments { get; init; }

    /// <summary>How many payees have the same name and register number, or the same name and no number, this one too: one answer holds for all of them.</summary>
    public required int Same { get; init; }

    public required MatchState State { get; init; }

    public required Guid Version { get; init; }

    /// <summary>The supplier that it is tied to; null where it is not.</summary>
    public SupplierName? Supplier { get; init; }

    public required IReadOnlyList<MatchCandidate> Candidates { get; init; }

    public MatchCandidate? Best => Candidates.Count > 0 ? Candidates[0] : null;

    /// <summary>Whether the best candidate is sure enough to be confirmed among others; whose name reads like a person's is left out later.</summary>
    public bool MayBeBulk => BulkConfirmation.Of(State, Candidates, looksLikePerson: false) is null;

    /// <summary>How sure a candidate is, in words: what a person confirmed is not a matter of likelihood.</summary>
    public string SayOf(MatchCandidate candidate) =>
        State is MatchState.Confirmed && Supplier?.Id is { } id && candidate.SupplierId == id ? "confirmed by a person" : $"{MatchWords.Likely(candidate.Score)} ({MatchWords.Percent(candidate.Score)})";

    public sealed record SupplierName(string Code, string Name, int Id = 0);

    internal static ExportTable TableOf(IEnumerable<MatchRow> rows) => new(
        [
            new("Payee", CellType.Text, "payee"), new("Postcode", CellType.Text, "postcode"), new("Company number", CellType.Text, "companyNumber"), new("Paid (£)", CellType.Pounds, "paid"), new("Payments", CellType.Number, "payments"),
            new("State", CellType.Text, "state"), new("Supplier", CellType.Text, "supplier"), new("Supplier code", CellType.Text, "supplierCode"), new("Best candidate", CellType.Text, "bestCandidate"), new("Candidate's number", CellType.Text, "candidateNumber"),
            new("Score", CellType.Share, "score"), new("Reasons", CellType.Text, "reasons"),
        ],
        rows.Select(r => new object?[]
        {
            r.Name, r.Postcode, r.CompanyNumber, r.Pence, r.Payments, MatchWords.Of(r.State), r.Supplier?.Name, r.Supplier?.Code, r.Best?.Name, r.Best?.Number,
            r.Best is { } best ? (decimal?)Math.Round((decimal)best.Score, 4) : null, r.Best is { } b ? string.Join("; ", b.Reasons.Select(w => w.Text)) : null,
        }));
}

/// <summary>Makes rows of matches.</summary>
internal sealed class MatchRows(AppDbContext db, RegisterReferences references)
{
    public async Task<IReadOnlyList<MatchRow>> OfAsync(IReadOnlyList<PayeeMatch> matches, CancellationToken cancellationToken)
    {
        if (matches.Count == 0)
        {
            return [];
        }

        // The name's key is made here and not by the database, whose capitals are not ours.
        var payees = await db.Payees.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellationToken);
        var same = payees.Values.CountBy(KeyOf).ToDictionary();
        var suppliers = await SuppliersAsync([.. matches.Select(m => m.SupplierId).OfType<int>().Distinct()], cancellationToken);
        return [.. matches.Select(m => (Match: m, Payee: payees[m.PayeeId])).Select(r => new MatchRow
        {
            PayeeId = r.Payee.Id,
            Name = r.Payee.Name.Length == 0 ? "Not named" : r.Payee.Name,
            Postcode = r.Payee.Postcode,
            CompanyNumber = r.Payee.CompanyNumber,
            CharityNumber = r.Payee.CharityNumber,
            Pence = r.Match.Pence,
            Payments = r.Match.Payments,
            Same = same[KeyOf(r.Payee)],
            State = r.Match.State,
            Version = r.Match.Version,
            Supplier = r.Match.SupplierId is { } id ? suppliers.GetValueOrDefault(id) : null,
            Candidates = CandidateJson.Read(r.Match.Candidates),
        })];
    }

    private (string, string?) KeyOf(Domain.Spend.Payee payee) => (PayeeName.KeyOf(payee.Name), PayeeName.NumberOf(payee.CompanyNumber, payee.CharityNumber, references.Numbers));

    private async Task<Dictionary<int, MatchRow.SupplierName>> SuppliersAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var links = await SupplierLinks.LoadAsync(db, cancellationToken);
        var roots = ids.ToDictionary(id => id, links.RootOf);
        var named = new Dictionary<int, MatchRow.SupplierName>();
        foreach (var chunk in roots.Values.Distinct().Chunk(500))
        {
            foreach (var supplier in await db.Suppliers.AsNoTracking().Where(s => chunk.Contains(s.Id)).Select(s => new { s.Id, s.Code, s.Name }).ToListAsync(cancellationToken))
            {
                named[supplier.Id] = new MatchRow.SupplierName(supplier.Code, supplier.Name, supplier.Id);
            }
        }

        return roots.ToDictionary(r => r.Key, r => named[r.Value]);
    }
}
