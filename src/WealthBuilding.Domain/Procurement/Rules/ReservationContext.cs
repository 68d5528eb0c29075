using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>What every option is decided from, worked out once.</summary>
internal sealed class ReservationContext
{
    internal ReservationContext(ProcurementVerdict verdict, RulesBook book, AuthorityDirectory authorities)
    {
        (Verdict, Book) = (verdict, book);
        Body = book.BodyOf(Answers.Authority);
        Alone = new LocalAreas(Answers.Area, authorities, book.CountySplits);
        Joint = new LocalAreas([.. Answers.Area, .. Answers.With], authorities, book.CountySplits);
        IsJointInEngland = Answers.With.Count > 0 && Joint.IsInside("England");
    }

    internal ProcurementVerdict Verdict { get; }

    internal RulesBook Book { get; }

    internal BodyRow Body { get; }

    internal ProcurementAnswers Answers => Verdict.Answers;

    internal LocalAreas Alone { get; }

    internal LocalAreas Joint { get; }

    internal bool IsJoint => Answers.With.Count > 0;

    /// <summary>Whether everybody who buys is in England; only asked where several do.</summary>
    internal bool IsJointInEngland { get; }

    internal bool IsParish => Answers.Authority is InstitutionKind.Parish;

    /// <summary>Whether the Order of 2026 is for this body.</summary>
    internal bool IsOrderBody => Body.Order == "yes" || (Body.Order == "if-best-value" && Answers.IsBestValue is true);

    internal bool IsCentralPolicy => Body.Ppn005 is "in-scope" or "follows";

    internal bool IsSpecialRegime => Answers.IsUtilities || Answers.Kind is not (ContractKind.GoodsServices or ContractKind.Works);

    internal ReservationRow Rule(string code) => Book.ReservationOf(code);

    /// <summary>What stands against every reservation by place, size or purpose, whoever the authority is; null where nothing does.</summary>
    internal string? AgainstAll => Verdict.Regime switch
    {
        Regime.OlderRules => "The procurement commenced before the Procurement Act 2023 was in force; older rules are not answered here.",
        Regime.NotKept => "No threshold is kept for the day, so that nobody can say whether the contract is below it.",
        Regime.RegulatedHealth => "The Procurement Act 2023 does not apply to regulated health procurement (Procurement Regulations 2024 reg. 43); the Provider Selection Regime knows no such reservation.",
        Regime.Exempt => "An exempted contract is no below-threshold contract in the meaning of the Act, so that neither the Order nor PPN 005 is for it.",
        Regime.Scotland => "Scotland differs: look at regulation 21 of the Public Contracts (Scotland) Regulations 2015 (supported businesses) and at section 11 of the Procurement Reform (Scotland) Act 2014 (supported businesses below the threshold).",
        Regime.Act => Answers.Nation switch
        {
            UkNation.Wales => "Wales differs: the Order of 2026 is for England. Look at WPPN 012 (reserving below-threshold procurements) and WPPN 009 (reserving contracts to certain suppliers); section 17(5)(e) of the Local Government Act 1988 still binds Welsh councils.",
            UkNation.NorthernIreland => "Northern Ireland differs: the Order of 2026 is for England. Look at the procurement guidance notes of the Department of Finance; suppliers of Ireland are likely to be interested.",
            _ when Verdict.Above is true => "The contract is not below the threshold; reservations by place, size or purpose are for below-threshold contracts only.",
            _ when Answers.HasCrossBorderInterest is true => "There is certain cross-border interest, which limits reserving a below-threshold contract: do not reserve it by place, size or purpose without advice.",
            _ => null,
        },
    };

    /// <summary>Words that go with every lawful option where cross-border interest was not looked at.</summary>
    internal string? BorderCaution => Answers.HasCrossBorderInterest is null
        ? "Check first that there is no certain cross-border interest, and write down that you did."
        : null;
}
