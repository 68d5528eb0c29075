using System.Security.Cryptography;
using System.Text.Json;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.Suppliers.Forms;

/// <summary>Stands for what is answered in one section: its page carries it, so that what another window saved meanwhile is noticed.</summary>
internal static class SectionMark
{
    private const int Length = 16;

    public static string Of(RegistrationSection section, RegistrationAnswers answers) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(PartOf(section, answers))))[..Length];

    /// <summary>Why a save is not taken that was made without having seen the last one.</summary>
    /// <param name="at">When that was.</param>
    public static Problem SavedMeanwhile(DateTimeOffset at) =>
        new Problem.Conflict($"This page was saved in another window since you opened it; the last change was on {Figures.Moment(at)}. Nothing is lost: what was saved stands first, and what you typed stands in the form. Save again to replace what was saved");

    private static object?[] PartOf(RegistrationSection section, RegistrationAnswers answers) => section switch
    {
        RegistrationSection.Organisation => [answers.Name, answers.TradingName],
        RegistrationSection.Nature => [answers.Nature],
        RegistrationSection.Work => [answers.Work],
        RegistrationSection.Categories => [answers.Categories],
        RegistrationSection.Capacity => [answers.Capacity],
        RegistrationSection.Areas => [answers.Areas],
        RegistrationSection.Accreditations => [answers.Accreditations],
        RegistrationSection.Contact => [answers.Contact],
    };
}
