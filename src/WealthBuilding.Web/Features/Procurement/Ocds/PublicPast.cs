using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Procurement.Ocds;

/// <summary>Reads from the audit trail what contracts were before, so that each release is told as at its moment.</summary>
internal sealed partial class PublicPast(AppDbContext db)
{
    private static readonly string[] Actions =
        [$"{nameof(ContractEntry)} changed", $"{nameof(ContractLot)} changed", $"{nameof(ContractLot)} added", $"{nameof(OpportunityNotice)} changed", $"{nameof(OpportunityNotice)} added"];

    /// <summary>What was something else before, by the entry of the register.</summary>
    public async Task<ILookup<int, PublicChange>> ReadAsync(int institutionId, CancellationToken cancellationToken)
    {
        var events = await db.AuditEvents.AsNoTracking().Where(e => e.InstitutionId == institutionId && Actions.Contains(e.Action)).OrderBy(e => e.Id).ToListAsync(cancellationToken);
        return events.SelectMany(ChangesOf).ToLookup(c => c.Entry, c => c.Change);
    }

    private static IEnumerable<(int Entry, PublicChange Change)> ChangesOf(AuditEvent audited)
    {
        if (Subject().Match(audited.Subject) is not { Success: true } subject)
        {
            return [];
        }

        var entry = int.Parse(subject.Groups["entry"].Value, CultureInfo.InvariantCulture);
        var lot = subject.Groups["lot"] is { Success: true } number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : (int?)null;
        if (audited.Action.EndsWith(" added", StringComparison.Ordinal))
        {
            return [(entry, new PublicChange(audited.At, lot, string.Empty, null))];
        }

        return audited.Detail is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?[]>>(audited.Detail)!.Select(d => (entry, new PublicChange(audited.At, lot, d.Key, d.Value[0])));
    }

    // As the entities name themselves: contract 12 (DN1), lot 3 of contract 12, opening of contract 12 to suppliers.
    [GeneratedRegex(@"^(?:lot (?<lot>\d{1,9}) of |opening of )?contract (?<entry>\d{1,9})(?: |$)")]
    private static partial Regex Subject();
}
