using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>What decides whether the Procurement Act 2023 asks for returns of it. Registers and notices do not say it: only people do.</summary>
public sealed partial class ContractEntry
{
    /// <summary>Whether it is a public contract under the Act; null where nobody has said.</summary>
    public bool? IsUnderAct { get; private set; }

    /// <summary>The day on which its procurement commenced; null where nobody has said.</summary>
    public DateOnly? CommencedOn { get; private set; }

    /// <summary>Its kind in the Act; null where nobody has said.</summary>
    public ContractKind? ActKind { get; private set; }

    /// <summary>Takes a person's word on it.</summary>
    public void SayOfTheAct(bool? isUnder, DateOnly? commenced, ContractKind? kind, ContractAct act)
    {
        if ((isUnder, commenced, kind) == (IsUnderAct, CommencedOn, ActKind))
        {
            return;
        }

        (IsUnderAct, CommencedOn, ActKind) = (isUnder, commenced, kind);
        Write("act", "Procurement Act 2023: " + string.Join(
            "; ",
            isUnder switch { true => "a public contract under it", false => "no public contract under it", null => "whether it is under it is not known" },
            commenced is null ? "when its procurement commenced is not known" : $"its procurement commenced on {DayWords(commenced)}",
            kind is { } known ? RuleWords.NameOf(known).ToLowerInvariant() : "its kind is not known"), act);
    }
}
