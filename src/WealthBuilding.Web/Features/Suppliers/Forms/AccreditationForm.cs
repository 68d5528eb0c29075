using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Forms;

/// <summary>One accreditation to add; the file of evidence comes beside it.</summary>
public sealed record AccreditationForm
{
    /// <summary>Accreditations that one supplier can have.</summary>
    public const int Most = 30;

    private const int LongestReference = 100;
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] DayFormats =
        ["d/M/yyyy", "d M yyyy", "d-M-yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd", "d/M/yy"];

    public string? Scheme { get; init; }

    public string? Reference { get; init; }

    /// <summary>Day, month and year; empty where it does not end.</summary>
    public string? ExpiresOn { get; init; }

    /// <summary>Evidence: a PDF, PNG or JPEG.</summary>
    public IFormFile? File { get; init; }

    /// <summary>Which button was pressed: <c>add</c>, or the one that goes on.</summary>
    public string? Button { get; init; }

    /// <summary>Whether something was entered to add, whichever button was pressed.</summary>
    public bool HasSomething => FormText.Or(Scheme) is not null || FormText.Or(Reference) is not null || FormText.Or(ExpiresOn) is not null || File is not null;

    /// <summary>What is wrong with it beside what the supplier has already.</summary>
    public IEnumerable<FieldError> Problems(IReadOnlyList<string> held, SupplierTables tables, DateOnly today)
    {
        if (tables.Accreditations.Find(Scheme) is null)
        {
            yield return new FieldError(nameof(Scheme), "Select an accreditation");
        }
        else if (held.Contains(Scheme!))
        {
            yield return new FieldError(nameof(Scheme), "You have added this one already: remove it below to enter it anew");
        }
        else if (held.Count >= Most)
        {
            yield return new FieldError(nameof(Scheme), $"You can add {Most} accreditations at most");
        }

        foreach (var problem in FormText.TooLong(nameof(Reference), Reference, LongestReference, "The reference"))
        {
            yield return problem;
        }

        if (FormText.Or(ExpiresOn) is not null && Day() is not { } day)
        {
            yield return new FieldError(nameof(ExpiresOn), "Enter the day it ends with day, month and year, like 31 3 2028");
        }
        else if (Day() < today)
        {
            yield return new FieldError(nameof(ExpiresOn), "The day it ends must not be in the past");
        }
    }

    public AccreditationAnswer ToAnswer(StoredEvidence? evidence) => new(Scheme!, FormText.Or(Reference), Day(), evidence?.Sha256, evidence?.FileName);

    private DateOnly? Day() => DateOnly.TryParseExact(FormText.Or(ExpiresOn), DayFormats, British, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;
}
