using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>Which terms stand on payments to which payees: how widely a wording is shared, and who is paid for what is paid to people.</summary>
internal sealed class TermUses
{
    private readonly Dictionary<int, SpendTerm> _terms;
    private readonly HashSet<int> _personal;
    private readonly PayeeRecogniser _recogniser;
    private readonly Dictionary<int, int> _payeesOf = [];
    private readonly Dictionary<int, string> _personalOf = [];

    private TermUses(Dictionary<int, SpendTerm> terms, PayeeRecogniser recogniser) =>
        (_terms, _recogniser, _personal) = (terms, recogniser, [.. terms.Values.Where(t => recogniser.IsPersonalPayment(t.Text)).Select(t => t.Id)]);

    public static async Task<TermUses> LoadAsync(AppDbContext db, int institutionId, Dictionary<int, SpendTerm> terms, PayeeRecogniser recogniser, CancellationToken cancellationToken)
    {
        var uses = new TermUses(terms, recogniser);
        foreach (var column in (Expression<Func<SpendLine, Use>>[])
            [
                l => new Use { Payee = l.PayeeId, Term = l.DepartmentId }, l => new Use { Payee = l.PayeeId, Term = l.ServiceId },
                l => new Use { Payee = l.PayeeId, Term = l.CategoryId }, l => new Use { Payee = l.PayeeId, Term = l.PurposeId },
            ])
        {
            var pairs = PublicPayees.Lines(db, institutionId).Select(column).Where(u => u.Term != null).Distinct();
            await foreach (var use in pairs.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                uses.Add(use.Payee, use.Term!.Value);
            }
        }

        return uses;
    }

    /// <summary>A text that says that payments to the payee are of a kind that is made to people; null where none does.</summary>
    public string? PersonalTermOf(int payee) => _personalOf.GetValueOrDefault(payee);

    /// <summary>Departments and categories that the public may read, with their texts.</summary>
    /// <remarks>
    /// They are on payments to at least so many payees, have no word that may be somebody's name, and are no descriptions: a ledger
    /// without a column of categories has its descriptions analysed in their place, and those are public nowhere.
    /// </remarks>
    public Dictionary<int, string> Public(int leastPayees)
    {
        var descriptions = _terms.Values.Where(t => t.Kind is TermKind.Purpose).Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        return _terms.Values
            .Where(t => t.Kind is TermKind.Department or TermKind.Category && _payeesOf.GetValueOrDefault(t.Id) >= leastPayees)
            .Where(t => !descriptions.Contains(t.Text) && _recogniser.MayBePublicWording(t.Text))
            .ToDictionary(t => t.Id, t => t.Text);
    }

    private void Add(int payee, int term)
    {
        _payeesOf[term] = _payeesOf.GetValueOrDefault(term) + 1;
        if (_personal.Contains(term))
        {
            _personalOf[payee] = _terms[term].Text;
        }
    }

    private sealed record Use
    {
        public int Payee { get; init; }

        public int? Term { get; init; }
    }
}
