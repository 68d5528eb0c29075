using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Tests.Shared;

namespace WealthBuilding.Domain.Tests.Suppliers.People;

public sealed class GeneratedPeopleTests
{
    [Fact]
    public void Five_thousand_people_are_made_each_with_a_surname_of_its_own()
    {
        var people = GeneratedPeople.All();

        Assert.Equal(5000, people.Select(p => p.Marker.ToUpperInvariant()).Distinct().Count());
        Assert.All(people, p => Assert.Contains(p.Marker, p.Payee, StringComparison.OrdinalIgnoreCase));
        Assert.All(people, p => Assert.Contains(p.Marker, p.Narrative, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void At_least_half_of_the_forenames_are_in_no_list_of_the_recogniser()
    {
        using var table = Seeds.Open("given-names.csv");
        var known = table.ReadToEnd().Split(';', ',', '\n').Select(n => n.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.InRange(GeneratedPeople.AllForenames.Count(n => !known.Contains(n)), GeneratedPeople.AllForenames.Count / 2, GeneratedPeople.AllForenames.Count);
    }

    [Fact]
    public void None_of_them_is_named_in_public()
    {
        var named = GeneratedPeople.All()
            .Select(p => (p.Marker, p.Payee, Public: PublicName.Of(p.Payee, PeopleSeeds.Recogniser.Recognise(p.Payee, new PayeeFacts { Category = p.Category, Purpose = p.Narrative }))))
            .Where(p => p.Public.Contains(p.Marker, StringComparison.OrdinalIgnoreCase));

        Assert.Empty(named);
    }

    [Fact]
    public void None_of_them_is_named_by_the_name_alone()
    {
        var named = GeneratedPeople.All()
            .Select(p => (p.Marker, p.Payee, Public: PublicName.Of(p.Payee, PeopleSeeds.Recogniser.Recognise(p.Payee))))
            .Where(p => p.Public.Contains(p.Marker, StringComparison.OrdinalIgnoreCase));

        Assert.Empty(named);
    }
}
