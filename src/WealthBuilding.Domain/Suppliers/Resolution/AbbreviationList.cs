namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Abbreviations of English and of ledgers, each with one meaning only; ours.</summary>
internal static class AbbreviationList
{
    private const string Lines = """
        SVS SVC SVCS SERV SERVS SERVCE SERVCES SERVIC SERVI SRVS SERVICS = SERVICE
        ASSOC ASSN ASSOCN ASSOCIATIO ASSOCIATI ASSOCIAT = ASSOCIATION
        ASSOCS = ASSOCIATE
        BROS = BROTHER
        INTL INTERNATL INTNL INT INTERNATIONA = INTERNATIONAL
        SOC SOCY = SOCIETY
        UNIV UNI UNVERSITY = UNIVERSITY
        HOSP HOSPS = HOSPITAL
        MGMT MGT MNGT MANGT MANAGEMEN MANAGMENT = MANAGEMENT
        ENGINEERIN ENGNG ENGRG = ENGINEERING
        CONSTR CONSTN CONST CONSTRUCTIO = CONSTRUCTION
        DEVT DEVELOPMEN DVLPT = DEVELOPMENT
        GRP GP = GROUP
        HLDGS HLDG HOLDS = HOLDING
        CENTER CTR CNTR CTRE = CENTRE
        ST STE = SAINT
        NATL NATNL = NATIONAL
        COMPANY COY = CO
        COOP COOPS COOPERATIV = COOPERATIVE
        DEPT = DEPARTMENT
        GOVT = GOVERNMENT
        EDUC = EDUCATION
        ELEC = ELECTRICAL
        ENVT ENVIRON = ENVIRONMENTAL
        EQUIP = EQUIPMENT
        FDN FNDN FOUNDATIO = FOUNDATION
        IND INDS INDUST = INDUSTRY
        INST = INSTITUTE
        INS = INSURANCE
        LAB LABS = LABORATORY
        MAINT = MAINTENANCE
        MANUF MFG = MANUFACTURING
        MFRS MFR = MANUFACTURER
        MKTG = MARKETING
        ORG ORGANIZATION = ORGANISATION
        PHARM = PHARMACEUTICAL
        PROD PRODS = PRODUCT
        PROP PROPS = PROPERTY
        PTNRS PTNR PTRS = PARTNER
        PTNRSHIP PSHIP PARTNERSHI = PARTNERSHIP
        SCH = SCHOOL
        SOLN SOLNS = SOLUTION
        SOLRS SOLS = SOLICITOR
        SYS SYST SYSTS = SYSTEM
        TECH TECHS TECHN = TECHNOLOGY
        TRNG TRG = TRAINING
        TRANSP = TRANSPORT
        CONS CONSULT CONSULTANC = CONSULTANCY
        CHURCHES = CHURCH
        COMMTY CMTY COMMUN = COMMUNITY
        COMMS = COMMUNICATION
        CNCL COUN = COUNCIL
        BORO = BOROUGH
        ACAD = ACADEMY
        COLL = COLLEGE
        HLTH = HEALTH
        MED = MEDICAL
        PROF = PROFESSIONAL
        RES = RESEARCH
        RD = ROAD
        SPEC = SPECIALIST
        TRSPT = TRANSPORT
        VOL = VOLUNTARY
        YTH = YOUTH
        BUREAUX = BUREAU
        LANCS = LANCASHIRE
        YORKS = YORKSHIRE
        HERTS = HERTFORDSHIRE
        BUCKS = BUCKINGHAMSHIRE
        BEDS = BEDFORDSHIRE
        CAMBS = CAMBRIDGESHIRE
        GLOS = GLOUCESTERSHIRE
        HANTS = HAMPSHIRE
        LEICS = LEICESTERSHIRE
        LINCS = LINCOLNSHIRE
        NORTHANTS = NORTHAMPTONSHIRE
        NOTTS = NOTTINGHAMSHIRE
        OXON = OXFORDSHIRE
        STAFFS = STAFFORDSHIRE
        WILTS = WILTSHIRE
        WORCS = WORCESTERSHIRE
        SOTON = SOUTHAMPTON
        BHAM = BIRMINGHAM
        MCR = MANCHESTER
        NTH = NORTH
        STH = SOUTH
        ZERO = 0
        ONE = 1
        TWO = 2
        THREE = 3
        FOUR = 4
        FIVE = 5
        SIX = 6
        SEVEN = 7
        EIGHT = 8
        NINE = 9
        TEN = 10
        TWELVE = 12
        TWENTY = 20
        SECOND 2ND = 2ND
        THIRD = 3RD
        FIRST = 1ST
        1ST = 1ST
        """;

    internal static Dictionary<string, string> Read()
    {
        var full = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sides = line.Split('=', StringSplitOptions.TrimEntries);
            foreach (var word in sides[0].Split(' '))
            {
                full.TryAdd(word, sides[1]);
            }
        }

        return full;
    }
}
