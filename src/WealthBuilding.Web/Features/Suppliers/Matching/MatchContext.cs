using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>What decides beside the score: the rules in force, merges, register numbers, thresholds.</summary>
/// <param name="Stamp">Changes when somebody decides or merges.</param>
internal sealed record MatchContext(RuleBook Rules, SupplierLinks Links, CompanyNumbers Numbers, ResolutionThresholds Thresholds, string Stamp)
{
    /// <summary>The register number that stands on a payee's lines, padded; null where none can be read.</summary>
    public string? NumberOf(Payee payee) => Numbers.TryParse(payee.CompanyNumber, out var number) ? number.ToString() : null;

    /// <summary>The number, of a company or else of a charity, that a decision about the payee is limited to; null where it has none.</summary>
    public string? RuleNumberOf(Payee payee) => PayeeName.NumberOf(payee.CompanyNumber, payee.CharityNumber, Numbers);

    public RuleFinding RulesOf(Payee payee) =>
        Rules.IsEmpty ? RuleFinding.Nothing : Rules.Of(PayeeName.KeyOf(payee.Name), PayeeName.PostcodeOf(payee.Postcode), RuleNumberOf(payee));
}

/// <summary>Loads what decides in an institution.</summary>
internal sealed class MatchContexts(AppDbContext db, RegisterReferences references)
{
    /// <summary>From which score a payee is joined, and from which a person looks, until an institution says otherwise.</summary>
    public static readonly ResolutionThresholds Usual = ResolutionThresholds.Default;

    /// <summary>The same again where nobody has decided or merged anything since; what decides as it is now, otherwise.</summary>
    public async Task<MatchContext> CurrentAsync(MatchContext? held, int institutionId, CancellationToken cancellationToken) =>
        held is not null && held.Stamp == await StampAsync(institutionId, cancellationToken) ? held : await LoadAsync(institutionId, cancellationToken);

    public async Task<MatchContext> LoadAsync(int institutionId, CancellationToken cancellationToken)
    {
        var stamp = await StampAsync(institutionId, cancellationToken);
        var rules = await db.Of<MatchRule>(institutionId).AsNoTracking().Where(r => r.UndoneAt == null).ToListAsync(cancellationToken);
        return new MatchContext(
            new RuleBook(rules), await SupplierLinks.LoadAsync(db, cancellationToken), references.Numbers, await ThresholdsAsync(institutionId, cancellationToken), stamp);
    }

    private async Task<string> StampAsync(int institutionId, CancellationToken cancellationToken) => string.Join(
        ' ',
        await db.Of<MatchRule>(institutionId).CountAsync(cancellationToken),
        await db.Of<MatchRule>(institutionId).CountAsync(r => r.UndoneAt != null, cancellationToken),
        await db.SupplierMerges.CountAsync(cancellationToken),
        await db.SupplierMerges.CountAsync(m => m.UndoneAt != null, cancellationToken));

    public async Task<ResolutionThresholds> ThresholdsAsync(int institutionId, CancellationToken cancellationToken) =>
        await db.Of<MatchSettings>(institutionId).AsNoTracking().Select(s => new ResolutionThresholds(s.Join, s.Review)).SingleOrDefaultAsync(cancellationToken) ?? Usual;
}
