using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Forms;

/// <summary>What it can take on. Every answer may be left out.</summary>
public sealed record CapacityForm : ISectionForm
{
    private const int MostPeople = 2_000_000;

    public string? SmallestJob { get; init; }

    public string? LargestJob { get; init; }

    public string? People { get; init; }

    public string? Turnover { get; init; }

    public string? PublicLiability { get; init; }

    public string? EmployersLiability { get; init; }

    public string? ProfessionalIndemnity { get; init; }

    public RegistrationSection Section => RegistrationSection.Capacity;

    public static CapacityForm From(RegistrationAnswers answers) => answers.Capacity is not { } capacity ? new CapacityForm() : new CapacityForm
    {
        SmallestJob = FormText.Pounds(capacity.SmallestJobPounds),
        LargestJob = FormText.Pounds(capacity.LargestJobPounds),
        People = capacity.People?.ToString(CultureInfo.InvariantCulture),
        Turnover = capacity.Turnover,
        PublicLiability = FormText.Pounds(capacity.PublicLiabilityPounds),
        EmployersLiability = FormText.Pounds(capacity.EmployersLiabilityPounds),
        ProfessionalIndemnity = FormText.Pounds(capacity.ProfessionalIndemnityPounds),
    };

    public IEnumerable<FieldError> Problems(RegistrationAnswers answers, SupplierTables tables)
    {
        foreach (var (field, text, what) in PoundFields().Where(f => FormText.Or(f.Text) is not null && !PoundsText.TryParse(f.Text, out _)))
        {
            yield return new FieldError(field, $"Enter {what} in pounds, like 5,000 or 2m");
        }

        if (Read(SmallestJob) is { } least && Read(LargestJob) is { } most && least > most)
        {
            yield return new FieldError(nameof(LargestJob), "The largest job must be at least as large as the smallest");
        }

        if (FormText.Or(People) is not null && PeopleOrNull() is null)
        {
            yield return new FieldError(nameof(People), "Enter how many people work for you as a whole number, like 7");
        }

        if (FormText.Or(Turnover) is not null && TurnoverBand.Find(Turnover) is null)
        {
            yield return new FieldError(nameof(Turnover), "Select a band of turnover from the list");
        }
    }

    public ISectionForm Shown(RegistrationAnswers answers, SupplierTables tables) => this;

    public RegistrationAnswers ApplyTo(RegistrationAnswers answers, SupplierTables tables) => answers with
    {
        Capacity = new CapacityAnswer
        {
            SmallestJobPounds = Read(SmallestJob),
            LargestJobPounds = Read(LargestJob),
            People = PeopleOrNull(),
            Turnover = FormText.Or(Turnover),
            PublicLiabilityPounds = Read(PublicLiability),
            EmployersLiabilityPounds = Read(EmployersLiability),
            ProfessionalIndemnityPounds = Read(ProfessionalIndemnity),
        },
    };

    private static long? Read(string? text) => FormText.Or(text) is { } typed && PoundsText.TryParse(typed, out var pounds) ? pounds : null;

    private int? PeopleOrNull() => TypedNumber.Whole(People) is { } people and <= MostPeople ? (int)people : null;

    private IEnumerable<(string Field, string? Text, string What)> PoundFields() =>
    [
        (nameof(SmallestJob), SmallestJob, "the smallest job"), (nameof(LargestJob), LargestJob, "the largest job"),
        (nameof(PublicLiability), PublicLiability, "the cover"), (nameof(EmployersLiability), EmployersLiability, "the cover"),
        (nameof(ProfessionalIndemnity), ProfessionalIndemnity, "the cover"),
    ];
}
