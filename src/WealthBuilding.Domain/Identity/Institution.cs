using WealthBuilding.Domain.Audit;

namespace WealthBuilding.Domain.Identity;

/// <summary>What kind of anchor body an institution is. Law, rates and scope rules depend on it.</summary>
public enum InstitutionKind
{
    Council,
    CombinedAuthority,
    Parish,
    Nhs,
    University,
    College,
    Housing,
    Police,
    Fire,
    Central,
    Other,
}

/// <summary>An anchor institution: the tenant. Its lines, imports, contracts and evidence are its own.</summary>
public sealed class Institution : IAudited
{
    private Institution()
    {
    }

    public Institution(string slug, string name, InstitutionKind kind, IEnumerable<string> districts)
    {
        Slug = slug;
        Name = name;
        Kind = kind;
        SetDistricts(districts);
    }

    public int Id { get; private set; }

    /// <summary>The institution's part of every address: lower case, digits and hyphens.</summary>
    public string Slug { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public InstitutionKind Kind { get; private set; }

    /// <summary>Grows by one with every change to the published lines, so that each node knows when its snapshot is old.</summary>
    public long LedgerVersion { get; private set; }

    /// <summary>Whether its payments are open data: off until an administrator switches it on.</summary>
    public bool PublishesSpend { get; private set; }

    /// <summary>Whether its contract register is open data: off until somebody who may publish switches it on.</summary>
    public bool PublishesContracts { get; private set; }

    /// <summary>Whether the amounts of its ledger have VAT in them, where a file's columns do not say; null where nobody has said.</summary>
    public bool? LedgerIncludesVat { get; private set; }

    /// <summary>ONS codes of the districts that are the institution's own area; empty for a body without one.</summary>
    public ICollection<InstitutionDistrict> Districts { get; private set; } = [];

    public string AuditSubject => $"institution {Slug}";

    public void SetDistricts(IEnumerable<string> codes)
    {
        Districts.Clear();
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
        {
            Districts.Add(new InstitutionDistrict { District = code });
        }
    }

    public void Rename(string name) => Name = name;

    public void PublishSpend(bool publishes) => PublishesSpend = publishes;

    public void PublishContracts(bool publishes) => PublishesContracts = publishes;

    public void SayLedgerVat(bool? includes) => LedgerIncludesVat = includes;

    public void LedgerChanged() => LedgerVersion++;
}

/// <summary>One district of an institution's own area.</summary>
public sealed class InstitutionDistrict
{
    public int InstitutionId { get; set; }

    /// <summary>ONS code, for example E07000123.</summary>
    public string District { get; set; } = string.Empty;
}
