using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>A contract as the form has it: texts as they were typed.</summary>
public sealed record ContractForm
{
    public string? Reference { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? State { get; init; }

    /// <summary>One supplier a line; a register number may follow behind a bar: <c>Harebell Example Ltd | 01234567</c>.</summary>
    public string? Suppliers { get; init; }

    public string? Department { get; init; }

    public string? Contact { get; init; }

    public string? Category { get; init; }

    /// <summary>CPV codes, parted by spaces or commas.</summary>
    public string? Cpv { get; init; }

    public string? Procedure { get; init; }

    public string? Value { get; init; }

    public string? Period { get; init; }

    public string? Vat { get; init; }

    public string? IrrecoverableVat { get; init; }

    public string? Start { get; init; }

    public string? End { get; init; }

    public string? Review { get; init; }

    public string? LatestEnd { get; init; }

    /// <summary>Options in months, parted by commas: <c>12, 12</c>.</summary>
    public string? Extensions { get; init; }

    public string? TermNote { get; init; }

    /// <summary>yes, no, or nothing where it is not known.</summary>
    public string? Sme { get; init; }

    public string? Vcse { get; init; }

    public string? Reserved { get; init; }

    public string? ReservationReason { get; init; }

    public string? Notice { get; init; }

    public Guid? Version { get; init; }

    public static ContractForm Of(ContractEntry entry) => new()
    {
        Reference = entry.Reference,
        Title = entry.Title,
        Description = entry.Description,
        Suppliers = string.Join('\n', entry.Suppliers.OrderBy(s => s.Id).Select(s => s.Number is null ? s.Name : $"{s.Name} | {s.Number}")),
        Department = entry.Department,
        Contact = entry.Contact,
        Category = entry.Category,
        Cpv = string.Join(", ", entry.Cpv),
        Procedure = entry.Procedure,
        Value = FormText.Of(entry.ValuePence),
        Period = entry.ValuePeriod.ToString(),
        Vat = entry.Vat.ToString(),
        IrrecoverableVat = FormText.Of(entry.IrrecoverableVatPence),
        Start = FormText.Of(entry.Start),
        End = FormText.Of(entry.End),
        Review = FormText.Of(entry.Review),
        LatestEnd = FormText.Of(entry.LatestEnd),
        Extensions = string.Join(", ", entry.OpenOptions),
        TermNote = entry.TermNote,
        Sme = YesNo(entry.IsSme),
        Vcse = YesNo(entry.IsVcse),
        Reserved = entry.Reservation.ToString(),
        ReservationReason = entry.ReservationReason,
        Notice = entry.NoticeAddress,
        Version = entry.Version,
    };

    /// <summary>What the form says, over what is held; or everything that is wrong with it.</summary>
    /// <param name="held">Fields that the form does not have stay as they are.</param>
    public Result<ContractFacts> Read(ContractFacts held, Func<string, bool> isCpv)
    {
        var errors = new List<FieldError>();
        var value = FormText.Pence(Value, nameof(Value), "The value", errors);
        var cpv = (Cpv ?? string.Empty).Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('-')[0]).Distinct().ToList();
        errors.AddRange(cpv.Where(c => !isCpv(c)).Select(c => new FieldError(nameof(Cpv), $"'{c}' is no code of the Common Procurement Vocabulary: enter eight digits, for example 45000000")));
        var facts = held with
        {
            Reference = Text(Reference, nameof(Reference), "The reference", 100, errors),
            Title = Text(Title, nameof(Title), "The title", 500, errors) ?? string.Empty,
            Description = Text(Description, nameof(Description), "The description", 8000, errors),
            Suppliers = ReadSuppliers(errors),
            Department = Text(Department, nameof(Department), "The department", 200, errors),
            Contact = Text(Contact, nameof(Contact), "The contact", 200, errors),
            Category = Text(Category, nameof(Category), "The category", 300, errors),
            CpvCodes = cpv,
            Procedure = Text(Procedure, nameof(Procedure), "The procedure", 300, errors),
            Value = ValueOf(value, held.Value),
            IrrecoverableVatPence = FormText.Pence(IrrecoverableVat, nameof(IrrecoverableVat), "VAT not recovered", errors),
            Start = FormText.Day(Start, nameof(Start), "The start", errors),
            End = FormText.Day(End, nameof(End), "The end", errors),
            Review = FormText.Day(Review, nameof(Review), "The review date", errors),
            LatestEnd = FormText.Day(LatestEnd, nameof(LatestEnd), "The end with every extension", errors),
            ExtensionMonths = ReadExtensions(errors),
            TermNote = Text(TermNote, nameof(TermNote), "What is to be known of its term", 500, errors),
            IsSme = Flag(Sme),
            IsVcse = Flag(Vcse),
            Reservation = Enum.TryParse<Reservation>(Reserved, out var reserved) && Enum.IsDefined(reserved) ? reserved : Reservation.None,
            ReservationReason = Text(ReservationReason, nameof(ReservationReason), "The reason for reserving it", 2000, errors),
            NoticeAddress = Text(Notice, nameof(Notice), "The notice's address", 500, errors),
            State = Enum.TryParse<ContractState>(State, out var state) && Enum.IsDefined(state) ? state : null,
        };
        Check(facts, errors);
        return errors.Count > 0 ? new Problem.Invalid(errors) : facts;
    }

    private static void Check(ContractFacts facts, List<FieldError> errors)
    {
        if (facts.Title.Length == 0)
        {
            errors.Add(new FieldError(nameof(Title), "Enter what the contract is, in a line"));
        }

        if (facts is { Start: { } start, End: { } end } && end < start)
        {
            errors.Add(new FieldError(nameof(End), "The end must not lie before the start"));
        }

        if (facts.Reservation is not (null or Domain.Procurement.Contracts.Reservation.None) && facts.ReservationReason is null)
        {
            errors.Add(new FieldError(nameof(ReservationReason), "Enter why it is reserved: the reason is kept with the file"));
        }

        if (facts.NoticeAddress is { } notice && !(Uri.TryCreate(notice, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            errors.Add(new FieldError(nameof(Notice), "Enter the notice's address with https:// before it"));
        }
    }

    // A range that a register gave stands while the field for one amount is left empty.
    private ContractValue? ValueOf(long? pence, ContractValue? held)
    {
        var vat = Enum.TryParse<VatSaid>(Vat, out var said) && Enum.IsDefined(said) ? said : VatSaid.NotSaid;
        var period = Enum.TryParse<ValuePeriod>(Period, out var of) && Enum.IsDefined(of) ? of : ValuePeriod.Whole;
        return pence is { } known ? new ContractValue(known, null, null, period, vat) : held is { Pence: null } ? held with { Vat = vat, Period = period } : null;
    }

    private List<NamedSupplier> ReadSuppliers(List<FieldError> errors)
    {
        var suppliers = new List<NamedSupplier>();
        foreach (var line in (Suppliers ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split('|', 2, StringSplitOptions.TrimEntries);
            if (parts[0].Length is 0 or > 300 || (parts.Length > 1 && parts[1].Length > 60))
            {
                errors.Add(new FieldError(nameof(Suppliers), "Enter each supplier on a line of its own, at most 300 characters, its number behind a bar: Example Ltd | 01234567"));
                break;
            }

            suppliers.Add(new NamedSupplier(parts[0], parts.Length > 1 ? FormText.Said(parts[1]) : null));
        }

        return suppliers;
    }

    private List<int> ReadExtensions(List<FieldError> errors)
    {
        var months = new List<int>();
        foreach (var part in (Extensions ?? string.Empty).Split([',', ';', '+', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || number is < 1 or > 600)
            {
                errors.Add(new FieldError(nameof(Extensions), "Enter each option in months, parted by commas, for example 12, 12"));
                return [];
            }

            months.Add(number);
        }

        return months;
    }

    private static string? Text(string? text, string field, string what, int longest, List<FieldError> errors)
    {
        var said = FormText.Said(text);
        if (said?.Length > longest)
        {
            errors.Add(new FieldError(field, $"{what} must be {longest} characters or fewer"));
        }

        return said;
    }

    private static bool? Flag(string? text) => text switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    private static string? YesNo(bool? value) => value switch
    {
        true => "yes",
        false => "no",
        null => null,
    };
}
