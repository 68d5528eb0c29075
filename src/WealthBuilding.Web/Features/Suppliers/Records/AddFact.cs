using System.Globalization;
using FluentValidation;
using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>Says what a field of a supplier's record is, on what ground and as at which day. What was said before is kept.</summary>
public static class AddFact
{
    public sealed record Command : ICommand<Result<Done>>
    {
        public string Code { get; init; } = string.Empty;

        /// <summary>The record as it was seen.</summary>
        public Guid Version { get; init; }

        public SupplierField Field { get; init; }

        public string? Value { get; init; }

        /// <summary><see cref="EvidenceKind.Person"/> or <see cref="EvidenceKind.Rules"/>.</summary>
        public EvidenceKind? Evidence { get; init; }

        public string? Source { get; init; }

        public DateOnly? AsAt { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int LongestSource = 100;
        private const int LongestValue = 300;

        public Validator(RegisterReferences references, TimeProvider clock)
        {
            RuleFor(c => c.Value).NotEmpty().WithMessage("Enter what it is").MaximumLength(LongestValue).WithMessage($"What it is must be {LongestValue} characters or fewer");
            RuleFor(c => c.Value).Must((c, v) => ProblemWith(c.Field, v!.Trim(), references) is null).When(c => !string.IsNullOrWhiteSpace(c.Value))
                .WithMessage(c => ProblemWith(c.Field, c.Value!.Trim(), references));
            RuleFor(c => c.Evidence).Must(e => e is EvidenceKind.Person or EvidenceKind.Rules).WithMessage("Select how you know it");
            RuleFor(c => c.Source).NotEmpty().WithMessage("Enter where it is written, for example 'annual report 2025'").MaximumLength(LongestSource).WithMessage($"Where it is written must be {LongestSource} characters or fewer");
            RuleFor(c => c.AsAt).NotNull().WithMessage("Enter the day that it was so")
                .LessThanOrEqualTo(_ => clock.Today()).WithMessage("The day that it was so must be today or in the past");
        }

        private static string? ProblemWith(SupplierField field, string value, RegisterReferences references) => field switch
        {
            SupplierField.Ownership => Enum.TryParse<OwnershipModel>(value, out var owner) && Enum.IsDefined(owner) ? null : "Select who owns it",
            SupplierField.Purpose => Enum.TryParse<SupplierPurpose>(value, out var purpose) && Enum.IsDefined(purpose) ? null : "Select what binds its surplus",
            SupplierField.LegalForm => references.Forms.Categories.Contains(value) ? null : "Select the legal form",
            SupplierField.SicCodes => value.Split(';', StringSplitOptions.TrimEntries).All(c => c.Length == 5 && c.All(char.IsAsciiDigit)) ? null : "Enter SIC codes of five digits, parted by semicolons, for example 43220;43390",
            SupplierField.People => IsWhole(value, 10_000_000) ? null : "Enter how many people work there as a whole number, for example 12",
            SupplierField.Turnover or SupplierField.BalanceSheet => IsWhole(value, 1_000_000_000_000) ? null : "Enter whole pounds without commas, for example 1250000",
            SupplierField.Website => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? null : "Enter the website with https:// before it",
            SupplierField.Name or SupplierField.Status or SupplierField.GroupParent or SupplierField.Description => null,
        };

        private static bool IsWhole(string value, long most) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most;
    }

    internal sealed class Handler(SupplierAccess access, AllOrNothing whole, RecordTrail trail, Data.AppDbContext db, CurrentInstitution institution, IMediator mediator, TimeProvider clock)
        : IRequestHandler<Command, Result<Done>>
    {
        public Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) => whole.RunAsync(() => AddAsync(command, cancellationToken), cancellationToken);

        private async Task<Result<Done>> AddAsync(Command command, CancellationToken cancellationToken)
        {
            if (await access.LoadAsync(command.Code, cancellationToken) is not { } supplier)
            {
                return RecordErrors.NoSuchSupplier;
            }

            if (supplier.Standing is SupplierStanding.Merged)
            {
                return RecordErrors.Merged;
            }

            if (supplier.Version != command.Version)
            {
                return RecordErrors.ChangedMeanwhile;
            }

            var value = command.Value!.Trim();
            supplier.Learn(new SupplierFact
            {
                Field = command.Field,
                Value = value,
                Evidence = command.Evidence!.Value,
                Source = OwnFacts.SourceOf(institution, command.Source!.Trim()),
                AsAt = command.AsAt!.Value,
                RecordedAt = clock.GetUtcNow(),
            });
            trail.Add(supplier, "SupplierFact added", $"{command.Field}: {value}");
            await db.SaveChangesAsync(cancellationToken);
            await mediator.Publish(new SupplierChanged(supplier.Id), cancellationToken);
            return Done.Instance;
        }
    }
}
