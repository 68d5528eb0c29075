using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>Writes what a supplier says of itself into its record. What a register says is the register's to tell, see <see cref="Record.RegisterFacts"/>.</summary>
/// <remarks>
/// Only what differs from what the same source said last becomes a new fact, so that saying the same again leaves no trail of copies.
/// Numbers are added, never changed: another number of the same scheme is another organisation.
/// </remarks>
public static class RegistrationRecord
{
    /// <summary>The source of what a supplier says of itself.</summary>
    public const string Own = "the supplier";

    public static void WriteTo(Supplier supplier, RegistrationAnswers answers, DateTimeOffset at)
    {
        LearnOwn(supplier, answers, at);
        AddNumber(supplier, answers, at);
        AddNames(supplier, answers);
        SetAddresses(supplier, answers, at);
    }

    /// <summary>The profile's own columns, taken from the answers.</summary>
    public static void WriteTo(SupplierProfile profile, RegistrationAnswers answers)
    {
        profile.SmallestJobPounds = answers.Capacity?.SmallestJobPounds;
        profile.LargestJobPounds = answers.Capacity?.LargestJobPounds;
        profile.PublicLiabilityPounds = answers.Capacity?.PublicLiabilityPounds;
        profile.EmployersLiabilityPounds = answers.Capacity?.EmployersLiabilityPounds;
        profile.ProfessionalIndemnityPounds = answers.Capacity?.ProfessionalIndemnityPounds;
        profile.AreasServed = answers.Areas is { Count: > 0 } areas ? string.Join(';', areas) : null;
        profile.ContactName = answers.Contact?.Name;
        profile.ContactEmail = answers.Contact?.Email;
        profile.ContactPhone = answers.Contact?.Phone;
        profile.ContactIsPublic = answers.Contact?.IsPublic == true;
    }

    private static void LearnOwn(Supplier supplier, RegistrationAnswers answers, DateTimeOffset at)
    {
        var from = new Saying(EvidenceKind.SelfDeclared, Own, UkTime.DayOf(at), at);
        Learn(supplier, SupplierField.Name, answers.Registers.Count == 0 ? answers.Name : null, from);
        Learn(supplier, SupplierField.LegalForm, answers.Nature?.LegalForm, from);
        Learn(supplier, SupplierField.Ownership, answers.Nature is { Ownership: not OwnershipModel.Unknown and var owner } ? owner.ToString() : null, from);
        Learn(supplier, SupplierField.Purpose, answers.Nature is { Purpose: not SupplierPurpose.Unknown and var purpose } ? purpose.ToString() : null, from);
        Learn(supplier, SupplierField.People, Digits(answers.Capacity?.People), from);
        Learn(supplier, SupplierField.Turnover, Digits(TurnoverBand.Find(answers.Capacity?.Turnover)?.UpToPounds), from);
        Learn(supplier, SupplierField.Description, answers.Work?.Words, from);
        Learn(supplier, SupplierField.Website, answers.Work?.Website, from);
        ForgetWhatWasTakenBack(supplier, answers, at);
    }

    // An answer that was emptied is taken back; what is merely not asked (null section) stays.
    private static void ForgetWhatWasTakenBack(Supplier supplier, RegistrationAnswers answers, DateTimeOffset at)
    {
        Forget(supplier, SupplierField.People, answers.Capacity is { People: null }, at);
        Forget(supplier, SupplierField.Turnover, answers.Capacity is { Turnover: null }, at);
        Forget(supplier, SupplierField.Website, answers.Work is { Website: null }, at);
    }

    private static void Forget(Supplier supplier, SupplierField field, bool isTakenBack, DateTimeOffset at)
    {
        var own = isTakenBack ? supplier.Facts.Where(f => f.Field == field && f.Source == Own && f.WithdrawnAt is null).ToList() : [];
        own.ForEach(f => f.Withdraw(at));
        if (own.Count > 0)
        {
            supplier.Settle(field);
        }
    }

    private static void Learn(Supplier supplier, SupplierField field, string? value, Saying from)
    {
        var last = supplier.Facts.Where(f => f.Field == field && f.Source == from.Source && f.WithdrawnAt is null).MaxBy(f => f.RecordedAt);
        if (value is { Length: > 0 } && last?.Value != value)
        {
            supplier.Learn(new SupplierFact { Field = field, Value = value, Evidence = from.Evidence, Source = from.Source, AsAt = from.AsAt, RecordedAt = from.At });
        }
    }

    private static void AddNumber(Supplier supplier, RegistrationAnswers answers, DateTimeOffset at)
    {
        if (answers.Number is { } number && !supplier.Identifiers.Any(i => i.Scheme == number.Scheme))
        {
            supplier.Identifiers.Add(new SupplierIdentifier
            {
                Scheme = number.Scheme,
                Value = number.Value,
                Source = answers.Registers.Count > 0 ? answers.Registers[0].Register : Own,
                AsAt = UkTime.DayOf(at),
            });
        }
    }

    private static void AddNames(Supplier supplier, RegistrationAnswers answers)
    {
        AddName(supplier, answers.Registers.Count == 0 ? answers.Name : null, SupplierNameKind.Registered, Own);
        AddName(supplier, answers.TradingName, SupplierNameKind.Trading, Own);
    }

    private static void AddName(Supplier supplier, string? name, SupplierNameKind kind, string source)
    {
        if (name is { Length: > 0 } && !supplier.Names.Any(n => n.Kind == kind && string.Equals(n.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            supplier.Names.Add(new SupplierName { Name = name, Kind = kind, Source = source });
        }
    }

    private static void SetAddresses(Supplier supplier, RegistrationAnswers answers, DateTimeOffset at)
    {
        if (answers.Contact is { } contact)
        {
            SetAddress(supplier, new SupplierAddress
            {
                Kind = SupplierAddressKind.DeliveryBranch,
                Street = contact.Street,
                Town = contact.Town,
                Postcode = contact.Postcode,
                IsPublic = answers.IsAddressPublic,
                Source = Own,
                AsAt = UkTime.DayOf(at),
            }, at);
        }
    }

    // One address of a kind from one source holds at a time; the one before is kept as withdrawn.
    private static void SetAddress(Supplier supplier, SupplierAddress address, DateTimeOffset at)
    {
        var before = supplier.Addresses.Where(a => a.Kind == address.Kind && a.Source == address.Source && a.WithdrawnAt is null).ToList();
        if (before.Exists(a => (a.Street, a.Town, a.Postcode, a.IsPublic) == (address.Street, address.Town, address.Postcode, address.IsPublic)))
        {
            return;
        }

        before.ForEach(a => a.WithdrawnAt = at);
        supplier.Addresses.Add(address);
    }

    private static string? Digits(long? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Saying(EvidenceKind Evidence, string Source, DateOnly AsAt, DateTimeOffset At);
}
