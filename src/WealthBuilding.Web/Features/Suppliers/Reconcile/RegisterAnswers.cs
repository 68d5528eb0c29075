using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Features.Suppliers.Matching;

namespace WealthBuilding.Web.Features.Suppliers.Reconcile;

/// <summary>Answers questions from the registers that were taken in: by number, else by the engine that matches ledgers.</summary>
/// <remarks>A name alone is never taken without asking: names in registers are many, and who asks may mean somebody of no register.</remarks>
internal sealed class RegisterAnswers(AppDbContext db, SupplierIndexes indexes, RegisterLookup registers, RegisterReferences references)
{
    private const double BySureNumber = 0.999;
    private const double ByNumberOfAnotherName = 0.49;

    // The same for every question of a batch.
    private (RegisterIndex Index, SupplierResolver Resolver)? _engine;

    /// <param name="Entries">All of one organisation, the register that registers it first.</param>
    /// <param name="Score">0 to 1.</param>
    public sealed record Found(IReadOnlyList<RegisterFinding> Entries, double Score, bool Match, IReadOnlyList<MatchReason> Reasons)
    {
        public RegisterFinding Finding => Entries.FirstOrDefault(e => e.IsLive && RegisterIds.IsNumberedThere(e)) ?? Entries[0];
    }

    public async Task<IReadOnlyList<Found>> OfAsync(Question question, CancellationToken cancellationToken)
    {
        var byNumber = await ByNumberAsync(question, cancellationToken);
        return byNumber.Count > 0 ? byNumber : await ByNameAsync(question, cancellationToken);
    }

    private async Task<IReadOnlyList<Found>> ByNumberAsync(Question question, CancellationToken cancellationToken)
    {
        foreach (var (property, number) in question.Numbers.Append((Property: string.Empty, Number: question.Name)).Where(n => n.Number.Any(char.IsAsciiDigit)))
        {
            if (await registers.ByNumberAsync(number, cancellationToken) is { Count: > 0 } findings)
            {
                var organisations = OneOrganisation.Of(findings);
                var meant = organisations.Where(o => o.Any(f => RegisterIds.IsOf(f.Register, property))).ToList();
                return [.. (meant.Count > 0 ? meant : organisations).Select(o => ByNumber(question.Name, o))];
            }
        }

        return [];
    }

    private static Found ByNumber(string name, IReadOnlyList<RegisterFinding> entries)
    {
        var names = entries.SelectMany(f => f.PreviousNames.Append(f.Name).Concat(f.TradingName is { } trading ? [trading] : []));
        var agrees = NameAgreement.Of(name, names);
        return new Found(
            entries, agrees ? BySureNumber : ByNumberOfAnotherName, agrees && entries.Any(f => f.IsLive), [new MatchReason("number", "The register number agrees", 1), .. agrees ? [] : new[] { OtherName }]);
    }

    private static MatchReason OtherName => new("name", "The number is of another name", -1);

    private async Task<IReadOnlyList<Found>> ByNameAsync(Question question, CancellationToken cancellationToken)
    {
        var (index, resolver) = _engine ??= await EngineAsync(cancellationToken);
        var postcode = question.Property(Vocabulary.Postcode);
        var answer = resolver.Resolve(new RawSupplier(question.Name, postcode, question.CompanyOrSociety, question.Property(Vocabulary.CharityNumber)), question.Limit);
        var found = new List<Found>();
        foreach (var (candidate, at) in answer.Candidates.Select((c, i) => (c, i)).Where(c => AnswerQueries.IsWorthShowing(c.c)))
        {
            if (await FindingAsync(index.Keys[candidate.Entity], cancellationToken) is { } finding)
            {
                var isMatch = at == 0 && answer.Outcome is ResolutionOutcome.Joined && finding.IsLive && IsSamePlace(finding.Postcode, postcode);
                found.Add(new Found([finding], candidate.Score, isMatch, candidate.Reasons));
            }
        }

        return Together(found);
    }

    // The engine has entries that name each other's numbers as one already, but for those of files that were taken in since.
    private static List<Found> Together(List<Found> found) =>
        [.. OneOrganisation.Of([.. found.Select(f => f.Finding)]).Select(o => found.First(f => f.Finding == o[0]) with { Entries = o })];

    private async Task<(RegisterIndex Index, SupplierResolver Resolver)> EngineAsync(CancellationToken cancellationToken)
    {
        var index = await indexes.RegisterAsync(db, cancellationToken);
        return (index, new SupplierResolver(index.Names, ResolutionThresholds.Default, references.Numbers, index.KnownBeside(index.Names), references.People));
    }

    // An organisation that a list has first is shown as the register that numbers it has it, where that register is held.
    private async Task<RegisterFinding?> FindingAsync((string Register, string Number) key, CancellationToken cancellationToken)
    {
        var findings = await registers.ByNumberAsync(key.Number, cancellationToken);
        var exact = findings.FirstOrDefault(f => f.Register == key.Register && f.Number == key.Number);
        return exact is null || RegisterIds.IsNumberedThere(exact) ? exact : findings.FirstOrDefault(RegisterIds.IsNumberedThere) ?? exact;
    }

    private static bool IsSamePlace(string? one, string? other) =>
        one is not null && other is not null && PostcodeText.TryParse(one, out var a) && PostcodeText.TryParse(other, out var b) && a == b && a.IsFull;
}
