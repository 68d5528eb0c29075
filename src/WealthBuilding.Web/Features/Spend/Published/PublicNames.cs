using MediatR;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
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
    /// <param name="IsUnclear">Nothing shows which it is and nobody decided: the institution's own staff may read the name, the public may not.</param>
    public sealed record PublicName(string Text, bool IsNamed, bool IsUnclear);

    internal sealed class Handler(AppDbContext db, PeopleReferences people, RegisterReferences registers) : IRequestHandler<Query, IReadOnlyList<PublicName>>
    {
        public async Task<IReadOnlyList<PublicName>> Handle(Query request, CancellationToken cancellationToken)
        {
            var decisions = await PublicPayees.DecisionsAsync(db, request.InstitutionId, cancellationToken);

            // The registers are asked about the names as they are about payees: each stands for one.
            var payees = request.Names.Select((n, i) => new Payee { InstitutionId = request.InstitutionId, Id = i, Name = n.Text, CompanyNumber = n.Number }).ToList();
            var unnamed = payees.Select(p => p.Name).Distinct(StringComparer.Ordinal).Where(n => people.Recogniser.Recognise(n).Nature is not PayeeNature.Organisation);
            var registered = await RegisteredPayees.LoadAsync(db, registers.Numbers, payees, unnamed, cancellationToken);
            return [.. request.Names.Select((n, i) => Judge(n, registered.ByNumber(i)?.Name, registered.HasName(n.Text), decisions.GetValueOrDefault(PublicPayee.KeyOf(n.Text))))];
        }

        private PublicName Judge(Name name, string? registeredName, bool isInRegister, PublicationDecision? decided)
        {
            var finding = people.Recogniser.Recognise(name.Text, new PayeeFacts { RegisteredName = registeredName, IsNameInRegister = isInRegister, IsRegisterMatchConfirmed = name.IsConfirmed });
            var decision = decided is null ? null : new NameDecision(name.Text, decided.Publish ? PublicationChoice.Publish : PublicationChoice.Redact, 0, decided.DecidedAt, decided.Reason);
            var outcome = Domain.Suppliers.People.Publication.Of(name.Text, finding, decision);
            var isWithheld = finding.Reasons.Any(r => r is PayeeReason.NoName or PayeeReason.Withheld);
            return new PublicName(Domain.Suppliers.People.PublicName.Of(name.Text, finding, decision), outcome is PublicationOutcome.Publish, outcome is PublicationOutcome.Ask && !isWithheld);
        }
    }
}
