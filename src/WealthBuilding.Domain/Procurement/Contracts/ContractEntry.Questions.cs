using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Questions;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>Questions about an opportunity.</summary>
public sealed partial class ContractEntry
{
    /// <summary>The last day on which suppliers can ask; null where it is not open to them or has no last day for bids.</summary>
    /// <param name="isWorking">Whether a day is a working day.</param>
    public DateOnly? QuestionsUntil(Func<DateOnly, bool> isWorking) => Notice is { } notice && Deadline is { } deadline
        ? QuestionDays.Of(notice.QuestionsUntil, deadline, UkTime.DayOf(notice.OpenedAt), isWorking)
        : null;

    /// <summary>Whether a question can be asked now, and if not, why.</summary>
    public Result<Done> TakesQuestions(DateTimeOffset now, Func<DateOnly, bool> isWorking)
    {
        if (State is not ContractState.Opportunity || Notice is not { ClosedAt: null } || IsDecided || QuestionsUntil(isWorking) is not { } last)
        {
            return new Problem.Conflict("It is not open any more: no question can be asked");
        }

        return now < QuestionDays.CloseOf(last) ? Done.Instance : new Problem.Conflict($"Questions could be asked until {DayWords(last)}");
    }
}
