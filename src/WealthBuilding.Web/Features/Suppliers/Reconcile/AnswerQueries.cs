using FluentValidation;
using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Reconcile;

/// <summary>Answers a batch of names with candidates, as the Reconciliation Service API 0.2 has it.</summary>
public static class AnswerQueries
{
    private const int MostQuestions = 100;

    /// <param name="Json">The batch as it was sent: an object of questions under keys of the sender's own.</param>
    public sealed record Query(string Json) : IQuery<Result<IReadOnlyDictionary<string, Answer>>>;

    public sealed record Answer(IReadOnlyList<Candidate> Result);

    /// <param name="Score">0 to 100: how probably it is the one.</param>
    /// <param name="Match">Whether it may be taken without asking.</param>
    public sealed record Candidate(string Id, string Name, IReadOnlyList<Named> Type, double Score, bool Match, IReadOnlyList<Feature> Features);

    /// <summary>One reason, and its weight in natural log odds.</summary>
    public sealed record Feature(string Id, double Value);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Json).Must(j => Question.ReadBatch(j) is { Count: <= MostQuestions })
            .WithMessage($"Send 'queries' as a JSON object of at most {MostQuestions} questions, each with its 'query'");
    }

    internal sealed class Handler(AppDbContext db, Organisations organisations, RegisterLookup registers, RegisterReferences references) : IRequestHandler<Query, Result<IReadOnlyDictionary<string, Answer>>>
    {
        private const double NumberScore = 99.9;
        private const double NameAndPostcodeScore = 95;
        private const double NameScore = 80;

        /// <summary>Who is less likely than this is no candidate.</summary>
        private const double LeastScore = 0.05;

        public async Task<Result<IReadOnlyDictionary<string, Answer>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var edition = await organisations.OfAsync(db, cancellationToken);
            var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
            foreach (var (key, question) in Question.ReadBatch(request.Json)!)
            {
                answers[key] = new Answer(await CandidatesAsync(edition, question, cancellationToken));
            }

            return answers;
        }

        private async Task<IReadOnlyList<Candidate>> CandidatesAsync(Organisations.Edition edition, Question question, CancellationToken cancellationToken)
        {
            var listed = ListedOf(edition, question);
            var hasMatch = listed.Exists(c => c.Match);
            var registered = (await RegisteredAsync(edition, question, cancellationToken)).Where(c => listed.TrueForAll(l => l.Id != c.Id)).Select(c => c with { Match = c.Match && !hasMatch });
            return [.. listed.Concat(registered)
                .Where(c => question.Types.Count == 0 || !question.IsTypeStrict || c.Type.Any(t => question.Types.Contains(t.Id)))
                .OrderByDescending(c => c.Score).ThenBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal).Take(question.Limit)];
        }

        private List<Candidate> ListedOf(Organisations.Edition edition, Question question)
        {
            var number = question.Property(Vocabulary.CompanyNumber) ?? (references.Numbers.TryParse(question.Name, out var asked) ? asked.Value : null);
            var raw = new RawSupplier(question.Name, question.Property(Vocabulary.Postcode), number, question.Property(Vocabulary.CharityNumber));
            var found = edition.Resolver.Resolve(raw, question.Limit);
            return [.. found.Candidates.Where(c => c.Score >= LeastScore).Select((c, i) => CandidateOf(
                edition.Entries[c.Entity], Math.Round(c.Score * 100, 1), i == 0 && found.Outcome is ResolutionOutcome.Joined, [.. c.Reasons.Select(r => new Feature(r.Code, Math.Round(r.Weight, 3)))]))];
        }

        // Registers that were taken in: by number, else by exactly the same name. A name alone is never taken without asking.
        private async Task<List<Candidate>> RegisteredAsync(Organisations.Edition edition, Question question, CancellationToken cancellationToken)
        {
            var numbers = new[] { question.Property(Vocabulary.CompanyNumber), question.Property(Vocabulary.CharityNumber), question.Property(Vocabulary.SocietyNumber) }.Where(n => !string.IsNullOrWhiteSpace(n)).ToList();
            var byNumber = new List<RegisterFinding>();
            foreach (var number in numbers.Append(question.Name))
            {
                byNumber.AddRange(byNumber.Count == 0 && number!.Any(char.IsAsciiDigit) ? await registers.ByNumberAsync(number!, cancellationToken) : []);
            }

            var found = byNumber.Count > 0 ? byNumber : await registers.ByNameAsync(question.Name, cancellationToken);
            var isOnly = found.Count(f => f.IsLive) == 1 || byNumber.Count > 0;
            return [.. found.Select(f => RegisteredCandidate(edition, f, question, byNumber.Count > 0, isOnly)).OfType<Candidate>().DistinctBy(c => c.Id)];
        }

        private static Candidate? RegisteredCandidate(Organisations.Edition edition, RegisterFinding finding, Question question, bool isByNumber, bool isOnly)
        {
            var (score, reason) = isByNumber ? (NumberScore, "number") : SamePlace(finding.Postcode, question.Property(Vocabulary.Postcode)) ? (NameAndPostcodeScore, "postcode") : (NameScore, "equal");
            var isMatch = isOnly && score > NameScore && finding.IsLive;
            var id = RegisterIds.Of(finding);
            return id is null ? null
                : edition.ByNumber.TryGetValue(id, out var listed) ? CandidateOf(listed, score, isMatch, [new Feature(reason, 1)])
                : new Candidate(id, finding.Name, Vocabulary.TypesOf(finding.LegalForm), finding.IsLive ? score : score / 2, isMatch, [new Feature(reason, 1)]);
        }

        private static bool SamePlace(string? one, string? other) =>
            one is not null && other is not null && Domain.Places.PostcodeText.TryParse(one, out var a) && Domain.Places.PostcodeText.TryParse(other, out var b) && a == b && a.IsFull;

        private static Candidate CandidateOf(DirectoryEntry entry, double score, bool isMatch, IReadOnlyList<Feature> features) =>
            new(entry.Code, entry.Name, Vocabulary.TypesOf(entry.Of(DirectoryFacet.LegalForm).FirstOrDefault()), score, isMatch, features);
    }
}
