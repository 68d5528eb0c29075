using System.Globalization;

namespace WealthBuilding.Benchmarks;

/// <summary>A register of invented organisations with a fixed seed: words as unevenly common as in real names, sisters of one group among them.</summary>
/// <remarks>No two have the same name but for the legal form's spelling; X LTD and X LLP, X LTD and X (UK) LTD are two.</remarks>
internal sealed class GeneratedRegister
{
    private static readonly string[] Forms = ["LIMITED", "LIMITED", "LIMITED", "LIMITED", "LTD", "LTD", "LTD", "PLC", "LLP", "C.I.C.", "COMMUNITY INTEREST COMPANY", "(THE)", ""];
    private static readonly string[] Sisters = ["(UK)", "GROUP", "HOLDINGS", "NORTH", "SOUTH", "INTERNATIONAL", "PROPERTIES", "TRADING", "SCOTLAND", "EUROPE"];
    private static readonly string[] Trades = """
        SERVICES SOLUTIONS CONSULTING MANAGEMENT CARE DEVELOPMENTS COMMUNITY ENGINEERING CONSTRUCTION BUILDING PROPERTY DESIGN MEDIA
        TRAINING SUPPORT SYSTEMS TECHNOLOGY TRANSPORT LOGISTICS FOODS CATERING CLEANING SECURITY HEALTHCARE HOUSING ENERGY ELECTRICAL
        PLUMBING HEATING WASTE ENVIRONMENTAL MEDICAL DENTAL NURSING PHARMACY EDUCATION LEARNING RECRUITMENT STAFFING SOFTWARE DIGITAL
        PRINTING PUBLISHING FILMS STUDIOS MUSIC ARTS THEATRE SPORTS LEISURE FITNESS GARDENS LANDSCAPES FARMS FLOORING ROOFING JOINERY
        FURNITURE KITCHENS INTERIORS EQUIPMENT HIRE TOOLS MACHINERY PLANT PRODUCTS MANUFACTURING INDUSTRIES SCIENTIFIC RESEARCH
        SURVEYORS ARCHITECTS PLANNING MAINTENANCE REPAIRS FACILITIES SALES LETTINGS PARTNERS ASSOCIATES BROTHERS TRUST ASSOCIATION
        CENTRE SCHOOL CLUB SOCIETY FOUNDATION CHARITY PARTNERSHIP COLLEGE ACADEMY CHURCH SURGERY NURSERY HOTEL HOUSE VILLAGE
        """.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);

    private readonly Random _random = new(20261126);
    private readonly string[] _places;
    private readonly string[] _words;
    private readonly HashSet<string> _used = [];

    internal GeneratedRegister(int count)
    {
        _words = [.. InventedWords().Distinct().Take((count / 5) + 500)];
        _places = _words[^400..];
        Names = new string[count];
        Postcodes = new string[count];
        string[] codes = [.. GeneratedPostcodeFile.Codes((count / 6) + 10)];
        for (var i = 0; i < count; i++)
        {
            Names[i] = Next(i);
            Postcodes[i] = codes[(int)(codes.Length * Math.Pow(_random.NextDouble(), 1.5))];
        }
    }

    internal string[] Names { get; }

    internal string[] Postcodes { get; }

    // A name nobody has yet; one in twelve is the sister of an earlier one.
    private string Next(int count)
    {
        while (true)
        {
            var form = Forms[_random.Next(Forms.Length)];
            var core = count > 100 && _random.Next(12) == 0 ? Sister(Names[_random.Next(count)], ref form) : Core();
            if (_used.Add(form is "LLP" ? core + " LLP" : core))
            {
                return $"{core} {form}".TrimEnd();
            }
        }
    }

    private string Sister(string name, ref string form)
    {
        var core = Forms.Where(f => f.Length > 0 && name.EndsWith(" " + f, StringComparison.Ordinal)).Select(f => name[..^(f.Length + 1)]).FirstOrDefault(name);
        if (_random.Next(6) == 0)
        {
            form = "LLP";
            return core;
        }

        return $"{core} {Sisters[_random.Next(Sisters.Length)]}";
    }

    private string Core() => _random.Next(20) switch
    {
        < 7 => $"{Own()} {Trade()}",
        < 12 => $"{Own()} {Own()} {Trade()}",
        < 14 => $"{Own()} {Trade()} {Trade()}",
        < 16 => $"{Place()} {Own()} {Trade()}",
        16 => $"{Place()} {Trade()} {Trade()}",
        17 => $"{Letter()}{Letter()}{Letter()} {Trade()} {Own()}",
        18 => $"{Own()} & {Own()}",
        _ => $"{Own()}",
    };

    private string Own() => _words[Zipf(_words.Length, 1.7)];

    private string Place() => _places[Zipf(_places.Length, 2)];

    private string Trade() => Trades[Zipf(Trades.Length, 2)];

    private char Letter() => (char)('A' + _random.Next(26));

    // Low places often, high ones seldom.
    private int Zipf(int count, double power) => (int)(count * Math.Pow(_random.NextDouble(), power * 2));

    private IEnumerable<string> InventedWords()
    {
        const string Consonants = "bcdfghjklmnprstvwz";
        const string Vowels = "aeiou";
        while (true)
        {
            var word = string.Empty;
            for (var syllables = _random.Next(2, 5); syllables > 0; syllables--)
            {
                word += $"{Consonants[_random.Next(Consonants.Length)]}{Vowels[_random.Next(Vowels.Length)]}{(_random.Next(3) == 0 ? Consonants[_random.Next(Consonants.Length)] : string.Empty)}";
            }

            yield return word.ToUpper(CultureInfo.InvariantCulture);
        }
    }
}
