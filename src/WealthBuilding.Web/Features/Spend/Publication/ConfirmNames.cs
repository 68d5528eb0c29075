using FluentValidation;
using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>What a decision on some names would do, before it is made: how many names, payments and pounds.</summary>
public static class ConfirmNames
{
    public const int Most = 50;

    public sealed record Query : IQuery<Result<Model>>
    {
        public IList<string> Name { get; init; } = [];

        /// <summary><c>publish</c> or <c>redact</c>.</summary>
        public string? Choice { get; init; }
    }

    public sealed record Model(IReadOnlyList<ListNames.Row> Names, bool Publish)
    {
        public long Lines => Names.Sum(n => n.Lines);

        public long Pence => Names.Sum(n => n.Pence);
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Name).Must(n => n.Count is > 0 and <= Most).WithMessage($"Choose 1 to {Most} names");
            RuleFor(q => q.Choice).Must(c => c is "publish" or "redact").WithMessage("Choose whether to publish or to redact");
        }
    }

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution, PublicPayees payees) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            var wanted = request.Name.Select(PublicPayee.KeyOf).ToHashSet(StringComparer.Ordinal);
            var names = NameRows.Of(await payees.OfAsync(db, institution.RequiredId, cancellationToken), null, null).Where(r => wanted.Contains(r.Key)).ToList();
            return names.Count == wanted.Count ? new Model(names, request.Choice == "publish") : new Problem.Invalid([new FieldError("Name", "Choose from the names of the list")]);
        }
    }
}
