using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>Figures on their way through a page: nothing of an uploaded list is kept, and nobody can sign off other figures than those that were worked out.</summary>
internal sealed class ReturnTokens(IDataProtectionProvider protection, CurrentInstitution institution)
{
    private IDataProtector Protector => protection.CreateProtector("payments compliance return", institution.RequiredId.ToString(CultureInfo.InvariantCulture));

    public string Of(ReturnFigures figures) => Protector.Protect(JsonSerializer.Serialize(figures));

    /// <summary>Null where the text was not made here for this institution.</summary>
    public ReturnFigures? Read(string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : JsonSerializer.Deserialize<ReturnFigures>(Protector.Unprotect(token));
        }
        catch (Exception refused) when (refused is CryptographicException or FormatException or JsonException)
        {
            // Made elsewhere, altered, or of an older release: it is worked out again.
            return null;
        }
    }
}
