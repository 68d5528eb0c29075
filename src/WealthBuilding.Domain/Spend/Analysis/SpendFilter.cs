using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>Which payments a figure is of. What is not set does not limit; texts are as the snapshot has them, empty for 'not said'.</summary>
public sealed record SpendFilter
{
    public static readonly SpendFilter Everything = new();

    public Scope Scope { get; init; } = Scope.Procurement;

    /// <summary>First day. A limit on days leaves out payments whose date is not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Months, each by its first day.</summary>
    public IReadOnlySet<DateOnly>? Months { get; init; }

    public IReadOnlySet<string>? Departments { get; init; }

    public IReadOnlySet<string>? Services { get; init; }

    public IReadOnlySet<string>? Categories { get; init; }

    /// <summary>Keys of payees.</summary>
    public IReadOnlySet<long>? Payees { get; init; }

    /// <summary>Keys of suppliers: takes all payees that belong to them, besides those named in <see cref="Payees"/>.</summary>
    public IReadOnlySet<long>? Suppliers { get; init; }

    /// <summary>Payees whose likeliest ring is one of these.</summary>
    public IReadOnlySet<Ring>? Rings { get; init; }

    public IReadOnlySet<string>? Institutions { get; init; }

    public IReadOnlySet<string>? Imports { get; init; }
}
