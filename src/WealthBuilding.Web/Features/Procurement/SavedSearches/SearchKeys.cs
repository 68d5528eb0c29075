using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WealthBuilding.Web.Features.Procurement.SavedSearches;

/// <summary>The key in the links of a saved search: whoever has it has read a message to its address, and may confirm or stop it without signing in. Nothing of it is kept.</summary>
internal sealed class SearchKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("SavedSearches");

    public string Of(int search) => _protector.Protect(search.ToString(CultureInfo.InvariantCulture));

    /// <summary>Null for what is no key of ours.</summary>
    public int? Read(string key)
    {
        try
        {
            return int.Parse(_protector.Unprotect(key), CultureInfo.InvariantCulture);
        }
        catch (CryptographicException)
        {
            return null; // made up, cut off by a mail program, or of a key ring that is gone
        }
    }
}

/// <summary>What saved searches are made of.</summary>
internal static class SavedSearchServices
{
    public static void AddSavedSearches(this IServiceCollection services)
    {
        services.AddSingleton<SearchKeys>();
        services.AddScoped<DigestMail>();
        services.AddScoped<SearchReaders>();
        services.AddHostedService<DigestService>();
    }
}
