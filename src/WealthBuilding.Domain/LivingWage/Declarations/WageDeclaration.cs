using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.LivingWage.Declarations;

/// <summary>What a supplier says of its workers' pay, band by band: once, for every buyer that has a contract with it.</summary>
/// <remarks>It is written as a draft, then given; what was given never changes. A newer one takes its place from its own day on.</remarks>
public sealed class WageDeclaration : IAudited
{
    /// <summary>Months for which it is reused.</summary>
    public const int MonthsValid = 12;

    public const int MostBands = 40;

    private WageDeclaration()
    {
    }

    public WageDeclaration(int supplierId, DateTimeOffset startedAt) => (SupplierId, StartedAt) = (supplierId, startedAt);

    public int Id { get; private set; }

    public int SupplierId { get; private set; }

    [NotAudited]
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The day from which it holds; null while it is a draft.</summary>
    public DateOnly? AsAt { get; private set; }

    public DateTimeOffset? GivenAt { get; private set; }

    public string? GivenBy { get; private set; }

    /// <summary>The last day on which it is reused; null while it is a draft.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Changes with every change, so that two people who write at once are told.</summary>
    [NotAudited]
    public Guid Version { get; private set; } = Guid.NewGuid();

    public ICollection<DeclaredBand> Bands { get; private set; } = [];

    public string AuditSubject => $"wage declaration {Id}";

    public bool IsDraft => AsAt is null;

    public int Workers => Bands.Sum(b => b.Workers);

    /// <summary>Whether it is reused on a day.</summary>
    public bool HoldsOn(DateOnly day) => WithdrawnAt is null && AsAt <= day && day <= ExpiresOn;

    /// <summary>The one that counts on a day: the latest of those given by then, run out or not; null where there is none, or it was withdrawn: an older one is not true again by that.</summary>
    public static WageDeclaration? LatestOn(IEnumerable<WageDeclaration> all, DateOnly day) =>
        NewestOn(all, day) is { WithdrawnAt: null } latest ? latest : null;

    /// <summary>The latest of those given by a day where it was taken back; null where it was not. Nobody sees what it said; that it failed is not undone by that.</summary>
    public static WageDeclaration? WithdrawnOn(IEnumerable<WageDeclaration> all, DateOnly day) => NewestOn(all, day) is { WithdrawnAt: not null } latest ? latest : null;

    /// <summary>Adds a band to the draft.</summary>
    public Result<Done> Add(DeclaredBand band)
    {
        if (Bands.Count >= MostBands)
        {
            return new Problem.Conflict($"A declaration has {MostBands} bands at most. Put workers with the same lowest pay together");
        }

        return WhileDraft(() => Bands.Add(band));
    }

    public Result<Done> Remove(int bandId) =>
        Bands.FirstOrDefault(b => b.Id == bandId) is { } band ? WhileDraft(() => Bands.Remove(band)) : new Problem.NotFound();

    /// <summary>Gives it: from now on buyers see it, and it changes no more.</summary>
    /// <param name="by">The person who says so.</param>
    public Result<Done> Give(DateOnly today, string by, DateTimeOffset at) =>
        Bands.Count == 0 ? new Problem.Conflict("Add at least one group of workers")
        : WhileDraft(() => (AsAt, ExpiresOn, GivenBy, GivenAt) = (today, today.AddMonths(MonthsValid).AddDays(-1), by, at));

    /// <summary>Takes back what was given; buyers see it no more.</summary>
    public Result<Done> Withdraw(DateTimeOffset at)
    {
        if (IsDraft || WithdrawnAt is not null)
        {
            return new Problem.Conflict("Only a declaration that was given can be withdrawn, and only once");
        }

        (WithdrawnAt, Version) = (at, Guid.NewGuid());
        return Done.Instance;
    }

    private static WageDeclaration? NewestOn(IEnumerable<WageDeclaration> all, DateOnly day) =>
        all.Where(d => d.AsAt <= day).OrderByDescending(d => d.AsAt).ThenByDescending(d => d.GivenAt).FirstOrDefault();

    private Result<Done> WhileDraft(Action change)
    {
        if (!IsDraft)
        {
            return new Problem.Conflict("It was given and changes no more. Start a new one");
        }

        change();
        Version = Guid.NewGuid();
        return Done.Instance;
    }
}
