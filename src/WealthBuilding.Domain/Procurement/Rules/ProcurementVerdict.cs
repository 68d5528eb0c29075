namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Which rules apply to a procurement, with the paragraph of law for each sentence.</summary>
public sealed record ProcurementVerdict
{
    public required ProcurementAnswers Answers { get; init; }

    /// <summary>The edition of the rules that answered.</summary>
    public required string RulesVersion { get; init; }

    public required Regime Regime { get; init; }

    /// <summary>The verdict in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>Pence, VAT included; null where the Act's thresholds are not the test.</summary>
    public long? Threshold { get; init; }

    /// <summary>Whether the value is not less than the threshold; null where there is none.</summary>
    public bool? Above { get; init; }

    /// <summary>The value with VAT, rounded to the penny for showing; the comparison was made with the exact one.</summary>
    public required long GrossPence { get; init; }

    /// <summary>How VAT was dealt with.</summary>
    public required string VatNote { get; init; }

    /// <summary>Whether Part 6 of the Act applies; null where the contract is not below a threshold.</summary>
    public bool? IsRegulatedBelow { get; init; }

    /// <summary>Whether a contract below the threshold is notifiable; null where that is not asked.</summary>
    public bool? IsNotifiable { get; init; }

    /// <summary>From what value on, in pence, a contract below the threshold is notifiable.</summary>
    public long? NotifiableFloor { get; init; }

    public required string Provision { get; init; }

    public required string Source { get; init; }

    public IReadOnlyList<NoticeDue> Notices { get; init; } = [];

    public IReadOnlyList<Duty> Duties { get; init; } = [];

    /// <summary>What is not certain, each in a sentence.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>Whether the question was answered: false where older rules hold or no threshold is kept for the day.</summary>
    public bool IsAnswered => Regime is not (Regime.OlderRules or Regime.NotKept);
}

/// <summary>A notice that concerns the procurement.</summary>
/// <param name="Force"><c>must</c>, <c>if</c> or <c>may</c>.</param>
/// <param name="Due">The deadline; null where the day it is counted from is not known, or no day is laid down.</param>
/// <param name="DueMeans">What the deadline means: 'Publish by'.</param>
/// <param name="Doubt">What is not certain of it; null where nothing is.</param>
public sealed record NoticeDue(
    string Code, string Name, string Force, string Who, string When, DateOnly? Due, string DueMeans, string Provision, string Source, bool IsConfirmed, string? Doubt);

/// <summary>A duty, or a freedom, in a sentence that can stand in a file.</summary>
public sealed record Duty(string Code, string Sentence, string Provision, string Source, bool IsConfirmed);
