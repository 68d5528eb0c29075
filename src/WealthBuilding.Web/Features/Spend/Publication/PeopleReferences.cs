using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>What tells organisations from people, loaded once from its word tables.</summary>
internal sealed class PeopleReferences(SeedFiles seeds)
{
    private readonly Lazy<PayeeRecogniser> _recogniser = new(() => new PayeeRecogniser(PeopleWords.Load(seeds.OpenReference)));

    public PayeeRecogniser Recogniser => _recogniser.Value;
}
