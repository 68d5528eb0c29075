using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Audit;

/// <summary>Says what an event is about so that a person can find it: names, codes and references in place of the database's own numbers.</summary>
/// <remarks>
/// Whoever asked, quoted or is in a consortium stays a number: who bids is sealed, in the trail too. A supplier is told where the buyer itself invited it, and by name only where
/// it is in the public directory.
/// </remarks>
internal sealed partial class AuditSubjects(AppDbContext db)
{
    private const string Supplier = "supplier";
    private const string User = "user";
    private const string Scorer = "scorer";
    private const string Contract = "contract";

    /// <summary>The subjects in the order given, each in words.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var found = subjects.SelectMany(s => Numbered().Matches(s)).Select(m => (Kind: m.Groups["kind"].Value, Id: IdOf(m))).ToHashSet();
        var names = new Dictionary<(string Kind, int Id), string>();
        await AddSuppliersAsync(names, IdsOf(found, Supplier), cancellationToken);
        await AddUsersAsync(names, [.. IdsOf(found, User), .. IdsOf(found, Scorer)], cancellationToken);
        await AddContractsAsync(names, IdsOf(found, Contract), cancellationToken);
        return [.. subjects.Select(s => Numbered().Replace(s, m => names.GetValueOrDefault((KindOf(m), IdOf(m)), m.Value)))];
    }

    [GeneratedRegex(@"\b(?:(?<kind>user|scorer|contract)|(?<=invitation of )(?<kind>supplier)) (?<id>[0-9]{1,9})\b(?! in supplier)(?! \((?!picked by))", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    private static string KindOf(Match match) => match.Groups["kind"].Value;

    private static int IdOf(Match match) => int.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture);

    private static List<int> IdsOf(HashSet<(string Kind, int Id)> found, string kind) => [.. found.Where(f => f.Kind == kind).Select(f => f.Id)];

    private async Task AddSuppliersAsync(Dictionary<(string Kind, int Id), string> names, List<int> ids, CancellationToken cancellationToken)
    {
        var suppliers = ids.Count == 0 ? [] : await db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Code, s.Name, s.IsListed }).ToListAsync(cancellationToken);
        suppliers.ForEach(s => names[(Supplier, s.Id)] = $"{Supplier} {s.Code}{(s.IsListed ? $" ({s.Name})" : string.Empty)}");
    }

    private async Task AddUsersAsync(Dictionary<(string Kind, int Id), string> names, List<int> ids, CancellationToken cancellationToken)
    {
        var users = ids.Count == 0 ? [] : await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.FullName }).ToListAsync(cancellationToken);
        users.ForEach(u => (names[(User, u.Id)], names[(Scorer, u.Id)]) = ($"{User} {u.FullName}", $"{Scorer} {u.FullName}"));
    }

    private async Task AddContractsAsync(Dictionary<(string Kind, int Id), string> names, List<int> ids, CancellationToken cancellationToken)
    {
        var contracts = ids.Count == 0 ? [] : await db.ContractEntries.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Reference, c.Title }).ToListAsync(cancellationToken);
        contracts.ForEach(c => names[(Contract, c.Id)] = $"{Contract} {c.Id} ({c.Reference ?? c.Title})");
    }
}
