namespace WealthBuilding.Domain.Suppliers.Record;

/// <summary>What of an organisation's size is known; for one that belongs to a group, the group's figures count.</summary>
/// <param name="People">People who work there; null where not known.</param>
/// <param name="TurnoverPounds">Yearly turnover in whole pounds; null where not known.</param>
/// <param name="BalanceSheetPounds">Balance sheet total in whole pounds; null where not known.</param>
public sealed record SizeFigures(int? People, long? TurnoverPounds, long? BalanceSheetPounds);

/// <summary>How large an organisation is under the official definition.</summary>
public enum SizeClass
{
    /// <summary>What is known does not decide it.</summary>
    Unknown,
    Micro,
    Small,
    Medium,

    /// <summary>An SME, without it being known which of the three.</summary>
    Sme,

    /// <summary>No SME.</summary>
    Large,
}

/// <summary>A size under the definition that held on a day, with the sentence that says why.</summary>
public sealed record SizeAnswer(SizeClass Size, DateOnly AsAt, string Why, string? Source)
{
    /// <summary>True, false, or null where it is not known.</summary>
    public bool? IsSme => Size switch
    {
        SizeClass.Unknown => null,
        SizeClass.Large => false,
        SizeClass.Micro or SizeClass.Small or SizeClass.Medium or SizeClass.Sme => true,
    };
}

/// <summary>The official definition of an SME: fewer than so many people, and a turnover or a balance sheet of at most so much.</summary>
/// <remarks>
/// Both tests must be met: people, and one of the two amounts. One that surely fails decides for large; one that is not known leaves it
/// unknown, for no guess is made. A firm of ten people that a group of thousands owns is no SME: for a group-owned one without the
/// group's figures the answer is unknown, unless its own figures are already too large.
/// </remarks>
public sealed class OrganisationSize(SupplierDefinitions definitions)
{
    /// <summary>The size as at a day.</summary>
    /// <param name="own">The organisation's own figures.</param>
    /// <param name="isGroupOwned">Whether it belongs to a group or to investors.</param>
    /// <param name="group">The group's figures, where it belongs to one and they are known.</param>
    /// <param name="asAt">The day: that of the award or the payment, not today's.</param>
    public SizeAnswer AsAt(SizeFigures own, bool isGroupOwned, SizeFigures? group, DateOnly asAt)
    {
        if (definitions.Of("sme", asAt) is not { } sme)
        {
            return new SizeAnswer(SizeClass.Unknown, asAt, "No definition is known for that day", null);
        }

        var counted = isGroupOwned ? group ?? new SizeFigures(null, null, null) : own;
        var meets = Meets(counted, sme);
        return (isGroupOwned && Meets(own, sme) is false) || meets is false ? new SizeAnswer(SizeClass.Large, asAt, "Over the limits of the definition", sme.Source)
            : meets is null ? new SizeAnswer(SizeClass.Unknown, asAt, isGroupOwned && group is null ? "It belongs to a group whose size is not known" : "People, and turnover or balance sheet, are not all known", sme.Source)
            : new SizeAnswer(BandOf(counted, asAt), asAt, "Within the limits of the definition", sme.Source);
    }

    // The bands within count people alone.
    private SizeClass BandOf(SizeFigures figures, DateOnly asAt) =>
        IsIn("micro", figures, asAt) ? SizeClass.Micro : IsIn("small", figures, asAt) ? SizeClass.Small : IsIn("medium", figures, asAt) ? SizeClass.Medium : SizeClass.Sme;

    private bool IsIn(string code, SizeFigures figures, DateOnly asAt) => definitions.Of(code, asAt) is { } band && Meets(figures, band) is true;

    private static bool? Meets(SizeFigures figures, SupplierDefinition limits)
    {
        bool? people = limits.FewerThanPeople is { } most ? figures.People < most && figures.People is not null ? true : figures.People is null ? null : false : true;
        var money = Money(figures, limits);
        return people is false || money is false ? false : people is null || money is null ? null : true;
    }

    // Either amount is enough; both must be known to be too large before it fails.
    private static bool? Money(SizeFigures figures, SupplierDefinition limits)
    {
        if (limits.TurnoverAtMost is null && limits.BalanceSheetAtMost is null)
        {
            return true;
        }

        var turnover = AtMost(figures.TurnoverPounds, limits.TurnoverAtMost);
        var balance = AtMost(figures.BalanceSheetPounds, limits.BalanceSheetAtMost);
        return turnover is true || balance is true ? true : turnover is false && balance is false ? false : null;
    }

    private static bool? AtMost(long? value, long? limit) => value is { } known && limit is { } most ? known <= most : null;
}
