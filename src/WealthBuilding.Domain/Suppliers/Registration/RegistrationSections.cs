namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>The sections of a registration, in the order in which they are asked.</summary>
public enum RegistrationSection
{
    Organisation,
    Nature,
    Work,
    Categories,
    Capacity,
    Areas,
    Accreditations,
    Contact,
}

/// <summary>How far a section is.</summary>
public enum SectionState
{
    Completed,
    Incomplete,

    /// <summary>Another section must be answered first.</summary>
    CannotStartYet,
}

/// <summary>Which sections of a registration are answered, and which comes next.</summary>
public static class RegistrationSections
{
    public static readonly IReadOnlyList<RegistrationSection> All = Enum.GetValues<RegistrationSection>();

    public static SectionState StateOf(RegistrationAnswers answers, RegistrationSection section) => section switch
    {
        RegistrationSection.Categories when answers.Work is null => SectionState.CannotStartYet,
        RegistrationSection.Organisation => Done(answers.Name is { Length: > 0 }),
        RegistrationSection.Nature => Done(IsNatureKnown(answers)),
        RegistrationSection.Work => Done(answers.Work is not null),
        RegistrationSection.Categories => Done(answers.Categories is not null),
        RegistrationSection.Capacity => Done(answers.Capacity is not null),
        RegistrationSection.Areas => Done(answers.Areas is not null),
        RegistrationSection.Accreditations => Done(answers.HasAllAccreditations),
        RegistrationSection.Contact => Done(answers.Contact is not null),
    };

    public static bool IsComplete(RegistrationAnswers answers) => All.All(s => StateOf(answers, s) is SectionState.Completed);

    /// <summary>The first section that is open; null where all are answered.</summary>
    public static RegistrationSection? NextOf(RegistrationAnswers answers)
    {
        foreach (var section in All)
        {
            if (StateOf(answers, section) is not SectionState.Completed)
            {
                return section;
            }
        }

        return null;
    }

    public static string NameOf(RegistrationSection section) => section switch
    {
        RegistrationSection.Organisation => "Your organisation",
        RegistrationSection.Nature => "What you are",
        RegistrationSection.Work => "What you do",
        RegistrationSection.Categories => "Categories of your work",
        RegistrationSection.Capacity => "What you can take on",
        RegistrationSection.Areas => "Where you work",
        RegistrationSection.Accreditations => "Accreditations",
        RegistrationSection.Contact => "Contact and address",
    };

    // All three where no register says them; what a register says is never asked again.
    private static bool IsNatureKnown(RegistrationAnswers answers) =>
        answers.LegalForm is not null && answers.Ownership is not OwnershipModel.Unknown && answers.Purpose is not SupplierPurpose.Unknown;

    private static SectionState Done(bool isDone) => isDone ? SectionState.Completed : SectionState.Incomplete;
}
