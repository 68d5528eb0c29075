using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>Something that an editor should look at before approving.</summary>
/// <param name="About">What it is about, in a word or two.</param>
/// <param name="Words">What does not agree, in a sentence.</param>
public sealed record RegistrationDifference(string About, string Words);

/// <summary>A payee of an institution that seems to be whoever registers.</summary>
/// <param name="Found">On what ground: the number, the name, or a person's decision.</param>
public sealed record PaidAs(string Name, string? Postcode, long Lines, long Pence, string Found);

/// <summary>Compares what an organisation says of itself with what the registers and an institution's payments say.</summary>
public static class RegistrationDifferences
{
    public static IReadOnlyList<RegistrationDifference> Of(RegistrationAnswers answers, IReadOnlyList<PaidAs> payments) =>
        [.. Registers(answers), .. Nature(answers), .. Payments(answers, payments)];

    private static IEnumerable<RegistrationDifference> Registers(RegistrationAnswers answers)
    {
        if (answers is { Number: { } number, Registers.Count: 0 })
        {
            yield return new("Number", $"No register that was loaded has {number.Value}.");
        }

        if (answers.Number is null && NatureWords.IsRegistered(answers.LegalForm))
        {
            yield return new("Number", $"It says that it is a {NatureWords.LegalFormName(answers.LegalForm).ToLowerInvariant()}, which exists only once it is registered, and gives no number. Ask for it, or look it up.");
        }

        foreach (var said in answers.Registers.Where(r => !r.IsLive))
        {
            yield return new("Status", $"{said.Register} has it as ended{(said.Status is null ? string.Empty : $" ({said.Status})")}.");
        }

        if (answers.Registers.Select(r => RegisterName.Key(r.Name)).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            yield return new("Name", "The registers write the name in different ways: " + string.Join("; ", answers.Registers.Select(r => $"{r.Register}: {r.Name}")) + ".");
        }

        if (answers is { RegisteredOffice.Postcode: { } office, Contact.Postcode: { } work } && Outward(office) is { } left && Outward(work) is { } right && left != right)
        {
            yield return new("Address", $"It works from {work}; its registered office is in {office}.");
        }
    }

    private static IEnumerable<RegistrationDifference> Nature(RegistrationAnswers answers)
    {
        if (answers.Nature is { Purpose: SupplierPurpose.AssetLock } && answers.LegalForm is not ("cic" or "community-benefit" or "registered-society" or "credit-union"))
        {
            yield return new("Asset lock", $"It says that the law locks its assets; {NatureWords.LegalFormName(answers.LegalForm).ToLowerInvariant()} has no such lock by law.");
        }

        if (answers.Nature is { Purpose: SupplierPurpose.Charitable } && answers.Number?.Scheme is not (SupplierIdentifier.CharityCommission or SupplierIdentifier.ScottishCharities or SupplierIdentifier.NorthernIrishCharities)
            && answers.LegalForm is not ("cio" or "charity" or "community-benefit"))
        {
            yield return new("Charity", "It says that it is charitable and gives no charity number. Some charities need not register.");
        }

        if (answers.Nature is { Ownership: OwnershipModel.WorkerOwned or OwnershipModel.ConsumerOwned or OwnershipModel.MultiStakeholder or OwnershipModel.Secondary })
        {
            yield return new("Ownership", "That it is a co-operative is its own word: no register that was loaded says so.");
        }
    }

    private static IEnumerable<RegistrationDifference> Payments(RegistrationAnswers answers, IReadOnlyList<PaidAs> payments)
    {
        var names = answers.Registers.Select(r => r.Name).Append(answers.Name).Append(answers.TradingName).OfType<string>().Select(n => RegisterName.Key(n)).ToHashSet(StringComparer.Ordinal);
        foreach (var paid in payments.Where(p => !names.Contains(RegisterName.Key(p.Name))))
        {
            yield return new("Name", $"You pay it as '{paid.Name}' (found by {paid.Found}).");
        }

        var places = answers.Registers.Select(r => r.Postcode).Append(answers.Contact?.Postcode).Select(Outward).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var paid in payments.Where(p => Outward(p.Postcode) is { } outward && !places.Contains(outward)))
        {
            yield return new("Address", $"You pay '{paid.Name}' at {paid.Postcode}.");
        }
    }

    private static string? Outward(string? postcode) => PostcodeText.TryParse(postcode, out var parsed) ? parsed.Outward : null;
}
