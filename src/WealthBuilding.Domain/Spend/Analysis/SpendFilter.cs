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

    /// <summary>Payments whose date is not known, besides those of <see cref="Months"/>; none of them where there is a first or last day.</summary>
    public bool Undated { get; init; }

    public IReadOnlySet<string>? Departments { get; init; }

    public IReadOnlySet<string>? Services { get; init; }

    public IReadOnlySet<string>? Categories { get; init; }

    /// <summary>Keys of payees.</summary>
    public IReadOnlySet<long>? Payees { get; init; }

    /// <summary>Keys of suppliers: takes all payees that belong to them, besides those named in <see cref="Payees"/>.</summary>
    public IReadOnlySet<long>? Suppliers { get; init; }

    /// <summary>Words in the name of a payee or of its supplier, whatever their capitals: takes those payees besides the ones named by key.</summary>
    public IReadOnlyList<string>? SupplierWords { get; init; }

    /// <summary>What owns the supplier, how large it is, its sector; empty for 'not known'.</summary>
    public IReadOnlySet<string>? Ownerships { get; init; }

    public IReadOnlySet<string>? Sizes { get; init; }

    public IReadOnlySet<string>? Sectors { get; init; }

    /// <summary>The parts of payments that lie in these rings: of a payee in several rings, no more than its part counts.</summary>
    public IReadOnlySet<Ring>? Rings { get; init; }

    /// <summary>Codes of scope rules: takes what these rules leave out, each payment under the first rule that it hits, instead of what the scope lets through.</summary>
    public IReadOnlySet<string>? Excluded { get; init; }

    public IReadOnlySet<string>? Institutions { get; init; }

    public IReadOnlySet<string>? Imports { get; init; }
}
