namespace WealthBuilding.Domain.Tests.Suppliers.People;

/// <summary>A made-up payee: what a ledger may write, and the words of it that name somebody.</summary>
internal sealed record BlindPayee(string Name, string[] Somebody, string Shape);

/// <summary>Made-up payees drawn by combination from lists that were written down before the rules: people in every order and beside firms, and firms and bodies without anybody beside.</summary>
/// <remarks>No tables are read here, and none was filled from here. Nobody real is meant: given names, surnames and firms are put together by chance.</remarks>
internal static class BlindPayees
{
    private static readonly string[] Given = Words("""
        Amanda Bernard Clive Deborah Edwin Fiona Geoffrey Hilary Ian Jacqueline Kenneth Lorna Maurice Nadine Oscar Pauline Quentin Rosemary Stuart Tracey Ursula Vernon Wendy Zoe
        Aarav Bhavesh Chandni Dipti Farzana Gurmail Harvinder Imtiaz Jaspreet Kavita Lubna Manpreet Nasreen Omprakash Parminder Rukhsana Sarfraz Tehmina Usman Vijay Yasmin Zubair
        Adaeze Bamidele Chiamaka Damilola Emeka Folarin Gbenga Habiba Ikechukwu Jelani Kehinde Lerato Makena Nnamdi Olumide Phumzile Rotimi Sipho Thandiwe Uchenna Wanjiru Yetunde Zainab
        Agata Bartosz Czesława Dorota Elżbieta Franciszek Grażyna Henryk Irmina Jarosław Krzysztof Ludmiła Mirosław Natasza Przemysław Ryszard Stanisław Urszula Władysław Żaneta
        Aoife Brónach Caitríona Diarmuid Éamonn Fionnuala Gráinne Niamh Oisín Ruairí Sinéad Tadhg Angharad Bronwen Cerys Dafydd Eirlys Ffion Gethin Huw Iorwerth Myfanwy Nerys Owain Rhiannon Siân
        Bo Chun Fang Guanghui Haoran Jing Lijuan Minh Nhung Ping Quang Ruoxi Siew Tuyet Wenjie Xiaoyan Yifan Zhenhua Ahmet Bilge Cemal Elif Gülşen Hatice İbrahim Nilüfer Şule Tolga
        """);

    private static readonly string[] WordsAsGiven = Words("""
        Precious Royal Heath Grace Hope Summer Joy Blessing Faith April Dean Lane Autumn Ocean River Reign Legacy Cash Blue Major Marvel Bright Comfort Fortune Gift Sunday Friday Patience Charity Mercy
        Noble Prosper Favour Sage Storm Winter Liberty Justice Victor Ray Rich Art Rob Mark Pat Drew Wade Chase Hunter Mason Tanner Carter Archer Sterling Forest Clay Cliff Dale Glen Ford Brook Reed Rowan
        Hazel Ivy Violet Daisy Poppy Iris Holly Heather Ruby Pearl Amber Jade Crystal Melody Harmony Angel Destiny Trinity Genesis Bishop Duke Earl King Prince Queen Chelsea Florence Georgia Paris Victoria
        Success Promise Miracle Testimony Bliss Wisdom Goodness Happy Lucky Golden Silver Diamond Christian Sky Star Moon Rain Clement Page Miles Guy Frank Bill Will Jack Rose Lily May June Augustus Lake Prudence Rock
        """);

    private static readonly string[] Surnames = Words("""
        Ashworth Birtwistle Cattermole Dunkerley Entwistle Fothergill Gorringe Haslehurst Illingworth Jowett Kershaw Lythgoe Micklethwaite Nuttall Openshaw Pilkington Ramsbottom Shufflebotham Tattersall Unsworth Wolstenholme
        Agarwal Bhattacharya Chaudhary Dhillon Ghuman Iyer Javed Krishnan Lakhani Mahmood Naidoo Purewal Qureshi Randhawa Sivakumar Thakkar Virdee Wadhwa Abubakar Balogun Chukwu Danjuma Eze Fashola Gumede Igwe
        Kamara Lungu Mbeki Ndlovu Okafor Ogunleye Owusu Sesay Tshabalala Uzoma Wekesa Yeboah Zulu Adamczyk Błaszczyk Chmielewski Dąbrowska Gołębiewski Jaworska Krawczyk Mazurek Nowakowska Pietrzak Sikorska Wróblewski
        Breathnach Caomhánach Donnelly Mulcahy Geraghty Hanrahan Kavanagh Loughnane Quigley Rafferty Cadwaladr Eynon Gwynne Llewellyn Maddocks Penhaligon Trevithick Cheung Duong Huynh Jiang Kwok Leung Ouyang Trinh Xu Zhou
        Aydın Çelik Demirci Öztürk Yılmaz Haddad Khoury Mansour Saleh Cerna Dimitrov Horvath Ivanova Kovács Lupu Marinescu Petrauskas Rodrigues Almeida Ferreira Bergström Lindqvist Haugland Virtanen
        """);

    private static readonly string[] CommonSurnames = Words("""
        Smith Jones Brown Taylor Wilson Evans Thomas Roberts Walker Wright Patel Khan Ali Singh Begum Hussain Ahmed Banks Bell Black Brook Carter Church Cook Cross Field Fox Green Hall Hill Hunt King Lane Marsh Mills Moore Park Power
        Price Rose Shaw Stone Ward Waters Wells White Wood Young
        """);

    private static readonly string[] Brands =
    [
        "Acme", "Zentro", "Kelvane", "Brightwell", "Nuvora", "Optimax", "Veridion", "Tekstar", "Halcyonix", "Covenbrook", "Premier", "First Choice", "Sunrise", "Bluebird", "Northern", "Castle", "Crown", "Pioneer", "Horizon", "Guardian", "Cornerstone",
        "Beacon", "Phoenix", "Summit", "Apex", "Swift", "Reliance", "Preston", "Oldham", "Mersey", "Pennine", "Quality", "Elite", "Prestige", "Total", "Complete", "Advanced", "National", "Green Lane", "Park View", "Red Rose", "White Rose", "Oak Tree", "New Horizons", "Bright Futures",
        "Safe Hands", "Helping Hands", "A1", "Able", "Alpha", "Atlas", "Central", "City", "Direct", "Express", "Global", "Independent", "Key", "Lakeside", "Metro", "Modern", "Platinum", "Rapid", "Royal", "Select", "Star", "Sterling", "Universal", "Victoria",
    ];

    // Written down after the rules, and read by none of them.
    private static readonly string[] LaterBrands =
    [
        "Harbour", "Tower", "Forest", "Bridgegate", "Lighthouse", "Orchard", "Meadow", "Silverline", "Mountain", "Ocean", "Compass Point", "Stepping Stones", "Little Acorns", "Sunflower", "Jubilee", "Enterprise", "Trident", "Falcon", "Kestrel", "Swan", "Tudor", "Regency", "Homely", "Caring Hands", "Five Star",
        "Community", "People", "Family First", "Care Plus", "Clean Sweep", "Home from Home", "Quick Fix", "Handy", "Green Planet", "Blue Sky", "Red Brick", "Spring", "Maple", "Willow", "Ivy House", "Cedar", "Everyday", "Trusty", "Peoples Choice", "Sparkle", "Anytime", "Rooftop", "Gemini", "Orion", "Zebra",
    ];

    private static readonly string[] Lines =
    [
        "Cleaning", "Care", "Care Services", "Building Services", "Roofing", "Home Care", "Security", "Recruitment", "Staffing", "Nursing Agency", "Transport", "Taxis", "Coaches", "Electrical", "Plumbing and Heating", "Landscapes", "Catering", "Training", "Consulting", "Fostering",
        "Education", "Supported Living", "Healthcare", "Housing", "Construction", "Motors", "Software", "Office Supplies", "Print", "Solicitors", "Property Management", "Scaffolding", "Waste", "Foods",
    ];

    private static readonly string[] Forms = ["Ltd", "Limited", "LTD", "LLP", "PLC", "CIC", "Ltd."];

    private static readonly string[] KnownFirms = ["Serco Ltd", "Capita PLC", "Mitie Care Ltd", "Tesco Stores Ltd", "Reed Specialist Recruitment Ltd", "Hays Specialist Recruitment Ltd", "Adecco UK Ltd", "British Gas Services Ltd", "Sodexo Ltd", "Bupa Care Homes Ltd", "Manpower UK Ltd", "Amey LG Ltd"];

    private static readonly string[] Bodies =
    [
        "Oldham Council", "Preston City Council", "Lancashire County Council", "St Anne's Primary School", "Ribbleton Community Primary School", "Bolton NHS Foundation Trust", "University of Salford", "Wigan and Leigh College", "Rochdale Borough Housing Association", "Age UK Bury",
        "Royal Preston Hospital", "Home Office", "British Red Cross", "Burnley Football Club", "Diocese of Blackburn", "Blackpool Victoria Hospital", "Chorley Citizens Advice", "St Wilfrid's C of E High School", "HMRC", "The National Trust",
    ];

    // {g} a given name, {h} another, {s} a surname, {r} another, {i} and {j} initials, {firm} a whole firm, {line} what it does, {known}, {body}. Words in capitals where the form is.
    private static readonly (string Shape, string[] Forms)[] Shapes =
    [
        ("before a firm", ["{g} {s} {firm}", "{g} {s} {firm}", "{g} {s} {firm}", "{G} {S} {FIRM}", "{s} {g} {firm}", "{S} {G} {FIRM}", "{g} {h} {s} {firm}", "{g} {i} {s} {firm}", "{g} {s}-{r} {firm}", "{i} {j} {s} {firm}", "{s}, {g} {firm}", "{s}, {i} {firm}", "{s} {i} {firm}", "{s} {i}{j} {firm}"]),
        ("before a firm with a sign", ["{g} {s} - {firm}", "{g} {s} c/o {firm}", "{g} {s} C/O {FIRM}", "{g} {s} ({firm})", "{g} {s}/{firm}", "{g} {s}, {firm}", "{g} {s} via {firm}", "{g} {s} at {firm}", "{g} {s} t/a {firm}", "{g} {s} of {firm}", "{g} {s}: {firm}", "{g} {s} on behalf of {firm}"]),
        ("title before a firm", ["Mr {g} {s} {firm}", "MRS {S} {FIRM}", "Ms {i} {s} {firm}", "Dr {g} {s} {firm}", "Miss {g} {s} - {firm}", "Rev {s} {firm}"]),
        ("particle before a firm", ["{g} de la {s} {firm}", "{g} van der {s} {firm}", "{g} O'{s} {firm}", "{g} ap {s} {firm}", "{g} bin {s} {firm}", "{g} Mac{s} {firm}", "{g} el-{s} {firm}"]),
        ("before a known firm", ["{g} {s} {known}", "{s} {g} {known}", "{s} {known}", "{i} {s} {known}", "{S} {I} {KNOWN}", "{g} {s}-{r} {known}"]),
        ("before a body", ["{g} {s} {body}", "{s} {g} {body}", "{i} {s} {body}", "{s} {i} {body}", "{G} {S} {BODY}", "{g} {s} - {body}", "{g} {s}, {body}", "{s} {body}", "{g} {s} c/o {body}"]),
        ("plain", ["{g} {s}", "{G} {S}", "{s} {g}", "{s}, {g}", "{S}, {G} {I}", "{i} {s}", "{s} {i}", "{s} {i} {j}", "{i}.{j}. {s}", "{g} {h} {s}", "{g} {s}-{r}", "{g} de {s}", "{g} O'{s}", "{s}", "{g}", "Mr {g} {s}", "MRS {S}", "Dr {s}", "{g} & {h} {s}", "Mr & Mrs {s}", "{g} {s} (Foster Carer)", "Exors of {g} {s}", "{g} and {h} {s}"]),
        ("trade without a form", ["{g} {s} {line}", "{G} {S} {LINE}", "{s} {line}", "{i} {s} {line}", "{g} {s} T/A {brand} {line}", "{s} & Son {line}", "{line} - {g} {s}", "{g} {s} {brand} {line}", "Mr {g} {s} {line}", "{g}'s {line} ({g} {s})", "{s}, {g} {line}"]),
    ];

    private static readonly string[] Saints = ["Anne's", "Aidan's", "Bede's", "Cuthbert's", "Mary's", "Mary Magdalene's", "John's", "John the Baptist", "Wilfrid's", "Zebedee's", "Oswald's", "Thomas More", "Peter and St Paul's", "Teilo's", "Gabriel's", "Brigid's", "Chad's"];

    private static readonly string[] Places =
    [
        "Harrowby", "Nettlewick", "Ashcombe", "Thornholme", "Great Wexby", "Little Ambry", "Upper Sallow", "Moss Lane", "Hazel Grove", "Oak Tree", "Mill Hill", "Castle View", "Meadow Bank", "Green Lane", "Holly Park", "Nether Poppleby", "Kirkholme on Sea", "Long Tansley", "Burnside", "Fernhill", "West Thornby",
        "Old Ferry Road", "Queen Street", "Albert Road", "Highfield", "Northgate", "Riverside", "Woodlands", "The Grange", "Beechwood", "Lostock Quay", "Marfield",
    ];

    // {t} a saint, {p} a place or whatever schools are called after, {k} a kind of school.
    private static readonly string[] BodyForms =
    [
        "St {t} {k}", "St {t} {k}", "Saint {t} {k}", "ST {T} {K}", "{p} {k}", "{p} {k}", "{P} {K}", "{p} Parish Council", "{p} Town Council", "Parish of St {t}", "St {t} Church", "St {t} Parish Church", "{p} Parish Church", "{p} Village Hall", "{p} Medical Centre", "{p} Health Centre", "{p} Library", "{p} Museum", "{p} Hospital",
        "{p} Community Centre", "{p} Academy Trust", "{p} Baptist Church", "St {t} PCC", "St {t} Hospice", "{p} Theatre", "{p} Youth Club", "{p} Cricket Club", "{p} Credit Union", "{p} Housing Association", "St {t} Nursery School", "St {t} Academy", "St {t} Clinic", "The {p} Foundation", "{p} Allotment Society", "Friends of {p} Park",
    ];

    private static readonly string[] SchoolKinds = ["Primary School", "C of E Primary School", "RC Primary School", "Catholic High School", "Community Primary School", "High School", "Infant School", "Junior School", "CE Primary School", "Church of England Primary School", "Grammar School", "Primary Academy", "Nursery School", "Infant and Nursery School", "Special School", "Catholic Primary School", "VA Primary School", "Primary"];

    /// <summary>Schools, parishes, clubs and the like with made-up names.</summary>
    public static IReadOnlyList<BlindPayee> PlainBodies(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Body(random, BodyForms[i % BodyForms.Length]))];
    }

    private static BlindPayee Body(Random random, string form)
    {
        var (saint, place, kind) = (Pick(random, Saints), Pick(random, Places), Pick(random, SchoolKinds));
        var name = form.Replace("{t}", saint, StringComparison.Ordinal).Replace("{p}", place, StringComparison.Ordinal).Replace("{k}", kind, StringComparison.Ordinal)
            .Replace("{T}", saint.ToUpperInvariant(), StringComparison.Ordinal).Replace("{P}", place.ToUpperInvariant(), StringComparison.Ordinal).Replace("{K}", kind.ToUpperInvariant(), StringComparison.Ordinal);
        return new BlindPayee(name, [], form);
    }

    /// <summary>People, the same at every call with a seed.</summary>
    /// <param name="areFirmsLater">Whether the firms are of the list that was written down after the rules.</param>
    public static IReadOnlyList<BlindPayee> People(int count, int seed, bool areFirmsLater = false)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Person(random, Shapes[i % Shapes.Length], areFirmsLater ? LaterBrands : Brands))];
    }

    /// <summary>Companies whose own name is somebody's, or begins with a word that is a given name too: named, since it is on a public register.</summary>
    public static IReadOnlyList<BlindPayee> Companies(int count, int seed)
    {
        var random = new Random(seed);
        string[] forms = ["{g} {s} {line} {form}", "{s} {line} {form}", "{s} & {r} {line} {form}", "{brand} {line} {form}", "{brand} {line} {form}", "{word} {line} {form}", "{word} {brand} {line} {form}", "{i} {s} {line} {form}", "{s} {form}", "{g} {s} {form}", "{brand} {form}", "{i} & {j} {s} {line} {form}", "{s} Brothers {line} {form}", "{s} {brand} {line} {form}", "{brand} {s} {line} {form}"];
        return [.. Enumerable.Range(0, count).Select(i => Fill(random, forms[i % forms.Length], "company", Brands))];
    }

    private static BlindPayee Person(Random random, (string Shape, string[] Forms) shape, string[] brands) => Fill(random, Pick(random, shape.Forms), shape.Shape, brands);

    private static BlindPayee Fill(Random random, string form, string shape, string[] brands)
    {
        var (given, surname) = (Pick(random, random.Next(5) < 2 ? WordsAsGiven : Given), Pick(random, random.Next(4) == 0 ? CommonSurnames : Surnames));
        var firm = $"{Pick(random, brands)} {Pick(random, Lines)} {Pick(random, Forms)}";
        var words = new Dictionary<string, string>
        {
            ["g"] = given,
            ["h"] = Pick(random, random.Next(3) == 0 ? WordsAsGiven : Given),
            ["s"] = surname,
            ["r"] = Pick(random, Surnames),
            ["i"] = ((char)('A' + random.Next(26))).ToString(),
            ["j"] = ((char)('A' + random.Next(26))).ToString(),
            ["firm"] = firm,
            ["brand"] = Pick(random, brands),
            ["word"] = Pick(random, WordsAsGiven),
            ["line"] = Pick(random, Lines),
            ["form"] = Pick(random, Forms),
            ["known"] = Pick(random, KnownFirms),
            ["body"] = Pick(random, Bodies),
        };
        var name = words.Aggregate(form, (text, word) => text
            .Replace($"{{{word.Key}}}", word.Value, StringComparison.Ordinal)
            .Replace($"{{{word.Key.ToUpperInvariant()}}}", word.Value.ToUpperInvariant(), StringComparison.Ordinal));
        string[] somebody = form.Contains("{s}", StringComparison.OrdinalIgnoreCase) ? [surname] : [given];
        return new BlindPayee(name, somebody, $"{shape}: {form}");
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static string[] Words(string text) => text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
