using MediatR;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Publication;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>Says what the public may read of some names that an institution wrote down: the same judgement and the same decisions as for its payees (ADR 0008).</summary>
public static class PublicNames
{
    public sealed record Query(int InstitutionId, IReadOnlyList<Name> Names) : IQuery<IReadOnlyList<PublicName>>;

    /// <param name="IsConfirmed">A person has confirmed which organisation of a register it is.</param>
    public sealed record Name(string Text, string? Number, bool IsConfirmed);

    /// <param name="Text">The name, or the one text for all that are not named.</param>
    public sealed record PublicName(string Text, bool IsNamed);

    internal sealed class Handler(AppDbContext db, PeopleReferences people) : IRequestHandler<Query, IReadOnlyList<PublicName>>
    {
        public async Task<IReadOnlyList<PublicName>> Handle(Query request, CancellationToken cancellationToken)
        {
            var decisions = await PublicPayees.DecisionsAsync(db, request.InstitutionId, cancellationToken);
            return [.. request.Names.Select(n => Judge(n, decisions.GetValueOrDefault(PublicPayee.KeyOf(n.Text))))];
        }

        private PublicName Judge(Name name, Domain.Suppliers.Matching.PublicationDecision? decided)
        {
            var finding = people.Recogniser.Recognise(name.Text, new PayeeFacts { CompanyNumber = name.Number, IsRegisterMatchConfirmed = name.IsConfirmed });
            var decision = decided is null ? null : new PublicationDecision(name.Text, decided.Publish ? PublicationChoice.Publish : PublicationChoice.Redact, 0, decided.DecidedAt, decided.Reason);
            return new PublicName(Domain.Suppliers.People.PublicName.Of(name.Text, finding, decision), Domain.Suppliers.People.Publication.Of(name.Text, finding, decision) is PublicationOutcome.Publish);
        }
    }
}
