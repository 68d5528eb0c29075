using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Benchmarks;

/// <summary>Made-up suppliers with a fixed seed: words as they are spread in real texts (few very common, most rare), CPV codes, places, owners.</summary>
internal static class GeneratedDirectory
{
    private const int Words = 20_000;

    private static readonly string[] Owners = ["independent", "independent", "independent", "group-owned", "worker-owned", "community-owned", "employee-owned", "charity", "overseas"];

    private static readonly string[] Forms = ["private-company", "private-company", "private-company", "sole-trader", "cic", "co-operative", "llp", "cio", "community-benefit"];

    private static readonly string[] Marks = ["living-wage-employer", "fair-tax-mark", "social-enterprise-mark"];

    internal static List<DirectoryEntry> Make(int count, ReferenceTables tables, CpvNames cpv, string[] codes)
    {
        var random = new Random(20261126);
        var districts = tables.Authorities.Districts.Where(d => d.Latitude is not null).ToArray();
        var list = new List<DirectoryEntry>(count);
        for (var i = 0; i < count; i++)
        {
            var district = districts[random.Next(districts.Length)];
            var chosen = Enumerable.Range(0, 1 + random.Next(4)).Select(_ => codes[random.Next(codes.Length)]).ToArray();
            list.Add(new DirectoryEntry
            {
                Code = $"S{i:0000000}",
                Name = $"{Word(random)} {Word(random)} Example {i}",
                Description = Text(random, 12 + random.Next(40)),
                Capabilities = [.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Text(random, 3 + random.Next(6)))],
                Categories = [.. chosen.SelectMany(cpv.Path).Distinct()],
                Position = new GeoPoint(district.Latitude!.Value + (random.NextDouble() * 0.2), district.Longitude!.Value + (random.NextDouble() * 0.2)),
                Facets = [.. chosen.SelectMany(cpv.Above).Distinct().Select(c => new FacetValue(DirectoryFacet.Category, c)), .. FacetsOf(random, district.Code)],
            });
        }

        return list;
    }

    /// <summary>A word by its rank, the more common the lower.</summary>
    internal static string WordOf(int rank)
    {
        const string Consonants = "bdfgklmnprstvz";
        const string Vowels = "aiou";
        Span<char> word = stackalloc char[8];
        for (var i = 0; i < word.Length; i++)
        {
            var letters = i % 2 == 0 ? Consonants : Vowels;
            (rank, var letter) = Math.DivRem(rank, letters.Length);
            word[i] = letters[letter];
        }

        return word.ToString();
    }

    private static IEnumerable<FacetValue> FacetsOf(Random random, string district)
    {
        yield return new(DirectoryFacet.District, district);
        yield return new(DirectoryFacet.Ownership, Owners[random.Next(Owners.Length)]);
        yield return new(DirectoryFacet.LegalForm, Forms[random.Next(Forms.Length)]);
        yield return new(DirectoryFacet.Vcse, random.Next(4) == 0 ? "yes" : "no");
        if (random.Next(3) == 0)
        {
            yield return new(DirectoryFacet.Accreditation, Marks[random.Next(Marks.Length)]);
        }
    }

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));

    // The rank of a word is spread as by Zipf's law.
    private static string Word(Random random) => WordOf((int)Math.Exp(random.NextDouble() * Math.Log(Words)) - 1);
}
