using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>What a buyer wants: the words of a notice, of a specification or of a person.</summary>
public sealed record Need
{
    public required string Title { get; init; }

    /// <summary>The longer text; empty where there is none.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>CPV codes of eight digits; where there are none, they are suggested from the words.</summary>
    public IReadOnlyList<string> Cpv { get; init; } = [];

    /// <summary>Value of the whole in pence; null where it is not known.</summary>
    public long? ValuePence { get; init; }

    /// <summary>ONS code of the district where the work is; null where it does not matter.</summary>
    public string? District { get; init; }

    /// <summary>The point that distances are reckoned from; null where the place does not matter or no point of it is known.</summary>
    public GeoPoint? Position { get; init; }

    /// <summary>Who buys; null where it is not told.</summary>
    public string? Buyer { get; init; }

    /// <summary>Public liability cover that is asked for, in pence; null where none is.</summary>
    public long? PublicLiabilityPence { get; init; }

    /// <summary>Accreditations that are asked for.</summary>
    public IReadOnlyList<AskedAccreditation> Accreditations { get; init; } = [];

    /// <summary>Its lots, each of which can be bid for by itself; empty where it is not in lots.</summary>
    public IReadOnlyList<OpportunityPart> Lots { get; init; } = [];

    /// <summary>Who alone may bid; null where it is open to all.</summary>
    public NeedReservation? Reserved { get; init; }

    /// <summary>The day on which it is matched: earlier work counts less the longer ago it was.</summary>
    public required DateOnly Day { get; init; }
}

/// <summary>An accreditation that a buyer asks for.</summary>
/// <param name="Key">Of <c>accreditations.csv</c>.</param>
public sealed record AskedAccreditation(string Key, string Name);

/// <summary>Who alone may bid for a need that is reserved.</summary>
/// <param name="Areas">Codes of the areas whose suppliers may bid; empty where no area is named.</param>
/// <param name="AreaNames">The same for people.</param>
public sealed record NeedReservation(Reservation Kind, IReadOnlyList<string> Areas, string AreaNames)
{
    /// <summary>Only suppliers of the areas.</summary>
    public bool IsOfArea => Kind is Reservation.Area or Reservation.AreaAndSmeOrVcse;

    /// <summary>Only SMEs and VCSEs.</summary>
    public bool IsOfSize => Kind is Reservation.SmeOrVcse or Reservation.AreaAndSmeOrVcse;
}

/// <summary>How a need is matched.</summary>
public sealed record MatchOptions
{
    public static readonly MatchOptions Default = new();

    /// <summary>How many suppliers are wanted, 1 at least.</summary>
    public int Top { get; init; } = 20;

    public MatchWeights Weights { get; init; } = MatchWeights.Default;

    /// <summary>Whether an area that a supplier named (first) covers a district (second); null where areas are not to be looked at.</summary>
    public Func<string, string, bool>? Covers { get; init; }

    /// <summary>What people made of earlier suggestions.</summary>
    public IReadOnlyList<MatchFeedback> Feedback { get; init; } = [];
}
