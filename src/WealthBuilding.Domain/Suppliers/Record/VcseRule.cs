namespace WealthBuilding.Domain.Suppliers.Record;

/// <summary>Whether an organisation is a voluntary, community or social enterprise.</summary>
public enum VcseStatus
{
    /// <summary>What is known does not decide it.</summary>
    Unknown,
    Yes,
    No,
}

/// <summary>An answer under the definition that held on a day, with the sentence that says why.</summary>
public sealed record VcseAnswer(VcseStatus Status, DateOnly AsAt, string Why, string? Source);

/// <summary>
/// The official definition of a VCSE: non-governmental, value-driven, and principally reinvesting its surplus for social, environmental
/// or cultural ends.
/// </summary>
/// <remarks>
/// A public body is none, whatever its form. A purpose that is known decides next: charitable, locked or social is one, profit is none. Then the
/// legal form where it decides; where it 'depends' or is 'likely' and no purpose is known, the answer stays open. Never from a name.
/// </remarks>
public sealed class VcseRule(SupplierDefinitions definitions, LegalForms forms)
{
    /// <param name="legalForm">A category of <c>legal-forms.csv</c>; null where not known.</param>
    /// <param name="asAt">The day: that of the award or the payment, not today's.</param>
    public VcseAnswer AsAt(string? legalForm, OwnershipModel ownership, SupplierPurpose purpose, DateOnly asAt)
    {
        if (definitions.Of("vcse", asAt) is not { } definition)
        {
            return new VcseAnswer(VcseStatus.Unknown, asAt, "No definition is known for that day", null);
        }

        var (status, why) = Decide(legalForm, ownership, purpose);
        return new VcseAnswer(status, asAt, why, definition.Source);
    }

    private (VcseStatus Status, string Why) Decide(string? legalForm, OwnershipModel ownership, SupplierPurpose purpose)
    {
        if (legalForm == "public-body" || ownership is OwnershipModel.PublicBody || purpose is SupplierPurpose.Statutory)
        {
            return (VcseStatus.No, "A public body is not non-governmental");
        }

        return purpose switch
        {
            SupplierPurpose.Charitable => (VcseStatus.Yes, "Its purposes are charitable"),
            SupplierPurpose.AssetLock => (VcseStatus.Yes, "Its assets are locked for the community"),
            SupplierPurpose.SocialPurpose => (VcseStatus.Yes, "It trades for a social purpose and principally reinvests its surplus"),
            SupplierPurpose.Profit => (VcseStatus.No, "Its surplus goes to its owners"),
            SupplierPurpose.Statutory or SupplierPurpose.Unknown => ByForm(legalForm, ownership),
        };
    }

    private (VcseStatus Status, string Why) ByForm(string? legalForm, OwnershipModel ownership) => forms.VcseOfCategory(legalForm) switch
    {
        VcseByForm.Yes => (VcseStatus.Yes, "Its legal form is one of voluntary, community and social enterprises"),

        // A company that a charity, a community or its members own may be one by its purpose: the form does not rule it out.
        VcseByForm.No when ownership is OwnershipModel.Charity or OwnershipModel.CommunityOwned or OwnershipModel.WorkerOwned or OwnershipModel.ConsumerOwned
            or OwnershipModel.MultiStakeholder or OwnershipModel.Secondary or OwnershipModel.PublicServiceMutual => (VcseStatus.Unknown, "Its form says no and its owners say perhaps: its purpose decides, and is not known"),
        VcseByForm.No => (VcseStatus.No, "Its legal form is not one of voluntary, community and social enterprises"),
        VcseByForm.Depends or VcseByForm.Likely => (VcseStatus.Unknown, "Its legal form leaves it open: its purpose decides, and is not known"),
        VcseByForm.Unknown => (VcseStatus.Unknown, "Neither its legal form nor its purpose is known"),
    };
}
