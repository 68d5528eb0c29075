using FluentValidation;
using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
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

    /// <summary>Who is less likely than this is no candidate, unless one name is within the other.</summary>
    private const double LeastScore = 0.05;

    internal static bool IsWorthShowing(ResolutionCandidate candidate) =>
        candidate.Score >= LeastScore || candidate.Reasons.Any(r => r is { Code: "equal" or "within", Weight: > 0 });

    internal sealed class Handler(AppDbContext db, Organisations organisations, RegisterAnswers registers, RegisterReferences references) : IRequestHandler<Query, Result<IReadOnlyDictionary<string, Answer>>>
    {
        private const double NumberScore = 99.9;

        /// <summary>Beside another that is as likely as this, none is taken without asking.</summary>
        private const double RivalScore = 85;

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
            var registered = (await registers.OfAsync(question, cancellationToken)).Select(f => RegisteredCandidate(edition, f))
                .DistinctBy(c => c.Id).Where(c => listed.TrueForAll(l => l.Id != c.Id));
            List<Candidate> all = [.. listed, .. registered];
            return [.. all.Select(c => c with { Match = c.Match && all.TrueForAll(o => o.Id == c.Id || IsNoRival(o, c)) })
                .Where(c => question.Types.Count == 0 || !question.IsTypeStrict || c.Type.Any(t => question.Types.Contains(t.Id)))
                .OrderByDescending(c => c.Score).ThenBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal).Take(question.Limit)];
        }

        private static bool IsNoRival(Candidate other, Candidate candidate) => other.Score < RivalScore || (candidate.Score >= NumberScore && other.Score < NumberScore);

        private List<Candidate> ListedOf(Organisations.Edition edition, Question question)
        {
            var number = question.CompanyOrSociety ?? (references.Numbers.TryParse(question.Name, out var asked) ? asked.Value : null);
            var charity = question.Property(Vocabulary.CharityNumber) ?? (OrgId.Read(question.Name).IsCharity ? question.Name : null);
            var raw = new RawSupplier(question.Name, question.Property(Vocabulary.Postcode), number, charity);
            var found = edition.Resolver.Resolve(raw, question.Limit);
            return [.. found.Candidates.Where(IsWorthShowing).Select((c, i) =>
                CandidateOf(edition.Entries[c.Entity], ScoreOf(c.Score), i == 0 && found.Outcome is ResolutionOutcome.Joined, FeaturesOf(c.Reasons)))];
        }

        // Whoever of its registers' entries is listed stands for the organisation.
        private static Candidate RegisteredCandidate(Organisations.Edition edition, RegisterAnswers.Found found)
        {
            var listed = found.Entries.Select(RegisterIds.Of).Select(i => edition.ByNumber.GetValueOrDefault(i)).FirstOrDefault(e => e is not null);
            return listed is not null ? CandidateOf(listed, ScoreOf(found.Score), found.Match, FeaturesOf(found.Reasons))
                : new Candidate(RegisterIds.Of(found.Finding), found.Finding.Name, Vocabulary.TypesOf(found.Finding.LegalForm), ScoreOf(found.Score), found.Match, FeaturesOf(found.Reasons));
        }

        // What is shown at all is never shown as impossible.
        private static double ScoreOf(double score) => Math.Max(0.1, Math.Round(score * 100, 1));

        private static IReadOnlyList<Feature> FeaturesOf(IReadOnlyList<MatchReason> reasons) => [.. reasons.Select(r => new Feature(r.Code, Math.Round(r.Weight, 3)))];

        private static Candidate CandidateOf(DirectoryEntry entry, double score, bool isMatch, IReadOnlyList<Feature> features) =>
            new(entry.Code, entry.Name, Vocabulary.TypesOf(entry.Of(DirectoryFacet.LegalForm).FirstOrDefault()), score, isMatch, features);
    }
}
