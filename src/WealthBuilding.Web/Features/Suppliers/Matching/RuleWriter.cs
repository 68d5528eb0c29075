using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Writes rules. What is said of a payee with a register number is said of that number only. A new rule undoes the older ones that say something else of the same payees; nothing is deleted.</summary>
internal sealed class RuleWriter(AppDbContext db, LearntNames learnt, RegisterReferences references, CurrentInstitution institution, Actor actor, TimeProvider clock)
{
    // Ids by the key of their names, which the database cannot make; of the rules that there were before this command.
    private ILookup<string, int>? _inForce;

    /// <summary>Every payee with the name, or with the name and the postcode, is the supplier.</summary>
    public async Task JoinAsync(string? postcode, Payee payee, int supplierId, string? reason, CancellationToken cancellationToken)
    {
        foreach (var rule in await OlderAsync(postcode, payee, cancellationToken))
        {
            // That it is not some third supplier holds beside the new rule.
            if (rule.Verdict is MatchVerdict.Same || rule.SupplierId is null || rule.SupplierId == supplierId)
            {
                await UndoAsync(rule, cancellationToken);
            }
        }

        var written = RuleOf(postcode, payee, MatchVerdict.Same, supplierId, await CodeAsync(supplierId, cancellationToken), RuleFinding.SeenAt(PayeeName.PostcodeOf(payee.Postcode)), reason);
        db.MatchRules.Add(written);
        if (written is { Postcode: null, Number: null })
        {
            // What holds at one postcode, or beside one number, teaches nothing of the name by itself.
            await learnt.LearnAsync(supplierId, payee.Name, cancellationToken);
        }
    }

    /// <summary>Every payee with the name is none of the candidates that it has now.</summary>
    public async Task RefuseAllAsync(string? postcode, Payee payee, IReadOnlyList<int> payees, string? reason, CancellationToken cancellationToken)
    {
        foreach (var rule in (await OlderAsync(postcode, payee, cancellationToken)).Where(r => r.Verdict is MatchVerdict.Same || r.SupplierId is null))
        {
            await UndoAsync(rule, cancellationToken);
        }

        var candidates = await db.PayeeMatches.Where(m => payees.Contains(m.PayeeId)).Select(m => m.Candidates).ToListAsync(cancellationToken);
        var offered = candidates.SelectMany(CandidateJson.Read).SelectMany(c => c.Keys).Distinct().Order(StringComparer.Ordinal);
        db.MatchRules.Add(RuleOf(postcode, payee, MatchVerdict.Different, null, null, JsonSerializer.Serialize(offered), reason));
    }

    /// <summary>Every payee with the name is not this one supplier, whatever else it may be.</summary>
    /// <param name="suppliers">The record that stands for it, first, and others that were merged into it.</param>
    public async Task RefuseAsync(Payee payee, IReadOnlyList<int> suppliers, string? reason, CancellationToken cancellationToken)
    {
        foreach (var rule in (await OlderAsync(null, payee, cancellationToken)).Where(r => r.SupplierId is { } id && suppliers.Contains(id)))
        {
            await UndoAsync(rule, cancellationToken);
        }

        db.MatchRules.Add(RuleOf(null, payee, MatchVerdict.Different, suppliers[0], await CodeAsync(suppliers[0], cancellationToken), "[]", reason));
    }

    /// <summary>Takes a rule out of force; what it taught is forgotten where no other rule teaches it.</summary>
    public async Task UndoAsync(MatchRule rule, CancellationToken cancellationToken)
    {
        rule.Undo(clock.GetUtcNow(), actor.Name);
        if (rule is { Verdict: MatchVerdict.Same, SupplierId: { } supplier })
        {
            await learnt.ForgetAsync(supplier, rule, cancellationToken);
        }
    }

    private MatchRule RuleOf(string? postcode, Payee payee, MatchVerdict verdict, int? supplierId, string? code, string offered, string? reason) => new()
    {
        InstitutionId = institution.RequiredId,
        NameKey = PayeeName.AsWritten(payee.Name),
        Postcode = postcode,
        Number = NumberOf(payee),
        Verdict = verdict,
        SupplierId = supplierId,
        SupplierCode = code,
        Offered = offered,
        DecidedBy = actor.Name,
        DecidedAt = clock.GetUtcNow(),
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
    };

    private string? NumberOf(Payee payee) => PayeeName.NumberOf(payee.CompanyNumber, payee.CharityNumber, references.Numbers);

    private Task<string?> CodeAsync(int supplierId, CancellationToken cancellationToken) => db.Suppliers.Where(s => s.Id == supplierId).Select(s => s.Code).SingleOrDefaultAsync(cancellationToken);

    // A rule for any postcode also replaces the rule for the postcode of the payee that was looked at, or that one would still win.
    private async Task<List<MatchRule>> OlderAsync(string? postcode, Payee payee, CancellationToken cancellationToken)
    {
        var (own, number) = (PayeeName.PostcodeOf(payee.Postcode), NumberOf(payee));
        _inForce ??= (await db.MatchRules.AsNoTracking().Where(r => r.UndoneAt == null).Select(r => new { r.Id, r.NameKey }).ToListAsync(cancellationToken))
            .ToLookup(r => PayeeName.KeyOf(r.NameKey), r => r.Id, StringComparer.Ordinal);
        List<int> ids = [.. _inForce[PayeeName.KeyOf(payee.Name)]];
        var rules = ids.Count == 0 ? [] : await db.MatchRules.Where(r => ids.Contains(r.Id) && r.UndoneAt == null).ToListAsync(cancellationToken);
        return [.. rules.Where(r => r.Number == number && (r.Postcode == postcode || (postcode is null && r.Postcode == own)))];
    }
}
