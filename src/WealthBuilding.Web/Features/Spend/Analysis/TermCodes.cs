using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>An institution's terms as a snapshot codes them.</summary>
internal sealed class TermCodes
{
    private ushort[] _codes = [0];

    public static async Task<TermCodes> LoadAsync(AppDbContext db, int institutionId, SpendSnapshotBuilder builder, CancellationToken cancellationToken)
    {
        var terms = await db.SpendTerms.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking()
            .Where(t => t.InstitutionId == institutionId).OrderBy(t => t.Id).ToListAsync(cancellationToken);
        var codes = new ushort[terms.Count == 0 ? 1 : terms[^1].Id + 1];
        foreach (var term in terms)
        {
            codes[term.Id] = term.Kind switch
            {
                TermKind.Department => builder.Department(term.Text),
                TermKind.Service => builder.Service(term.Text),
                TermKind.Category => builder.Category(term.Text),
                TermKind.Purpose => builder.Purpose(term.Text),
            };
        }

        return new TermCodes { _codes = codes };
    }

    /// <summary>The code of a term's id; 0, 'not said', for 0.</summary>
    public ushort Of(int id) => _codes[id];
}
