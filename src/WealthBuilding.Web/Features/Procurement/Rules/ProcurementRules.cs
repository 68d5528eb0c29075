using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.Procurement.Rules;

/// <summary>The rules as they ship, read once and shared.</summary>
public sealed class ProcurementRules(SeedFiles seeds, PlaceReferences places)
{
    private readonly Lazy<RulesBook> _book = new(() => RulesBook.Load(seeds.OpenReference));

    public RulesBook Book => _book.Value;

    public RulesResolver Rules => new(Book);

    public ReservationResolver Reservations => new(Book, places.Authorities);
}

/// <summary>What the slices of the rules need.</summary>
internal static class ProcurementRulesServices
{
    public static void AddProcurementRules(this IServiceCollection services)
    {
        services.AddSingleton<ProcurementRules>();
        services.AddScoped<CapableCounter>();
        services.AddScoped<RulesAnswerer>();
    }
}
