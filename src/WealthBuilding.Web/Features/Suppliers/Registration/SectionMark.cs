using System.Security.Cryptography;
using System.Text.Json;
using WealthBuilding.Domain.Suppliers.Registration;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Stands for what is answered in one section: its page carries it, so that what another window saved meanwhile is noticed.</summary>
internal static class SectionMark
{
    private const int Length = 16;

    public static string Of(RegistrationSection section, RegistrationAnswers answers) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(PartOf(section, answers))))[..Length];

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
