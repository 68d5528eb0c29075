using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>What can go wrong with weighing quotes, in words for the reader of the page.</summary>
internal static class EvaluationErrors
{
    public static readonly Problem NoScorer = new Problem.Forbidden("Only scorers who were named for this contract score its quotes");

    public static readonly Problem NotDeclared = new Problem.Conflict("Declare your interests first: whoever moderates or awards does so, as scorers do");

    public static readonly Problem NoResult = new Problem.Conflict("There is no result yet: all scorers must have finished, and their differences be moderated");

    public static readonly Problem ScoresChanged = new Problem.Conflict("The scores to settle have changed since you opened this page. Nothing was saved: look at what is asked now, and send it again");

    public static readonly Problem NotOpen = new Problem.Conflict("It is decided already. Nothing of yours was sent; look at it again");
}
