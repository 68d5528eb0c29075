using WealthBuilding.Domain.Audit;

namespace WealthBuilding.Domain.LivingWage;

/// <summary>An announcement of the real Living Wage that an administrator has added to the rates that are shipped.</summary>
public sealed class AddedLivingWage : IAudited
{
    public int Id { get; private set; }

    public required DateOnly Announced { get; init; }

    public required DateOnly PayBy { get; init; }

    public required long UnitedKingdomHundredths { get; init; }

    public required long LondonHundredths { get; init; }

    public required string Source { get; init; }

    public required string AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public string AuditSubject => $"real Living Wage announced {Announced:yyyy-MM-dd}";

    public LivingWageRow ToRow() => new(
        Announced, Announced.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB")), PayBy, new HourlyRate(UnitedKingdomHundredths), new HourlyRate(LondonHundredths), Source, true);
}

/// <summary>A rate of the law that an administrator has added to those that are shipped.</summary>
public sealed class AddedStatutoryWage : IAudited
{
    public int Id { get; private set; }

    public required string Name { get; init; }

    public required DateOnly From { get; init; }

    public required int AgeFrom { get; init; }

    /// <summary>The oldest that it is for; null where it is for all from <see cref="AgeFrom"/> up.</summary>
    public int? AgeTo { get; init; }

    public required bool IsApprentice { get; init; }

    public required long Hundredths { get; init; }

    public required string Source { get; init; }

    public required string AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public string AuditSubject => $"{Name} from {From:yyyy-MM-dd}";

    public StatutoryRow ToRow() => new(Name, From, null, AgeFrom, AgeTo, IsApprentice, new HourlyRate(Hundredths), Source, true);
}
