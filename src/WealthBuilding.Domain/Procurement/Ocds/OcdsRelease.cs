namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>A number of an organisation in a register, by org-id scheme: <c>GB-COH</c>, <c>04142000</c>.</summary>
public sealed record OcdsIdentifier(string? Scheme, string? Id, string? LegalName = null);

/// <summary>Where an organisation is.</summary>
public sealed record OcdsAddress(string? Street, string? Locality, string? Region, string? PostalCode, string? Country);

/// <summary>An organisation by name and by its id within the release.</summary>
public sealed record OcdsReference(string? Id, string? Name);

/// <summary>An organisation of a release. Contact points name officers, and are never read.</summary>
public sealed record OcdsParty
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public OcdsIdentifier? Identifier { get; init; }

    public IReadOnlyList<OcdsIdentifier> AdditionalIdentifiers { get; init; } = [];

    public OcdsAddress? Address { get; init; }

    /// <summary>Codes of <c>partyRole.csv</c>.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>A small or medium-sized enterprise: <c>details.scale</c> is <c>sme</c>; null where nothing is said.</summary>
    public bool? IsSme { get; init; }

    /// <summary><c>details.vcse</c>; null where nothing is said.</summary>
    public bool? IsVcse { get; init; }
}

/// <summary>A sum.</summary>
/// <param name="Pence">Hundredths of the currency, as <c>amount</c> has it; null where only the gross sum is said.</param>
/// <param name="Currency">Three letters; null where none is said.</param>
/// <param name="GrossPence">With VAT: <c>amountGross</c> of the UK extension.</param>
public sealed record OcdsValue(long? Pence, string? Currency, long? GrossPence = null);

/// <summary>First and last day, as they are written.</summary>
/// <param name="MaxExtent">The last day with every option.</param>
public sealed record OcdsPeriod(DateOnly? Start, DateOnly? End, DateOnly? MaxExtent = null);

/// <summary>A part that is bid for alone.</summary>
public sealed record OcdsLot(string? Id, string? Title, string? Description, string? Status, OcdsValue? Value, OcdsPeriod? Period)
{
    /// <summary>By what bids for it are weighed: <c>awardCriteria.criteria</c> of the extension for award criteria.</summary>
    public IReadOnlyList<OcdsCriterion> Criteria { get; init; } = [];
}

/// <summary>What is weighed of a bid.</summary>
/// <param name="Type">price, cost or quality.</param>
/// <param name="WeightPercent">Whole per cent, as <c>numbers</c> has it; null where it is not said so.</param>
public sealed record OcdsCriterion(string? Type, string? Name, string? Description, int? WeightPercent);

/// <summary>A question about a call and its answer, of the extension for enquiries. Who asked is never read and never written.</summary>
public sealed record OcdsEnquiry(string? Id, string? Question, string? Answer, DateTimeOffset? AnsweredAt);

/// <summary>That something was changed after it was published.</summary>
/// <param name="Amends">Id of the release that it changes.</param>
/// <param name="Release">Id of the release that says so.</param>
public sealed record OcdsAmendment(string? Id, DateTimeOffset? Date, string? Description, string? Amends, string? Release);

/// <summary>A count of bids: <c>bids.statistics</c> of the extension for bids. Counts alone: no price and no bidder stands in it.</summary>
/// <param name="Measure">Code of <c>bidStatistics.csv</c> or of the UK extension.</param>
/// <param name="Lot">Null for all of it.</param>
public sealed record OcdsStatistic(string? Id, string? Measure, int? Value, DateTimeOffset? Date, string? Lot);

/// <summary>Who alone may bid: <c>tender.otherRequirements</c> of the UK extension.</summary>
/// <param name="Codes"><c>smeVcse</c>, <c>shelteredWorkshop</c>, <c>publicServiceMissionOrganization</c>.</param>
/// <param name="Areas">ONS codes of the location.</param>
/// <param name="Place">The location in words.</param>
public sealed record OcdsReservation(IReadOnlyList<string> Codes, IReadOnlyList<string> Areas, string? Place);

/// <summary>The call for bids, or the plan of one.</summary>
public sealed record OcdsTender
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Code of <c>tenderStatus.csv</c>.</summary>
    public string? Status { get; init; }

    public OcdsValue? Value { get; init; }

    public OcdsValue? MinValue { get; init; }

    /// <summary>Code of <c>method.csv</c>.</summary>
    public string? Method { get; init; }

    public string? MethodDetails { get; init; }

    /// <summary>goods, works or services.</summary>
    public string? Category { get; init; }

    /// <summary>CPV codes of eight digits.</summary>
    public IReadOnlyList<string> Cpv { get; init; } = [];

    /// <summary>Last day for bids.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Last day for questions.</summary>
    public DateOnly? QuestionsUntil { get; init; }

    public OcdsPeriod? ContractPeriod { get; init; }

    /// <summary>Code of <c>awardCriteria.csv</c>.</summary>
    public string? Criteria { get; init; }

    public string? CriteriaDetails { get; init; }

    public IReadOnlyList<OcdsLot> Lots { get; init; } = [];

    public OcdsReservation? Reservation { get; init; }

    public IReadOnlyList<OcdsEnquiry> Enquiries { get; init; } = [];

    public IReadOnlyList<OcdsAmendment> Amendments { get; init; } = [];

    /// <summary>Files that suppliers are given; of what others publish none is read.</summary>
    public IReadOnlyList<OcdsDocument> Documents { get; init; } = [];

    /// <summary>Address of the notice, https only.</summary>
    public string? NoticeAddress { get; init; }
}

/// <summary>A document of the call.</summary>
/// <param name="Type">Code of <c>documentType.csv</c>.</param>
/// <param name="Format">Media type.</param>
/// <param name="Url">Null where no address is known.</param>
public sealed record OcdsDocument(string Id, string Type, string Title, string Format, DateTimeOffset PublishedAt, DateTimeOffset? ModifiedAt, string? Url);

/// <summary>The choice of suppliers.</summary>
public sealed record OcdsAward
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Code of <c>awardStatus.csv</c>.</summary>
    public string? Status { get; init; }

    public DateOnly? Date { get; init; }

    public OcdsValue? Value { get; init; }

    public IReadOnlyList<OcdsReference> Suppliers { get; init; } = [];

    public IReadOnlyList<string> Cpv { get; init; } = [];

    public OcdsPeriod? Period { get; init; }

    /// <summary>The days in which nothing is signed: <c>standstillPeriod</c> of the UK extension.</summary>
    public OcdsPeriod? Standstill { get; init; }

    /// <summary>The day on which all who bid were told: <c>assessmentSummariesDateSent</c> of the UK extension.</summary>
    public DateOnly? SummariesSent { get; init; }

    public IReadOnlyList<string> Lots { get; init; } = [];
}

/// <summary>What was signed.</summary>
public sealed record OcdsContract
{
    public string? Id { get; init; }

    public string? AwardId { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Code of <c>contractStatus.csv</c>.</summary>
    public string? Status { get; init; }

    public OcdsValue? Value { get; init; }

    public OcdsPeriod? Period { get; init; }

    public DateOnly? Signed { get; init; }

    /// <summary>Of the extension for suppliers of contracts, where it is not said of the award.</summary>
    public IReadOnlyList<OcdsReference> Suppliers { get; init; } = [];

    /// <summary>Ids of the lots that it is for: its own <c>relatedLots</c>, and <c>relatedLot</c> of its items.</summary>
    public IReadOnlyList<string> Lots { get; init; } = [];

    public IReadOnlyList<OcdsAmendment> Amendments { get; init; } = [];
}

/// <summary>One release of OCDS 1.1, as far as the register uses it. What is null or empty was not said.</summary>
public sealed record OcdsRelease
{
    /// <summary>The contracting process. Nothing is kept of a release without it.</summary>
    public required string Ocid { get; init; }

    public string? Id { get; init; }

    public DateTimeOffset? Date { get; init; }

    /// <summary>Of a release that says no date: when the package was published that it stands in. It is no date of what is told; null where the release has one.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Codes of <c>releaseTag.csv</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Title { get; init; }

    public OcdsReference? Buyer { get; init; }

    public IReadOnlyList<OcdsParty> Parties { get; init; } = [];

    public OcdsTender? Tender { get; init; }

    public IReadOnlyList<OcdsAward> Awards { get; init; } = [];

    public IReadOnlyList<OcdsContract> Contracts { get; init; } = [];

    /// <summary>Counts of bids.</summary>
    public IReadOnlyList<OcdsStatistic> Bids { get; init; } = [];

    /// <summary>What in it cannot be used, or was read with care, each in a sentence.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Names of all who buy: the buyer, and parties with that role; where there are none, the procuring entity.</summary>
    public IEnumerable<string> BuyerNames => NamesOf(p => Is(p, "buyer") || (Buyer?.Id is { } id && p.Id == id), Buyer?.Name) is { Count: > 0 } buyers ? buyers : NamesOf(p => Is(p, "procuringEntity"), null);

    private static bool Is(OcdsParty party, string role) => party.Roles.Contains(role, StringComparer.OrdinalIgnoreCase);

    private List<string> NamesOf(Func<OcdsParty, bool> isOne, string? more) =>
        [.. new[] { more }.Concat(Parties.Where(isOne).SelectMany(p => new[] { p.Name, p.Identifier?.LegalName })).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
}
