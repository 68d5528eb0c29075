using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Registration.Approval;

/// <summary>Finds what this institution has paid to whoever registers: by a match that stands, by number, or by exactly the same name.</summary>
internal sealed class PaymentFinder(AppDbContext db, SupplierTables tables)
{
    public async Task<IReadOnlyList<PaidAs>> FindAsync(RegistrationAnswers answers, int? supplierId, CancellationToken cancellationToken)
    {
        var matched = supplierId is null ? [] : await db.PayeeMatches.AsNoTracking().Where(m => m.SupplierId == supplierId).Select(m => m.PayeeId).ToHashSetAsync(cancellationToken);
        var names = answers.Registers.Select(r => r.Name).Append(answers.Name).Append(answers.TradingName).OfType<string>().Select(n => RegisterName.Key(n)).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal);
        var company = answers.Number is { Scheme: SupplierIdentifier.CompaniesHouse } number ? number.Value : null;
        var found = new Dictionary<int, (string Name, string? Postcode, string Found)>();
        await foreach (var payee in db.Payees.AsNoTracking().Select(p => new { p.Id, p.Name, p.CompanyNumber, p.Postcode }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var how = matched.Contains(payee.Id) ? "a match of payees"
                : company is not null && tables.Numbers.TryParse(payee.CompanyNumber, out var own) && own.ToString() == company ? "the number"
                : names.Contains(RegisterName.Key(payee.Name)) ? "the name" : null;
            if (how is not null)
            {
                found[payee.Id] = (payee.Name, payee.Postcode, how);
            }
        }

        return await SumAsync(found, cancellationToken);
    }

    private async Task<IReadOnlyList<PaidAs>> SumAsync(Dictionary<int, (string Name, string? Postcode, string Found)> found, CancellationToken cancellationToken)
    {
        var ids = found.Keys.ToList();
        var sums = await db.SpendLines.AsNoTracking().Where(l => ids.Contains(l.PayeeId) && db.SpendImports.Any(i => i.Id == l.ImportId && i.Status == Domain.Spend.Imports.ImportStatus.Committed))
            .GroupBy(l => l.PayeeId).Select(g => new { g.Key, Lines = g.Count(), Pence = g.Sum(l => l.Pence) }).ToListAsync(cancellationToken);
        return [.. sums.OrderByDescending(s => s.Pence).Select(s => new PaidAs(found[s.Key].Name, found[s.Key].Postcode, s.Lines, s.Pence, found[s.Key].Found))];
    }
}
