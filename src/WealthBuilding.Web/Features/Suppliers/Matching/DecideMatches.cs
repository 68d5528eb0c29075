using FluentValidation;
using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Says of some payees which supplier each is, or that it is none of those offered.</summary>
public static class DecideMatches
{
    /// <summary>What is picked for 'none of these'.</summary>
    public const string None = "none";

    private const int LongestReason = 1000;

    public sealed record Command : ICommand<Result<int>>
    {
        /// <summary>Null where the form has none. Without a value to begin with: the binder cannot fill an empty array.</summary>
        public IReadOnlyList<Choice>? Choices { get; init; }
    }

    /// <summary>What was picked for one payee; nothing, where it is left for later.</summary>
    public sealed record Choice
    {
        public int PayeeId { get; init; }

        /// <summary>The state that was seen.</summary>
        public Guid Version { get; init; }

        /// <summary>A candidate as <see cref="SupplierReference"/> writes it, or <see cref="None"/>.</summary>
        public string? Pick { get; init; }

        /// <summary>The answer holds only for payees with the same postcode.</summary>
        public bool OnlyItsPostcode { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Choices).Must(c => c is not null && c.Any(x => !string.IsNullOrEmpty(x.Pick))).OverridePropertyName(string.Empty).WithMessage("Select an answer for one payee at least");
            RuleForEach(c => c.Choices).ChildRules(choice =>
            {
                choice.RuleFor(c => c.Pick).Must(p => string.IsNullOrEmpty(p) || p == None || SupplierReference.TryParse(p, out _)).WithMessage("Select one of the suppliers that are offered");
                choice.RuleFor(c => c.Reason).MaximumLength(LongestReason).WithMessage($"The reason must be {LongestReason} characters or fewer");
            });
        }
    }

    internal sealed class Handler(Decider decider) : IRequestHandler<Command, Result<int>>
    {
        public Task<Result<int>> Handle(Command command, CancellationToken cancellationToken) => decider.DecideAsync(
            [.. command.Choices!.Where(c => !string.IsNullOrEmpty(c.Pick)).Select(DecisionOf)], cancellationToken);

        private static Decision DecisionOf(Choice choice) =>
            new(choice.PayeeId, choice.Version, SupplierReference.TryParse(choice.Pick, out var reference) ? reference : null, choice.OnlyItsPostcode, choice.Reason);
    }
}
