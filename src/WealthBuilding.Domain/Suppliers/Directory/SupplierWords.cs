using System.Text;

namespace WealthBuilding.Domain.Suppliers.Directory;

/// <summary>What a supplier is, in words for the reader, and as keys in addresses and files.</summary>
public static class SupplierWords
{
    /// <summary>Kinds of supplier that are one person: their address may be a home.</summary>
    private static readonly HashSet<string> OnePerson = new(StringComparer.Ordinal) { "sole-trader", "individual" };

    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["cic"] = "Community interest company (CIC)",
        ["cio"] = "Charitable incorporated organisation (CIO)",
        ["llp"] = "Limited liability partnership (LLP)",
        ["public-company"] = "Public limited company (PLC)",
        ["guarantee-company"] = "Company limited by guarantee",
        ["private-company"] = "Private limited company",
        ["community-benefit"] = "Community benefit society",
        ["co-operative"] = "Co-operative society",
    };

    public static string NameOf(OwnershipModel ownership) => ownership switch
    {
        OwnershipModel.Unknown => "Not known",
        OwnershipModel.WorkerOwned => "Worker co-operative",
        OwnershipModel.ConsumerOwned => "Consumer or tenant co-operative",
        OwnershipModel.MultiStakeholder => "Multi-stakeholder co-operative",
        OwnershipModel.Secondary => "Consortium or secondary co-operative",
        OwnershipModel.CommunityOwned => "Community-owned",
        OwnershipModel.EmployeeOwned => "Employee-owned",
        OwnershipModel.PublicServiceMutual => "Public service mutual",
        OwnershipModel.Independent => "Independent",
        OwnershipModel.GroupOwned => "Part of a group",
        OwnershipModel.Overseas => "Owned from overseas",
        OwnershipModel.Charity => "Charity, or owned by one",
        OwnershipModel.PublicBody => "Public body, or owned by one",
    };

    public static string NameOf(SupplierPurpose purpose) => purpose switch
    {
        SupplierPurpose.Unknown => "Not known",
        SupplierPurpose.Profit => "For profit",
        SupplierPurpose.SocialPurpose => "Social purpose, surplus reinvested",
        SupplierPurpose.AssetLock => "Assets locked for the community",
        SupplierPurpose.Charitable => "Charitable",
        SupplierPurpose.Statutory => "Statutory",
    };

    /// <summary>On what ground something is said, for the public: without the name of whoever said it.</summary>
    public static string NameOf(EvidenceKind evidence) => evidence switch
    {
        EvidenceKind.Name => "Follows from its name",
        EvidenceKind.SelfDeclared => "Self-declared",
        EvidenceKind.Rules => "Written in its rules, which have been seen",
        EvidenceKind.Register => "In a public register",
        EvidenceKind.Person => "Checked by an institution",
    };

    public static string NameOfLegalForm(string category) => Short.GetValueOrDefault(category) ?? Spaced(category);

    /// <summary><c>worker-owned</c> of <see cref="OwnershipModel.WorkerOwned"/>.</summary>
    public static string KeyOf<T>(T value)
        where T : struct, Enum
    {
        var key = new StringBuilder();
        foreach (var c in value.ToString())
        {
            key.Append(char.IsAsciiLetterUpper(c) && key.Length > 0 ? "-" : string.Empty).Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    /// <summary>The value of a key; false where no value has it.</summary>
    public static bool TryOfKey<T>(string key, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (KeyOf(candidate) == key)
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Whether a supplier of this legal form is one person, so that its address is never shown.</summary>
    public static bool IsOnePerson(string? legalForm) => legalForm is not null && OnePerson.Contains(legalForm);

    /// <summary><c>Living wage employer</c> of <c>living-wage-employer</c>.</summary>
    public static string Spaced(string key) => key.Length == 0 ? key : string.Concat(char.ToUpperInvariant(key[0]).ToString(), key[1..].Replace('-', ' '));
}
