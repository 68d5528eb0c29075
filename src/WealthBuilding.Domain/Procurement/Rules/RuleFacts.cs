using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Which law a procurement is under.</summary>
public enum Regime
{
    /// <summary>The Procurement Act 2023.</summary>
    Act,

    /// <summary>It commenced before the Act was in force; not answered here.</summary>
    OlderRules,

    /// <summary>A devolved Scottish authority: the Act is not for it (s. 2).</summary>
    Scotland,

    /// <summary>Regulated health procurement (Procurement Regulations 2024 reg. 43).</summary>
    RegulatedHealth,

    /// <summary>An exempted contract (Schedule 2 to the Act).</summary>
    Exempt,

    /// <summary>No threshold is kept for the day; not answered here.</summary>
    NotKept,
}

/// <summary>What follows from the answers; every condition of the rules is asked of it.</summary>
internal sealed class RuleFacts(ProcurementAnswers answers, RulesBook book)
{
    /// <summary>The day on which the Procurement Act 2023 came into force: that of its first threshold.</summary>
    private readonly DateOnly _inForce = book.Thresholds.Min(t => t.From)!.Value;

    internal ProcurementAnswers Answers => answers;

    internal AuthorityClass Class { get; } = book.BodyOf(answers.Authority).Class;

    internal ThresholdRow? Threshold { get; } = book.ThresholdOf(answers);

    internal decimal Gross => answers.GrossPence;

    internal Regime Regime =>
        answers.Commenced < _inForce ? Regime.OlderRules
        : answers.Nation is UkNation.Scotland ? Regime.Scotland
        : answers.IsRegulatedHealth ? Regime.RegulatedHealth
        : answers.IsExempt ? Regime.Exempt
        : Threshold is null ? Regime.NotKept
        : Regime.Act;

    internal bool IsUnderAct => Regime is Regime.Act;

    // 'Not less than the threshold': an equal value is a public contract (s. 3; Sch. 1).
    internal bool IsPublic => IsUnderAct && Gross >= Threshold!.Pence;

    internal bool IsBelow => IsUnderAct && !IsPublic;

    internal bool IsLightTouch => answers.Kind is ContractKind.LightTouch or ContractKind.LightTouchConcession;

    internal bool IsConcession => answers.Kind is ContractKind.Concession or ContractKind.LightTouchConcession;

    /// <summary>Colleges of the further education sector are schools in the Act (s. 123(1)).</summary>
    internal bool IsSchool => answers.IsSchool ?? answers.Authority is InstitutionKind.College;

    internal bool IsTransferredIrish => answers.Nation is UkNation.NorthernIreland;

    internal bool IsWelsh => answers.Nation is UkNation.Wales;

    /// <summary>Why Part 6 does not apply to a contract below the threshold; null where it does.</summary>
    internal string? WhyUnregulated =>
        IsConcession ? "it is a concession contract"
        : answers.IsUtilities ? "it is a utilities contract"
        : IsSchool ? "the authority is a school in the meaning of section 123, which takes in further education and sixth-form colleges"
        : IsTransferredIrish ? "the authority is a transferred Northern Ireland authority"
        : null;

    internal bool IsRegulatedBelow => IsBelow && WhyUnregulated is null;

    internal bool IsNotifiable => IsRegulatedBelow && Exceeds("notifiable-floor");

    /// <summary>Works of at least the figure of s. 85(3): a selection stage is allowed. Section 85 does not bind devolved Welsh authorities.</summary>
    internal bool MaySelect => answers.Kind is ContractKind.Works && Exceeds("suitability-works");

    internal AmountRow? Amount(string code) => book.AmountOf(code, Class, answers.Commenced);

    internal bool Exceeds(string code) => Amount(code)?.Catches(Gross) ?? false;
}
