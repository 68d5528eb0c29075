using MediatR;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>The form that says what a field of a supplier's record is.</summary>
public static class ShowFact
{
    public sealed record Query(string Code, SupplierField Field) : IQuery<Model?>;

    public sealed record Model
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required Guid Version { get; init; }

        public required SupplierField Field { get; init; }

        /// <summary>What the record says now; null where it says nothing.</summary>
        public string? Now { get; init; }

        /// <summary>What can be chosen, with its words; empty where it is written freely.</summary>
        public required IReadOnlyList<(string Value, string Words)> Choices { get; init; }

        public string? Value { get; init; }

        public EvidenceKind? Evidence { get; init; }

        public string? Source { get; init; }

        public DateOnly? AsAt { get; init; }

        /// <summary>The form with what was entered.</summary>
        public Model With(AddFact.Command command) => this with { Value = command.Value, Evidence = command.Evidence, Source = command.Source, AsAt = command.AsAt };
    }

    internal sealed class Handler(SupplierAccess access, RegisterReferences references) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var supplier = await access.LoadAsync(request.Code, cancellationToken);
            return supplier is null || !Enum.IsDefined(request.Field) ? null : new Model
            {
                Code = supplier.Code,
                Name = supplier.Name,
                Version = supplier.Version,
                Field = request.Field,
                Now = supplier.BestFact(request.Field)?.Value,
                Choices = ChoicesOf(request.Field),
            };
        }

        private List<(string Value, string Words)> ChoicesOf(SupplierField field) => field switch
        {
            SupplierField.Ownership => [.. Enum.GetValues<OwnershipModel>().Select(o => (o.ToString(), OwnershipWords.NameOf(o)))],
            SupplierField.Purpose => [.. Enum.GetValues<SupplierPurpose>().Select(p => (p.ToString(), OwnershipWords.NameOf(p)))],
            SupplierField.LegalForm => [.. references.Forms.Categories.Order(StringComparer.Ordinal).Select(c => (c, RecordWords.ValueOf(SupplierField.LegalForm, c)))],
            _ => [],
        };
    }
}
