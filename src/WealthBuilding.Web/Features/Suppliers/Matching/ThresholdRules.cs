using FluentValidation;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>What a threshold may be, in per cent; the same whether it is set or only tried.</summary>
internal static class ThresholdRules
{
    public const string ReviewAboveJoin = "The score from which somebody looks must not be above the other one";

    extension<T>(IRuleBuilder<T, decimal?> rule)
    {
        public IRuleBuilderOptions<T, decimal?> MayJoin() =>
            rule.InclusiveBetween(50, 100).WithMessage("The score from which payees are joined must be between 50 and 100");

        public IRuleBuilderOptions<T, decimal?> MayReview() =>
            rule.InclusiveBetween(1, 100).WithMessage("The score from which somebody looks must be between 1 and 100");
    }
}
