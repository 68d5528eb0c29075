using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Quotes;

namespace WealthBuilding.Domain.Procurement.Questions;

/// <summary>A question that a supplier asked about an opportunity, and the buyer's answer. Both stand on the opportunity's page for everybody once it is answered.</summary>
/// <remarks>Who asked is nobody's but the asker's: no page of the buyer reads it, no filter of tenants holds for it, and that it was asked is an audit event of no institution.</remarks>
public sealed class OpportunityQuestion : IAudited
{
    /// <summary>Characters of a question or an answer at most.</summary>
    public const int Longest = 3000;

    private OpportunityQuestion()
    {
    }

    private OpportunityQuestion(int institutionId, int entryId, int supplierId, string text, DateTimeOffset at) =>
        (InstitutionId, EntryId, SupplierId, Asked, AskedAt) = (institutionId, entryId, supplierId, text, at);

    public int Id { get; private set; }

    /// <summary>The buyer.</summary>
    public int InstitutionId { get; private set; }

    /// <summary>The contract that is asked about.</summary>
    public int EntryId { get; private set; }

    /// <summary>Who asked. Shown to nobody.</summary>
    [NotAudited]
    public int SupplierId { get; private set; }

    /// <summary>The question in the asker's words.</summary>
    public string Asked { get; private set; } = string.Empty;

    /// <summary>The question in the buyer's words, where the asker's would give away who asked; null where they stand as they are.</summary>
    public string? Reworded { get; private set; }

    /// <summary>The answer; null while there is none.</summary>
    public string? Answer { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When it was answered, or its answer last changed; null while there is none.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Whether the answer came, or changed, after quotes had closed: it can change no quote any more.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Changes with every change, so that two officers who answer at once do not undo each other.</summary>
    [NotAudited]
    public Guid Version { get; private set; } = Guid.NewGuid();

    /// <summary>The question as everybody reads it.</summary>
    public string Shown => Reworded ?? Asked;

    public string AuditSubject => $"question {Id} about contract {EntryId}";

    /// <summary>Asks.</summary>
    /// <param name="text">As it was typed.</param>
    public static Result<OpportunityQuestion> Ask(int institutionId, int entryId, int supplierId, string? text, DateTimeOffset at) => Wrong(text, "Question", "your question") is { } wrong
        ? new Problem.Invalid([wrong])
        : new OpportunityQuestion(institutionId, entryId, supplierId, text!.Trim(), at);

    /// <summary>Answers it, or changes the answer; both are told to everybody.</summary>
    /// <param name="shown">The question as everybody is to read it; as it was asked, or reworded.</param>
    /// <param name="closesAt">When quotes close; null where no day is recorded.</param>
    public Result<Done> Reply(string? shown, string? answer, DateTimeOffset? closesAt, DateTimeOffset at)
    {
        FieldError[] errors = [.. new[] { Wrong(shown, "Shown", "the question as everybody will read it"), Wrong(answer, "Answer", "the answer") }.OfType<FieldError>()];
        if (errors.Length > 0)
        {
            return new Problem.Invalid(errors);
        }

        var reworded = Same(shown!, Asked) ? null : shown!.Trim();
        if (Answer is not null && Same(answer!, Answer) && reworded == Reworded)
        {
            return new Problem.Repeated("The question and its answer stand like that already. Nothing has changed");
        }

        (Reworded, Answer, AnsweredAt, IsLate, Version) = (reworded, answer!.Trim(), at, closesAt is { } close && at >= close, Guid.NewGuid());
        return Done.Instance;
    }

    // A browser sends other ends of lines than it was given.
    private static bool Same(string one, string other) => one.ReplaceLineEndings("\n").Trim() == other.ReplaceLineEndings("\n").Trim();

    private static FieldError? Wrong(string? text, string field, string what) =>
        PlainText.IsBlank(text) ? new FieldError(field, $"Enter {what}")
        : text.Trim().Length > Longest ? new FieldError(field, $"{char.ToUpperInvariant(what[0])}{what[1..]} must be {Longest:N0} characters or fewer")
        : null;
}

/// <summary>Until which day questions can be asked, where the buyer states none.</summary>
public static class QuestionDays
{
    /// <summary>Working days that are left between the last day for questions and the last day for bids: time to answer, and to quote by the answer.</summary>
    public const int WorkingDaysLeft = 3;

    /// <summary>The last working day that leaves so many working days before the last day for bids; never before the day on which it was opened to suppliers, and never after the last day for bids.</summary>
    /// <param name="isWorking">Whether a day is a working day.</param>
    public static DateOnly LastFor(DateOnly deadline, DateOnly opened, Func<DateOnly, bool> isWorking)
    {
        var day = deadline;
        for (var left = 0; left < WorkingDaysLeft && day > opened; left += isWorking(day) ? 1 : 0)
        {
            day = day.AddDays(-1);
        }

        return day < opened ? Earlier(opened, deadline) : day;
    }

    /// <summary>The day that the buyer stated, never after the last day for bids; else the usual one.</summary>
    public static DateOnly Of(DateOnly? stated, DateOnly deadline, DateOnly opened, Func<DateOnly, bool> isWorking) =>
        stated is { } day ? Earlier(day, deadline) : LastFor(deadline, opened, isWorking);

    /// <summary>When a last day for questions is over, by the clocks of the United Kingdom.</summary>
    public static DateTimeOffset CloseOf(DateOnly lastDay) => QuoteClose.Of(lastDay);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
