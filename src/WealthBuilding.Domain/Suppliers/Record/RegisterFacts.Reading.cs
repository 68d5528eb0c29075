using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Suppliers.Record;

/// <content>How an entry is read.</content>
public sealed partial record RegisterFacts
{
    private static bool IsCharityRegister(RegisterKind register) =>
        register is RegisterKind.Charities or RegisterKind.ScottishCharities or RegisterKind.NorthernIrishCharities;

    private static IEnumerable<FieldValue> ValuesOf(RegisterRecord record, LegalForms forms)
    {
        var weight = WeightOf(record);
        yield return new FieldValue(SupplierField.Name, record.Name, EvidenceKind.Register, weight);
        if (FormOf(record, forms) is { } form)
        {
            yield return form;
        }

        if (OwnershipOf(record.Ownership) is not OwnershipModel.Unknown and var ownership)
        {
            yield return new FieldValue(SupplierField.Ownership, ownership.ToString(), EvidenceKind.Register, Registrar);
        }

        if (PurposeOf(record, forms) is not SupplierPurpose.Unknown and var purpose)
        {
            yield return new FieldValue(SupplierField.Purpose, purpose.ToString(), EvidenceKind.Register, IsCharityRegister(record.Register) ? Registrar : weight);
        }

        if (record.Status is { } status)
        {
            yield return new FieldValue(SupplierField.Status, status, EvidenceKind.Register, weight);
        }

        var sic = record.SicCodes.Where(c => c.Length == 5).Distinct().ToList();
        if (sic.Count > 0)
        {
            yield return new FieldValue(SupplierField.SicCodes, string.Join(';', sic), EvidenceKind.Register, weight);
        }
    }

    // The registrar of the organisation itself, then a register that records it besides, then a list.
    private static int WeightOf(RegisterRecord record) => record.Register switch
    {
        RegisterKind.CompaniesHouse => record.SocietyNumber is null ? Registrar : Recorder,
        RegisterKind.Societies => Registrar,
        RegisterKind.CooperativesUk => Lister,
        RegisterKind.Charities or RegisterKind.ScottishCharities or RegisterKind.NorthernIrishCharities => Recorder,
    };

    private static FieldValue? FormOf(RegisterRecord record, LegalForms forms)
    {
        var found = forms.Find(record.Register, record.Category)?.Category;
        var byName = NameEnding.CategoryOf(record.Name);

        // A form by name says more than a vague one, and is all there is where the register says none; it never stands against a register.
        if (byName is not null && (found is null || LegalForms.IsVague(found)))
        {
            return new FieldValue(SupplierField.LegalForm, byName, EvidenceKind.Name, Lister);
        }

        return found is null ? null : new FieldValue(
            SupplierField.LegalForm, found, EvidenceKind.Register, LegalForms.IsVague(found) ? 0 : found == "cio" ? Registrar : WeightOf(record));
    }

    private static IEnumerable<NameValue> NamesOf(RegisterRecord record)
    {
        yield return new NameValue(record.Name, SupplierNameKind.Registered);
        foreach (var former in record.PreviousNames)
        {
            yield return new NameValue(former, SupplierNameKind.Previous);
        }

        if (record.TradingName is { } trading)
        {
            yield return new NameValue(trading, SupplierNameKind.Trading);
        }
    }

    private static IEnumerable<IdentifierValue> IdentifiersOf(RegisterRecord record)
    {
        if (record.CompanyNumber is { } company)
        {
            yield return new IdentifierValue(SupplierIdentifier.CompaniesHouse, company.Value);
        }

        if (record.SocietyNumber is { } society)
        {
            yield return new IdentifierValue(SupplierIdentifier.Mutuals, society);
        }

        if (record.CharityNumber is { } charity)
        {
            yield return new IdentifierValue(record.CharityScheme, charity);
        }

        if (record is { Register: RegisterKind.CooperativesUk, OwnKey: { } own })
        {
            yield return new IdentifierValue(SupplierIdentifier.CooperativesUk, own);
        }
    }

    private static AddressValue? AddressOf(RegisterRecord record) =>
        record is { Street: null, Town: null, Postcode: null, Country: null }
            ? null
            : new AddressValue(record.Street, record.Town, record.Postcode, record.Country, !IsCharityRegister(record.Register) || record.CompanyNumber is not null);
}
