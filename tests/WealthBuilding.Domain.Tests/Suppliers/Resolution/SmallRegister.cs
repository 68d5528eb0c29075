using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Domain.Tests.Suppliers.People;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

/// <summary>A register of invented organisations, to which a test adds those that it is about.</summary>
internal sealed class SmallRegister
{
    private static readonly string[] Background =
    [
        "Zelphony Catering Limited", "Quorrin Motors Ltd", "Brindlewick Housing Association", "Tamsley Village Hall", "Oakhaven Surgery",
        "Marlspike Engineering Services Ltd", "Fennimoor Care Homes Ltd", "Wrexby Community Centre", "Harrowgate Lane Nursery LLP",
        "Pellinger & Sons Ltd", "Dunmarrow Medical Supplies Ltd", "Kestlebury Trust", "Ormsgill Print Limited", "Vantry Cleaning Ltd",
    ];

    private readonly List<string> _names = [];
    private readonly NameIndexBuilder _builder = new(Seeds.CompanyNumbers);

    internal SmallRegister()
    {
        foreach (var name in Background)
        {
            With(name);
        }
    }

    internal NameIndex Index => field ??= _builder.Build();

    internal SmallRegister With(string name, string? postcode = null, string? number = null, string? charity = null, bool isLive = true, string? previous = null, string? learnt = null)
    {
        var entity = _builder.AddEntity(new EntityIdentity(number, charity, null, isLive));
        _names.Add(name);
        _builder.AddName(entity, name, NameKind.Registered, postcode);
        if (previous is not null)
        {
            _builder.AddName(entity, previous, NameKind.Previous, null);
        }

        if (learnt is not null)
        {
            _builder.AddName(entity, learnt, NameKind.Learnt, null);
        }

        return this;
    }

    internal string NameOf(ResolutionCandidate candidate) => _names[candidate.Entity];

    /// <param name="isLoadedWhole">Whether these are all companies and charities that there are.</param>
    internal SupplierResolution Resolve(string raw, string? postcode = null, string? number = null, string? charity = null, bool isLoadedWhole = false, int? cutAt = null) =>
        new SupplierResolver(Index, ResolutionThresholds.Default, Seeds.CompanyNumbers, isLoadedWhole ? new KnownNumbers(Index, null, true, true) : null, PeopleSeeds.Words)
            .Resolve(new RawSupplier(raw, postcode, number, charity) { CutAt = cutAt });

    /// <summary>The name that was joined; null where none was.</summary>
    internal string? Joined(string raw, string? postcode = null, string? number = null, string? charity = null) =>
        Resolve(raw, postcode, number, charity) is { Outcome: ResolutionOutcome.Joined } result ? NameOf(result.Candidates[0]) : null;
}
