namespace WealthBuilding.Tests.Shared;

/// <summary>A made-up person as a ledger may write one. <see cref="Marker"/> is in the payee's name and in the narrative, and nowhere else.</summary>
public sealed record GeneratedPerson(string Marker, string Payee, string Narrative, string Category, string Shape);

/// <summary>Made-up people with a fixed seed: forenames of many origins, made-up surnames each used once, all the shapes of ledgers, alone and beside organisations.</summary>
/// <remarks>A surname is made of syllables, so that no list of names has it: whoever finds one in public output has found a leak.</remarks>
public static class GeneratedPeople
{
    private static readonly string[] Beginnings = ["Zar", "Quil", "Vro", "Pemb", "Drux", "Klev", "Thrim", "Gosk", "Wexl", "Jarv", "Nym", "Brox", "Chud", "Fenz", "Hrul", "Lusk", "Mbez", "Nkol", "Oyel", "Pradz", "Ruzh", "Skov", "Tvel", "Ubar", "Xand",
        "Ogunv", "Nwaz", "Adeq", "Asantv", "Chivz", "Warsq", "Tesfv", "Nguxh", "Tranq", "Xhuo", "Siddv", "Bhattq", "Yilmq", "Karaq", "Kowz", "Popz", "Jankv", "Shevq", "Oshq", "Llanq", "Macq", "Gurq"];

    private static readonly string[] Middles = ["ovi", "ata", "ene", "uru", "iko", "azz", "elw", "ishn", "ubd", "orv", "yll", "emb", "ank", "ogh", "ustr", "arn", "eyi", "uoc"];

    private static readonly string[] Endings = ["wick", "adze", "enko", "sson", "pour", "ulu", "anathan", "owski", "escu", "ghar", "berrow", "thwaitex", "moor", "zadeh", "iwe", "quist", "unde", "ukwu", "oglu", "aitis", "chuk", "llyn"];

    private static readonly string[] Forenames =
    [
        "John", "Mary", "David", "Susan", "Kevin", "Gwenllian", "Rhodri", "Eilidh", "Siobhan", "Padraig", "Mohammed", "Ayesha", "Gurpreet", "Harjit", "Lakshmi", "Rajesh", "Nusrat", "Tanvir", "Chukwuemeka", "Folasade",
        "Kwame", "Abena", "Tendai", "Hodan", "Selamawit", "Katarzyna", "Zbigniew", "Oleksandr", "Ionut", "Ilze", "Giovanni", "Dolores", "Jose", "Wei", "Xiaoming", "Nguyet", "Haruki", "Fatma", "Reza", "Shlomo",
        "Delroy", "Winsome", "Zoë", "François", "Łukasz", "Søren", "Qhawekazi", "Ixchel", "Tsering", "Aroha", "Grace", "Faith", "Mark", "Will", "Rose", "Hope", "May", "Frank", "Bill", "Dean",
    ];

    // Of origins that lists of names here leave thin, and coined ones that no list can have: the recogniser must not need them.
    private static readonly string[] RarerForenames =
    [
        "Oluwaseun", "Adebayo", "Temitope", "Babatunde", "Omolara", "Nkechi", "Chinedu", "Obinna", "Ifeoma", "Ngozi", "Kofi", "Akosua", "Yaw", "Adwoa", "Abdirahman", "Faduma", "Sahra", "Tewodros", "Haben", "Mehret", "Tatenda", "Rufaro", "Farai", "Nyasha",
        "Thuy", "Ngoc", "Duc", "Huong", "Phuong", "Jiahui", "Zhiwei", "Meiling", "Siuming", "Harpreet", "Sukhdeep", "Iftikhar", "Shabnam", "Thanushka", "Nirmala", "Abdulkarim", "Hussam", "Maryam", "Layla", "Emre", "Aylin", "Burak", "Sevgi",
        "Agnieszka", "Wojciech", "Małgorzata", "Bogdan", "Ruxandra", "Florentina", "Mindaugas", "Rasa", "Vytautas", "Solomiya", "Taras", "Yevhen", "Aodhán", "Caoimhín", "Saoirse", "Tomos", "Llinos", "Heledd", "Ruaridh", "Mòrag", "Catrìona",
        "Zuqeli", "Ovrath", "Jyntaro", "Wexemba", "Quorsha", "Tivlek", "Ombrize", "Fenuqa", "Drashni", "Ylvath", "Kwirezo", "Pazhuli", "Skembra", "Thozaq", "Uvendri", "Xolbeth", "Abiodun", "Olufunke", "Chidimma", "Uzochukwu", "Kwabena", "Akwasi", "Deqa", "Hibaaq", "Berhane", "Simbarashe", "Quynh", "Xuan", "Zhihao", "Parminderjit", "Özlem", "Svitlana", "Gintaras",
        "Fearghus", "Eluned", "Vashiro", "Kelmuna", "Dzoraya", "Irphelo", "Nuxembe", "Yolvana", "Gwendrosh", "Amaniqo", "Tsevrani", "Olwazhe", "Brinduqa", "Mikhovel",
    ];

    private static readonly string[] Surnames = ["Okonkwo", "Adeyemi", "Mensah", "Warsame", "Gebremariam", "Moyo", "Nguyen", "Zhang", "Chaudhry", "Al-Hassan", "Yıldız", "Wiśniewski", "Popescu", "Kazlauskas", "Shevchenko", "Ó Briain", "ap Rhys", "MacAulay"];

    private static readonly string[] Institutions =
    [
        "Oldham Borough Council", "Lancashire County Council", "NHS Foundation Trust", "University of Manchester", "Bangor University", "St Mary's Primary School", "Oldham College", "Preston Council", "Nationwide Building Society",
        "Riverside Housing Association Ltd", "Riverside Housing Association", "Bolton Community Trust", "Royal Bolton Hospital", "Diocese of Salford", "Age UK Bolton", "Rochdale Law Centre", "Citizens Advice Bury", "Wigan High School", "Department for Work and Pensions",
    ];

    private static readonly string[] Companies = ["Riverside Ltd", "Example Homes Ltd", "Example Lettings Limited", "Harebell Example plc", "Example Care CIC", "Example Legal LLP"];

    private static readonly string[] NamesLikeBodies = ["College", "School", "Church", "Council", "Trust", "Union", "Banks", "Constable", "Temple", "Priory", "Board", "University"];

    private static readonly string[] Seconds = ["James", "Anne", "Singh", "Kaur", "Begum", "Olu", "Maria", "Lee", "Bo", "Patience"];

    private static readonly string[] Trades =
    [
        "Plumbing", "Builders", "Taxis", "Electrical Services", "Joinery", "Childminding", "Garden Services", "Cleaning", "Photography", "Catering", "Farm", "Driving School", "Dance Academy", "School of Motoring", "Music Tuition",
        "Consultancy", "Associates", "Translations", "Transport", "Private Hire", "Hairdressing", "Day Nursery", "Care Services", "Physiotherapy", "Dental Surgery", "Solicitors", "Lettings", "Properties", "Shop", "Training", "Decorators", "Trust", "Academy", "Group", "UK", "Fund",
    ];

    private static readonly (string Shape, string Form)[] Plain =
    [
        ("title", "Mr {f} {s}"), ("title", "MRS {F} {S}"), ("title", "Ms {i} {s}"), ("title", "Miss {i}. {j}. {s}"), ("title", "Mx {f} {s}"), ("title last", "{S} {F} MR"), ("title last", "{S} {I} MRS"), ("title and comma", "{s}, Mr {f}"),
        ("couple", "Mr & Mrs {s}"), ("couple", "Mr and Mrs {i} {s}"), ("couple", "MR {I} & MRS {J} {S}"), ("couple", "{f} & {g} {s}"), ("couple", "{i} & {j} {s}"), ("couple", "Messrs {i} and {j} {s}"),
        ("honour", "Dr {f} {s}"), ("honour", "DR {I} {S}"), ("honour", "Rev {f} {s}"), ("honour", "The Revd Canon {i} {s}"), ("honour", "Prof. {f} {s}"), ("honour", "Cllr {f} {s}"), ("honour", "Sir {f} {s}"), ("honour", "Dr {s} & Partners"),
        ("plain", "{f} {s}"), ("plain", "{F} {S}"), ("plain", "{f} {j} {s}"), ("plain", "{f} {second} {s}"), ("plain", "{F} {SECOND} {S}"), ("lower", "{flower} {slower}"), ("surname first", "{S} {F}"), ("surname first", "{S} {F} {J}"),
        ("comma", "{s}, {f}"), ("comma", "{S}, {F} {J}"), ("comma", "{S},{I}"), ("initials", "{S} {I}"), ("initials", "{S} {I} {J}"), ("initials", "{S} {I}{J}"), ("initials", "{i} {s}"), ("initials", "{I}.{J}.{S}"), ("initials", "{i} {j} {s}"), ("initials three", "{S} P L C"),
        ("two-letter form", "{S} SA"), ("surname", "{s}"), ("surname", "{S}"), ("double-barrelled", "{f} {s}-Jones"), ("double-barrelled", "Mrs {f} Banks-{s}"), ("prefix", "{f} O'{s}"), ("prefix", "{f} Mc{s}"), ("prefix", "{f} van der {s}"), ("prefix", "{f} bin {s}"), ("prefix", "{f} ap {s}"),
        ("executors", "Executors of {f} {s}"), ("executors", "EXORS OF MRS {S}"), ("executors", "Exec of the late {f} {s}"), ("estate", "Estate of {f} {s}"), ("estate", "The Estate of the Late {i} {s}"), ("estate", "{F} {S} DECEASED"), ("representative", "Personal Representatives of {s}"), ("late", "The late {f} {s}"),
        ("care of", "{f} {s} c/o Anytown Borough Council"), ("care of", "{S} C/O EXAMPLE SOLICITORS LLP"), ("care of", "Mrs {s} c/o Example Housing Association"), ("child", "For child {f} {s}"), ("child", "Parent of {f} {s}"), ("child", "{f} {s} re child"),
        ("role", "{f} {s} (Foster Carer)"), ("role", "{S} {F} FOSTER CARER"), ("role", "{s} - special guardian"), ("role", "Landlord: {f} {s}"), ("role", "Tenant {s}"), ("role", "{f} {s} Childminder"),
        ("trading as", "{f} {s} t/a {trade}"), ("trading as", "{F} {S} T/A {S} {TRADE}"), ("trading as", "Mr {f} {s} trading as Anytown {trade}"), ("trading as", "{s} T/A Example Ltd"), ("trade", "{f} {s} {trade}"), ("trade", "{I} {S} {TRADE}"), ("trade", "{s} {trade}"), ("trade", "{S} {TRADE}"),
        ("trade", "{s}'s {trade}"), ("trade brackets", "{trade} ({i} {s})"), ("trade brackets", "Farm Services ({f} {s})"), ("firm", "{s} & Sons"), ("firm", "{S} AND SON"), ("firm", "{i} {s} & Co"), ("firm", "{s} Brothers"), ("firm", "{i} & {j} {s} Partnership"), ("firm", "{s} and Partners"),
        ("behind organisation", "{f} {s} (Example Ltd)"), ("behind organisation", "{s} - Anytown Borough Council"), ("behind organisation", "{f} {s} / Example Limited"), ("behind organisation", "{S}, {F} - NHS TRUST"), ("behind organisation", "{f} {s}, University of Anytown"),
        ("beside organisation", "Example Ltd ({f} {s})"), ("beside organisation", "Example Ltd - {f} {s}"), ("beside organisation", "Example Solicitors LLP re Mrs {s}"), ("beside organisation", "EXAMPLE LTD {F} {S}"), ("beside organisation", "Anytown Borough Council - {s}"), ("beside organisation", "Anytown Primary School ({s})"),
        ("beside organisation", "Example Ltd C/O {f} {s}"), ("beside organisation", "Anytown County Council {f} {s}"), ("family trust", "The {s} Family Trust"), ("family trust", "Trustees of Mr {s}"), ("edition", "{s} Limited Edition Prints"), ("noise", "{S} {F}   *"), ("noise", "*{f} {s}*"), ("noise", "{f} {s} 12345"), ("noise", "\"{s}, {f}\""),
    ];

    // Somebody and an organisation in one cell, in every order, with and without a sign between.
    private static readonly (string Shape, string Form)[] Compounds =
    [
        ("before institution", "{f} {s} {inst}"), ("before institution", "{s} {f} {inst}"), ("before institution", "{s} {inst}"), ("before institution", "{F} {S} {INST}"), ("before institution", "{i} {s} {inst}"), ("before institution", "{f} {r} {s} {inst}"),
        ("before institution", "{s} {i} {inst}"), ("before institution", "Mrs {s} {inst}"), ("before institution", "{s}-{r} {inst}"), ("behind institution", "{inst} {s}"), ("behind institution", "{inst} {f} {s}"), ("behind institution", "{INST} {S} {I}"),
        ("behind institution", "{inst} Mr {s}"), ("behind institution", "{inst} & {s}"), ("behind institution", "{inst} ({s})"), ("behind institution", "{inst}, {s}"), ("purpose", "{s} DP {inst}"), ("purpose", "{f} {s} DP {co}"), ("purpose", "{s} {f} rent {co}"),
        ("purpose", "{s} rent {inst}"), ("purpose", "{f} {s} refund {inst}"), ("purpose", "{s} deposit {co}"), ("and company", "Mr {s} and {co}"), ("and company", "{s} and {co}"), ("and company", "{f} {s} and {co}"), ("and company", "{f} {s} & {inst}"), ("and company", "{i} {s} and {co}"),
        ("care of company", "Care of {s} {co}"), ("care of company", "{s} care of {co}"), ("care of company", "c/o {f} {s} {co}"), ("care of company", "{s} {f} c/o {inst}"), ("in brackets", "Riverside ({s}) Ltd"), ("in brackets", "Example ({f} {s}) Limited"), ("in brackets", "{inst} (c/o {s})"),
        ("in brackets", "({s}) {inst}"), ("title and company", "Dr {s} {co}"), ("title and company", "Ms {f} {s} {co}"), ("before company", "{f} {s} Riverside Ltd"), ("before company", "{s} {f} Example Homes Ltd"), ("named like a body", "{s} {body}"), ("named like a body", "{S} {BODY}"),
        ("named like a body", "{f} {s} {body}"), ("slash", "{s}/{inst}"), ("slash", "{f} {s} / {co}"), ("spaced form", "{f} {s} P L C"), ("late", "Late {f} {s} {inst}"), ("number grown on", "{s}2 {inst}"), ("number grown on", "{inst} {s}01"),
    ];

    private static readonly string[] Narratives =
    [
        "Fostering allowance for {f} {s}, week 14", "DIRECT PAYMENT {S} {I}", "Refund of council tax to Mrs {s}", "respite care {flower} {slower}", "Taxi for {s} to school", "Legal fees re {f} {s} and Example Ltd", "Compensation - {s}, {f}, of 12 High Street, PR1 2AB",
        "Placement of {F} {S} (DOB 01/02/2010) NHS 943 476 5919", "Expenses {i}.{j}. {s} {slower}@example.org 07700 900123", "Payment to {f} {s} sort code 12-34-56 account 12345678", "{s}", "{S}/{F}/0423", "Bursary {s}{i} AB123456C", "Counselling session for {f}'s child {s}", "Rent deposit: {f}-{second} Mc{s}", "Adaptations at Mr {s}'s home",
        "Consultancy by {f} {s} Ltd", "Invoice 123 {f} O'{s} training course", "Grant to {s} Limited for {f} {s}", "Equipment for (client {s})", "{r} {s} rent at Riverside Ltd", "{slower}, {flower} - bed and breakfast", "Respite for {s} {i}", "Mr {s} taxi to school",
    ];

    private static readonly string[] Categories = ["Foster Carers", "Direct Payments", "Professional Fees", "Miscellaneous Expenses", "Grants", "Repairs and Maintenance", "Transport", "Supplies and Services", "", "Agency Staff"];

    private static readonly (string Shape, string Form)[] Payees = [.. Plain, .. Compounds];

    /// <summary>Every forename that is given to somebody: what tests hold against the recogniser's own list.</summary>
    public static IReadOnlyList<string> AllForenames { get; } = [.. Forenames, .. RarerForenames];

    /// <summary>The same people at every call.</summary>
    /// <param name="count">At most the number of surnames that there are, 20,000 and more.</param>
    public static IReadOnlyList<GeneratedPerson> All(int count = 5000, int seed = 20261126)
    {
        var random = new Random(seed);
        var surnames = Beginnings.SelectMany(b => Middles.SelectMany(m => Endings.Select(e => b + m + e))).ToArray();
        random.Shuffle(surnames);
        return [.. surnames.Take(count).Select((surname, i) => Person(random, surname, i))];
    }

    private static GeneratedPerson Person(Random random, string surname, int index)
    {
        var (shape, form) = Payees[index % Payees.Length];
        var words = new Dictionary<string, string>
        {
            ["s"] = surname,
            ["inst"] = Pick(random, Institutions),
            ["co"] = Pick(random, Companies),
            ["body"] = Pick(random, NamesLikeBodies),
            ["f"] = Pick(random, random.Next(3) == 0 ? Forenames : RarerForenames),
            ["g"] = Pick(random, Forenames),
            ["r"] = Pick(random, Surnames),
            ["second"] = Pick(random, Seconds),
            ["trade"] = Pick(random, Trades),
            ["i"] = ((char)('A' + random.Next(26))).ToString(),
            ["j"] = ((char)('A' + random.Next(26))).ToString(),
        };
        return new GeneratedPerson(surname, Fill(form, words), Fill(Pick(random, Narratives), words), Pick(random, Categories), shape);
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    // {s} as it is, {S} in capitals, {slower} in small letters.
    private static string Fill(string form, Dictionary<string, string> words)
    {
        foreach (var (name, word) in words)
        {
            form = form
                .Replace($"{{{name}}}", word, StringComparison.Ordinal)
                .Replace($"{{{name.ToUpperInvariant()}}}", word.ToUpperInvariant(), StringComparison.Ordinal)
                .Replace($"{{{name}lower}}", word.ToLowerInvariant(), StringComparison.Ordinal);
        }

        return form;
    }
}
