using MediatR;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>Finds which suppliers some names are, as the payees of the institution's ledger are found: rules first, then numbers, then names.</summary>
public static class FindSuppliers
{
    /// <summary>Stepwise, since an entry of a register becomes a supplier when a name is first joined to it; within a command it is part of that.</summary>
    public sealed record Command(int InstitutionId, IReadOnlyList<Name> Names) : IStepwise<IReadOnlyList<Finding>>;

    /// <param name="Number">Company or charity number as it was written.</param>
    public sealed record Name(string Text, string? Number);

    /// <param name="SupplierId">The supplier; null unless confirmed by a rule or joined.</param>
    /// <param name="Candidates">Candidates with their reasons, best first, as JSON.</param>
    public sealed record Finding(MatchState State, int? SupplierId, string Candidates);

    internal sealed class Handler(ISupplierFinder finder, MatchContexts contexts, EntrySuppliers entries, RegisterReferences references) : IRequestHandler<Command, IReadOnlyList<Finding>>
    {
        private const int Most = 5;
        private const double LeastKept = 0.03;

        public async Task<IReadOnlyList<Finding>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (command.Names.Count == 0)
            {
                return [];
            }

            var context = await contexts.LoadAsync(command.InstitutionId, cancellationToken);
            var raws = command.Names.Select(RawOf).ToList();
            var distinct = raws.Distinct().ToList();
            var found = await finder.FindAsync(command.InstitutionId, distinct, context.Thresholds, Most, cancellationToken);
            var byRaw = new Dictionary<RawSupplier, Finding>();
            for (var i = 0; i < distinct.Count; i++)
            {
                byRaw[distinct[i]] = await SettleAsync(distinct[i], found[i], context, cancellationToken);
            }

            return [.. raws.Select(r => byRaw[r])];
        }

        private RawSupplier RawOf(Name name) => references.Numbers.TryParse(name.Number, out var company)
            ? new RawSupplier(name.Text.Trim(), null, company.ToString(), null)
            : new RawSupplier(name.Text.Trim(), null, null, name.Number?.Trim());

        private async Task<Finding> SettleAsync(RawSupplier raw, Matching.Finding found, MatchContext context, CancellationToken cancellationToken)
        {
            var candidates = found.Candidates.Where(c => c.Score >= LeastKept).ToList();
            var rules = context.Rules.Of(PayeeName.KeyOf(raw.Name), null, PayeeName.NumberOf(raw.CompanyNumber, raw.CharityNumber, references.Numbers));
            if (rules.Same is { SupplierId: { } said } && !context.Links.Contradicts(said, raw.CompanyNumber))
            {
                return new Finding(MatchState.Confirmed, said, CandidateJson.Write(candidates));
            }

            var (state, candidate) = rules.Settle(found.Proposed, candidates, context.Thresholds.Review);
            var supplier = candidate is null ? null : candidate.SupplierId ?? await entries.OfAsync(candidate.Register!, candidate.Number!, cancellationToken);
            return supplier is { } id && !context.Links.Contradicts(id, raw.CompanyNumber) ? new Finding(state, id, CandidateJson.Write(candidates))
                : new Finding(candidate is null ? state : MatchState.ToReview, null, CandidateJson.Write(candidates));
        }
    }
}
