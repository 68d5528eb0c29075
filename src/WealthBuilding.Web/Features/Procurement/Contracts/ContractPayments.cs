using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>What was paid for each contract of the institution, and by which payees of its ledger.</summary>
/// <param name="Payees">Payees of the ledger that are a contract's suppliers, by contract.</param>
/// <param name="Stamp">Of what they were tied from.</param>
/// <param name="TiedAt">When they were tied.</param>
internal sealed record PaidContracts(IReadOnlyDictionary<int, TiedPayments> ByEntry, ILookup<int, PayeeOfContract> Payees, string Stamp, DateTimeOffset TiedAt);

/// <param name="IsTied">What a person said; null where nobody has.</param>
internal sealed record PayeeOfContract(int EntryId, int PayeeId, string Name, bool? IsTied, long Pence, int Payments);

/// <summary>Ties the ledger's payments to contracts: by the reference that a payment names, else by the supplier and the time.</summary>
internal sealed class ContractPayments(AppDbContext db, IMediator mediator, KeptTies kept, CurrentInstitution institution, TimeProvider clock)
{
    private const int Chunk = 500;

    // A reference of four characters or without a digit stands in too many texts to be one contract's.
    private const int ShortestReference = 5;

    /// <summary>The institution's, as of now: the kept ones while nothing has changed.</summary>
    public async Task<PaidContracts> OfAsync(CancellationToken cancellationToken)
    {
        var stamp = await StampAsync(cancellationToken);
        return await kept.OfAsync(institution.RequiredId, stamp, () => TieAsync(stamp, cancellationToken), cancellationToken);
    }

    // Cheap to ask, and different after every change of what ties are made from: the ledger and whom its payees are, the register, whom its suppliers are, and what a person decided.
    private async Task<string> StampAsync(CancellationToken cancellationToken) => string.Join(
        ' ', await db.Institutions.Where(i => i.Id == institution.RequiredId).Select(i => i.LedgerVersion).SingleAsync(cancellationToken),
        await db.PayeeMatches.CountAsync(m => m.SupplierId != null, cancellationToken), await db.PayeeMatches.SumAsync(m => (long?)m.SupplierId, cancellationToken),
        await db.ContractEntries.CountAsync(cancellationToken), await db.Set<ContractEvent>().MaxAsync(e => (long?)e.Id, cancellationToken), await db.Set<ContractEvent>().CountAsync(cancellationToken),
        await db.ContractSuppliers.CountAsync(cancellationToken), await db.ContractSuppliers.SumAsync(s => (long?)s.SupplierId, cancellationToken), await db.ContractSuppliers.SumAsync(s => (long?)s.SupplierId * s.Id, cancellationToken),
        await db.ContractPayees.CountAsync(cancellationToken), await db.ContractPayees.MaxAsync(p => (int?)p.Id, cancellationToken));

    private async Task<PaidContracts> TieAsync(string stamp, CancellationToken cancellationToken)
    {
        var contracts = await db.ContractEntries.AsNoTracking()
            .Where(c => c.State == ContractState.Awarded || c.State == ContractState.Contract || c.State == ContractState.Ended || c.State == ContractState.Terminated || (c.State == ContractState.Opportunity && c.Lots.Any(l => l.State == LotState.Awarded)))
            .Select(c => new { c.Id, c.Start, c.End, c.Reference, c.ReferenceKey, Suppliers = c.Suppliers.Select(s => new { s.Name, s.SupplierId }).ToList() }).ToListAsync(cancellationToken);
        var payees = await PayeesAsync([.. contracts.SelectMany(c => c.Suppliers.Select(s => (c.Id, s.Name, s.SupplierId)))], cancellationToken);
        var references = contracts.Where(c => c.ReferenceKey.Length >= ShortestReference && c.ReferenceKey.Any(char.IsAsciiDigit)).Select(c => c.Reference!.Trim()).Distinct(StringComparer.Ordinal).ToList();
        var payable = contracts.ConvertAll(c => new PayableContract(
            c.Id, c.Start, c.End, c.ReferenceKey, payees[c.Id].Where(p => p.IsTied is not false).ToDictionary(p => p.PayeeId, p => p.IsTied is true)));
        var named = await NamedAsync(references, cancellationToken);
        var others = await OthersAsync([.. payable.SelectMany(c => c.Payees.Keys).Distinct()], named, cancellationToken);
        return new PaidContracts(PaymentTies.Tie(payable, named.Concat(others)), payees, stamp, clock.GetUtcNow());
    }

    /// <summary>Payees that are a contract's supplier: tied to the same record, or of the same name.</summary>
    private async Task<ILookup<int, PayeeOfContract>> PayeesAsync(IReadOnlyList<(int EntryId, string Name, int? SupplierId)> suppliers, CancellationToken cancellationToken)
    {
        var known = await (
            from payee in db.Payees.AsNoTracking()
            join match in db.PayeeMatches on payee.Id equals match.PayeeId into matches
            from match in matches.DefaultIfEmpty()
            select new { payee.Id, payee.Name, SupplierId = match == null ? null : match.SupplierId, Pence = match == null ? 0 : match.Pence, Payments = match == null ? 0 : match.Payments }).ToListAsync(cancellationToken);
        var decided = await db.ContractPayees.AsNoTracking().ToDictionaryAsync(p => (p.EntryId, p.PayeeId), p => p.IsTied, cancellationToken);
        var bySupplier = known.Where(p => p.SupplierId is not null).ToLookup(p => p.SupplierId!.Value);
        var byName = known.ToLookup(p => p.Name.Trim(), StringComparer.OrdinalIgnoreCase);
        return suppliers
            .SelectMany(s => (s.SupplierId is { } id ? bySupplier[id] : []).Concat(byName[s.Name.Trim()]).Select(p => (s.EntryId, Payee: p)))
            .DistinctBy(p => (p.EntryId, p.Payee.Id))
            .ToLookup(p => p.EntryId, p => new PayeeOfContract(p.EntryId, p.Payee.Id, p.Payee.Name, decided.TryGetValue((p.EntryId, p.Payee.Id), out var tied) ? tied : null, p.Payee.Pence, p.Payee.Payments));
    }

    private IQueryable<Domain.Spend.SpendLine> Lines() =>
        db.SpendLines.AsNoTracking().Where(l => db.SpendImports.Any(i => i.Id == l.ImportId && i.Status == ImportStatus.Committed));

    /// <summary>Payments that name a contract: in the ledger's own column, by their number (an order's number), or in their purpose. Each is taken once.</summary>
    private async Task<List<LedgerPayments>> NamedAsync(List<string> references, CancellationToken cancellationToken)
    {
        var keys = references.Select(ContractKeys.Reference).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<long, LedgerPayments>();
        foreach (var payment in keys.Count == 0 ? [] : await mediator.Send(new ListContractPayments.Query(), cancellationToken))
        {
            if (ContractKeys.Reference(payment.Reference) is var key && keys.Contains(key))
            {
                found[payment.LineId] = new LedgerPayments(payment.PayeeId, payment.PaidOn, payment.Pence, 1, key);
            }
        }

        foreach (var chunk in references.Chunk(Chunk))
        {
            foreach (var row in await Lines().Where(l => l.Transaction != null && chunk.Contains(l.Transaction)).Select(l => new { l.Id, l.PayeeId, l.PaidOn, l.Pence, l.Transaction }).ToListAsync(cancellationToken))
            {
                found.TryAdd(row.Id, new LedgerPayments(row.PayeeId, row.PaidOn, row.Pence, 1, ContractKeys.Reference(row.Transaction)));
            }
        }

        var terms = keys.Count == 0 ? [] : await TermsAsync(keys, cancellationToken);
        foreach (var chunk in terms.Keys.Chunk(Chunk))
        {
            foreach (var row in await Lines().Where(l => l.PurposeId != null && chunk.Contains(l.PurposeId.Value)).Select(l => new { l.Id, l.PayeeId, l.PaidOn, l.Pence, l.PurposeId }).ToListAsync(cancellationToken))
            {
                found.TryAdd(row.Id, new LedgerPayments(row.PayeeId, row.PaidOn, row.Pence, 1, terms[row.PurposeId!.Value]));
            }
        }

        return [.. found.Values];
    }

    /// <summary>Purposes in which a reference stands as a word of its own.</summary>
    private async Task<Dictionary<int, string>> TermsAsync(HashSet<string> keys, CancellationToken cancellationToken)
    {
        var terms = await db.SpendTerms.AsNoTracking().Where(t => t.Kind == Domain.Spend.TermKind.Purpose).Select(t => new { t.Id, t.Text }).ToListAsync(cancellationToken);
        return terms.Select(t => (t.Id, Key: t.Text.Split([' ', ',', ';', ':', '(', ')', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(ContractKeys.Reference).FirstOrDefault(keys.Contains)))
            .Where(t => t.Key is not null).ToDictionary(t => t.Id, t => t.Key!);
    }

    /// <summary>All other payments of some payees, summed by day.</summary>
    private async Task<List<LedgerPayments>> OthersAsync(List<int> payees, List<LedgerPayments> named, CancellationToken cancellationToken)
    {
        var taken = named.GroupBy(n => (n.PayeeId, n.PaidOn)).ToDictionary(g => g.Key, g => (Pence: g.Sum(n => n.Pence), Lines: g.Count()));
        var others = new List<LedgerPayments>();
        foreach (var chunk in payees.Chunk(Chunk))
        {
            var days = await Lines().Where(l => chunk.Contains(l.PayeeId)).GroupBy(l => new { l.PayeeId, l.PaidOn }).Select(g => new { g.Key.PayeeId, g.Key.PaidOn, Pence = g.Sum(l => l.Pence), Lines = g.Count() }).ToListAsync(cancellationToken);
            others.AddRange(days.Select(d => (Day: d, Taken: taken.GetValueOrDefault((d.PayeeId, d.PaidOn)))).Where(d => d.Day.Lines > d.Taken.Lines)
                .Select(d => new LedgerPayments(d.Day.PayeeId, d.Day.PaidOn, d.Day.Pence - d.Taken.Pence, d.Day.Lines - d.Taken.Lines, string.Empty)));
        }

        return others;
    }
}
