using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>One entry of an institution's contract register, from the pipeline to its end.</summary>
/// <remarks>Its facts change through <see cref="Learn"/>, its state through a step; both leave a <see cref="ContractEvent"/>.</remarks>
public sealed partial class ContractEntry : IAudited, ITenantOwned
{
    private ContractEntry()
    {
    }

    /// <summary>A new entry. Where nobody says in which state, its supplier and dates do: <see cref="StateOf"/>.</summary>
    public ContractEntry(int institutionId, ContractFacts facts, DateOnly today)
    {
        InstitutionId = institutionId;
        Take(facts);
        State = facts.State ?? StateOf(facts, today);
    }

    public int Id { get; private set; }

    public int InstitutionId { get; private set; }

    public ContractState State { get; private set; }

    public string? Reference { get; private set; }

    /// <summary><see cref="ContractKeys.Reference"/>; empty where it has none.</summary>
    [NotAudited]
    public string ReferenceKey { get; private set; } = string.Empty;

    public string Title { get; private set; } = string.Empty;

    [NotAudited]
    public string TitleKey { get; private set; } = string.Empty;

    public string? Description { get; private set; }

    public string? Department { get; private set; }

    public string? Contact { get; private set; }

    public string? Category { get; private set; }

    /// <summary>Eight digits each, parted by semicolons.</summary>
    public string? CpvCodes { get; private set; }

    public string? Procedure { get; private set; }

    public long? ValuePence { get; private set; }

    public long? ValueLeastPence { get; private set; }

    public long? ValueMostPence { get; private set; }

    public ValuePeriod ValuePeriod { get; private set; }

    public VatSaid Vat { get; private set; }

    public long? IrrecoverableVatPence { get; private set; }

    public DateOnly? Start { get; private set; }

    public DateOnly? End { get; private set; }

    /// <summary>The last day as it was first agreed; null while it never changed.</summary>
    public DateOnly? OriginalEnd { get; private set; }

    public DateOnly? Review { get; private set; }

    /// <summary>The last day with every option taken up.</summary>
    public DateOnly? LatestEnd { get; private set; }

    /// <summary>Options that are still open, in months, parted by semicolons.</summary>
    public string? ExtensionMonths { get; private set; }

    public int ExtensionsUsed { get; private set; }

    public string? TermNote { get; private set; }

    public bool? IsSme { get; private set; }

    public bool? IsVcse { get; private set; }

    public Reservation Reservation { get; private set; }

    public string? ReservationReason { get; private set; }

    public string? NoticeAddress { get; private set; }

    public DateOnly? Deadline { get; private set; }

    public DateOnly? AwardedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The moment of the latest OCDS release that was taken in of it; null where none was. An older one only fills what is missing.</summary>
    [NotAudited]
    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>The import that wrote it last; null where a person did.</summary>
    [NotAudited]
    public int? ImportId { get; private set; }

    /// <summary>Changes with every change, so that two people who edit at once are told and an undo does not undo more.</summary>
    [NotAudited]
    public Guid Version { get; private set; } = Guid.NewGuid();

    public ICollection<ContractSupplier> Suppliers { get; private set; } = [];

    public ICollection<ContractLot> Lots { get; private set; } = [];

    public ICollection<ContractEvent> Events { get; private set; } = [];

    public ICollection<ContractKpi> Kpis { get; private set; } = [];

    public string AuditSubject => $"contract {Id} ({Reference ?? Title})";

    /// <summary>What it is worth; null where nobody said.</summary>
    public ContractValue? Value => ValuePence is null && ValueLeastPence is null && ValueMostPence is null
        ? null
        : new ContractValue(ValuePence, ValueLeastPence, ValueMostPence, ValuePeriod, Vat);

    /// <summary>The value of the whole term in pence; null where it cannot be told.</summary>
    public long? WholePence => Value?.WholePence(Start, End);

    public IReadOnlyList<string> Cpv => Split(CpvCodes);

    public IReadOnlyList<int> OpenOptions => [.. Split(ExtensionMonths).Select(m => int.Parse(m, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Awarded or signed and not over: what the register of contracts is about.</summary>
    public bool IsLive => State is ContractState.Awarded or ContractState.Contract;

    public bool HasPassed(DateOnly today) => End is { } end && end < today;

    /// <summary>Where an entry stands when nobody says so: with a supplier it is a contract, without one it is planned while it lies ahead.</summary>
    public static ContractState StateOf(ContractFacts facts, DateOnly today) =>
        facts.Suppliers.Count > 0 ? ContractState.Contract
        : facts.Start is { } start && start > today ? ContractState.Planned
        : facts.Start is null && facts.End is null ? ContractState.Pipeline
        : ContractState.Contract;

    /// <summary>Everything that was said of it, as a form or a later register is held against it.</summary>
    public ContractFacts ToFacts() => new()
    {
        Reference = Reference,
        Title = Title,
        Description = Description,
        Department = Department,
        Contact = Contact,
        Category = Category,
        CpvCodes = Cpv,
        Procedure = Procedure,
        Value = Value,
        IrrecoverableVatPence = IrrecoverableVatPence,
        Start = Start,
        End = End,
        Review = Review,
        LatestEnd = LatestEnd,
        ExtensionMonths = OpenOptions,
        TermNote = TermNote,
        IsSme = IsSme,
        IsVcse = IsVcse,
        Reservation = Reservation,
        ReservationReason = ReservationReason,
        NoticeAddress = NoticeAddress,
        Deadline = Deadline,
        AwardedOn = AwardedOn,
        Suppliers = [.. Suppliers.OrderBy(s => s.Id).Select(s => new NamedSupplier(s.Name, s.Number))],
        State = State,
        ReleasedAt = ReleasedAt,
    };

    /// <summary>Takes other facts and writes down what changed. Where nothing did, nothing is written; what is settled here (<see cref="Led"/>) stays, whatever they say.</summary>
    public IReadOnlyList<ContractDifference> Learn(ContractFacts facts, ContractAct act, string kind, int? importId = null)
    {
        facts = KeepSettled(facts, act.On);
        var differences = ContractDifference.Between(ToFacts(), facts);
        if (differences.Count == 0)
        {
            return differences;
        }

        OriginalEnd ??= End is not null && facts.End != End ? End : null;
        Take(facts);
        State = facts.State ?? State;
        ImportId = importId;
        Write(kind, string.Join("; ", differences.Select(d => d.Words)), act);
        return differences;
    }

    /// <summary>Writes an event and changes the version.</summary>
    public void Write(string kind, string words, ContractAct act)
    {
        Version = Guid.NewGuid();
        Events.Add(new ContractEvent
        {
            InstitutionId = InstitutionId,
            Kind = kind,
            On = act.On,
            Words = words.Length > 2000 ? words[..1999] + "…" : words,
            Reason = act.Reason,
            RecordedAt = act.At,
            RecordedBy = act.By,
        });
    }

    /// <summary>Keeps up to which moment releases were taken in; its version stays, for it says nothing else.</summary>
    /// <param name="latest">Null where none is known any more.</param>
    /// <param name="now">A release of a day to come is a slip: by it every later one would be turned away.</param>
    public void ToldUntil(DateTimeOffset? latest, DateTimeOffset now) => ReleasedAt = latest > now ? ReleasedAt : latest;

    /// <summary>That an import made it.</summary>
    public void CameFrom(int importId) => ImportId = importId;

    private void Take(ContractFacts facts)
    {
        (Reference, ReferenceKey) = (facts.Reference, ContractKeys.Reference(facts.Reference));
        (Title, TitleKey) = (facts.Title, ContractKeys.Title(facts.Title));
        (Description, Department, Contact, Category, Procedure) = (facts.Description, facts.Department, facts.Contact, facts.Category, facts.Procedure);
        CpvCodes = Join(facts.CpvCodes);
        (ValuePence, ValueLeastPence, ValueMostPence) = (facts.Value?.Pence, facts.Value?.LeastPence, facts.Value?.MostPence);
        (ValuePeriod, Vat, IrrecoverableVatPence) = (facts.Value?.Period ?? ValuePeriod.Whole, facts.Value?.Vat ?? VatSaid.NotSaid, facts.IrrecoverableVatPence);
        (Start, End, Review) = (facts.Start, facts.End, facts.Review);
        ExtensionMonths = Join(facts.ExtensionMonths);
        LatestEnd = LatestOf(facts.End, facts.LatestEnd, facts.ExtensionMonths);
        TermNote = facts.TermNote;
        (IsSme, IsVcse, Reservation, ReservationReason) = (facts.IsSme, facts.IsVcse, facts.Reservation ?? Reservation.None, facts.ReservationReason);
        (NoticeAddress, Deadline, AwardedOn) = (facts.NoticeAddress, facts.Deadline, facts.AwardedOn);
        TakeSuppliers(facts.Suppliers);
    }

    private void TakeSuppliers(IReadOnlyList<NamedSupplier> named)
    {
        foreach (var gone in Suppliers.Where(s => !named.Any(n => n.Name.Equals(s.Name, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            Suppliers.Remove(gone);
        }

        foreach (var supplier in named.DistinctBy(n => n.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (Suppliers.FirstOrDefault(s => s.Name.Equals(supplier.Name, StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                known.Number = supplier.Number ?? known.Number;
            }
            else
            {
                Suppliers.Add(new ContractSupplier { InstitutionId = InstitutionId, Name = supplier.Name, Number = supplier.Number });
            }
        }
    }

    /// <summary>The last day with every option: as it was said, else reckoned from the end.</summary>
    private static DateOnly? LatestOf(DateOnly? end, DateOnly? said, IReadOnlyList<int> options)
    {
        var reckoned = end is { } last && options.Count > 0 ? ContractTerm.Extend(last, options.Sum()) : (DateOnly?)null;
        return said is { } latest && (end is null || latest >= end) && (reckoned is null || latest > reckoned) ? latest : reckoned ?? end;
    }

    private static string? Join<T>(IReadOnlyCollection<T> values) => values.Count == 0 ? null : string.Join(';', values);

    private static string[] Split(string? text) => text is null ? [] : text.Split(';', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Who did something to an entry, for which day, and why.</summary>
/// <param name="On">The day that it holds from.</param>
/// <param name="Reason">In words; null where none is asked for.</param>
/// <param name="By">The person or the command.</param>
/// <param name="At">When it was recorded.</param>
public sealed record ContractAct(DateOnly On, string? Reason, string By, DateTimeOffset At);
