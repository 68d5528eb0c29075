using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.LivingWage;

/// <summary>A rate that an administrator has added to those that are shipped. It never changes: a mistaken one is taken back with a reason, and stands in the history.</summary>
public abstract class AddedRate : IAudited
{
    public const int LongestReason = 500;

    public int Id { get; private set; }

    public required string Source { get; init; }

    public required string AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>From when it counts no more; null while it holds.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    /// <summary>Why it was taken back, or what was corrected.</summary>
    public string? WithdrawnBecause { get; private set; }

    public abstract string AuditSubject { get; }

    /// <summary>In one sentence, for a list.</summary>
    public abstract string Says { get; }

    /// <summary>Takes it back: nobody is judged by it any more.</summary>
    public Result<Done> Withdraw(string? reason, string by, DateTimeOffset at)
    {
        if (WithdrawnAt is not null)
        {
            return new Problem.Conflict("It was taken back already");
        }

        if (PlainText.IsBlank(reason) || reason.Length > LongestReason)
        {
            return new Problem.Invalid([new FieldError("Reason", $"Enter what was wrong with it, in {LongestReason} characters or fewer")]);
        }

        (WithdrawnAt, WithdrawnBy, WithdrawnBecause) = (at, by, reason.Trim());
        return Done.Instance;
    }

    protected static string Say(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
}

/// <summary>An announcement of the real Living Wage.</summary>
public sealed class AddedLivingWage : AddedRate
{
    public required DateOnly Announced { get; init; }

    public required DateOnly PayBy { get; init; }

    public required long UnitedKingdomHundredths { get; init; }

    public required long LondonHundredths { get; init; }

    public override string AuditSubject => $"real Living Wage announced {Announced:yyyy-MM-dd}";

    public override string Says =>
        $"The real Living Wage, announced {Say(Announced)}, due {Say(PayBy)}: {new HourlyRate(UnitedKingdomHundredths)}, in London {new HourlyRate(LondonHundredths)}";

    public LivingWageRow ToRow() => new(Announced, Say(Announced), PayBy, new HourlyRate(UnitedKingdomHundredths), new HourlyRate(LondonHundredths), Source, true);
}

/// <summary>A rate of the law.</summary>
public sealed class AddedStatutoryWage : AddedRate
{
    public required string Name { get; init; }

    public required DateOnly From { get; init; }

    public required int AgeFrom { get; init; }

    /// <summary>The oldest that it is for; null where it is for all from <see cref="AgeFrom"/> up.</summary>
    public int? AgeTo { get; init; }

    public required bool IsApprentice { get; init; }

    public required long Hundredths { get; init; }

    public override string AuditSubject => $"{Name} from {From:yyyy-MM-dd}";

    public override string Says =>
        $"{Name}{(IsApprentice ? ", apprentices" : AgeTo is { } to ? $", {AgeFrom} to {to}" : $", {AgeFrom} and over")}, due {Say(From)}: {new HourlyRate(Hundredths)}";

    public StatutoryRow ToRow() => new(Name, From, null, AgeFrom, AgeTo, IsApprentice, new HourlyRate(Hundredths), Source, true);
}
