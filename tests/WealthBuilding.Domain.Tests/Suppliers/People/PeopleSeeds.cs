using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Domain.Tests.Suppliers.People;

/// <summary>The word tables as they are.</summary>
internal static class PeopleSeeds
{
    internal static PeopleWords Words { get; } = PeopleWords.Load(Seeds.Open);

    internal static PayeeRecogniser Recogniser { get; } = new(Words);
}
