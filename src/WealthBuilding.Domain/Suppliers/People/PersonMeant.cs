using System.Collections.Frozen;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Whether a word that is a thing and a name too is meant as a name: behind what says for whom, and where a payment to people is told of.</summary>
/// <remarks>
/// PAYMENTS TO HILL and RESPITE FOR BAKER are people; REPAIRS TO ROOF and HILL HOUSE are things. What names somebody stands alone: an article, or another word that
/// is no name, beside it makes a thing of it. Common surnames are taken so behind any FOR, rarer ones only beside a payment that is made to people.
/// </remarks>
internal static class PersonMeant
{
    private const WordKind Names = WordKind.NameLike | WordKind.FamilyToo | WordKind.GivenToo | WordKind.NoticeName;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ForWhom = Set("FOR TO RE BY WITH FROM REGARDING CONCERNING VS V AGAINST PER").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GoingOn = Set("FOR TO AT IN ON FROM OF UNTIL RE BY VIA WEEK WEEKS MONTH Q1 Q2 Q3 Q4 TERM YEAR CASE FAMILY").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MadeToPeople = Set(
        "PAYMENT PAYMENTS PAYABLE PAID FEE FEES RESPITE PLACEMENT PLACEMENTS TUITION REFUND REFUNDS REIMBURSEMENT COMPENSATION SETTLEMENT DAMAGES CLAIM CLAIMS FUNERAL ALLOWANCE ALLOWANCES BURSARY INQUEST COUNSELLING TAXI TAXIS "
        + "ESCORT THERAPY ASSESSMENT ASSESSMENTS TRIBUNAL PENSION RENT DEPOSIT REDUNDANCY SEVERANCE SECONDMENT SALARY WAGES LEGAL CARE SUPPORT NURSING CONSULTANCY EXPENSES MENTORING TUTOR TUTORING ADAPTATION ADAPTATIONS APPEAL "
        + "HEARING GRANT LOAN HOMECARE CARER CARERS GUARDIANSHIP FOSTERING ADOPTION EHCP ACCOMMODATION TRANSPORT INVOICE INVOICES PHYSIOTHERAPY SPEECH EDUCATION CASE DISPUTE COURT INVESTIGATION LESSONS").GetAlternateLookup<ReadOnlySpan<char>>();

    // Words that are first of all somebody's name in the United Kingdom.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = Set(
        "ADAMS ARCHER BAILEY BAKER BALL BANKS BARBER BARKER BARNES BARRY BATES BELL BENNETT BERRY BIRD BISHOP BLACK BOND BROOKS BROWN BURNS BUSH BUTCHER BUTLER CARPENTER CARR CARTER CHANDLER CHAPMAN CHURCH CLARK CLARKE CLAY COLE COLLIER "
        + "COOK COOKE COOPER CROSS DAY DEAN DYER ELLIS FARMER FIELD FISHER FLETCHER FLOWERS FORD FORESTER FOSTER FOWLER FOX FRANCIS FREEMAN FROST GARDENER GARDNER GILL GLOVER GRANT GRAVES GRAY GREEN GREY HALL HARPER HART HEATH HICKS HILL HILLS "
        + "HOLLAND HOLMES HOLT HOOD HOPE HOUSE HUNT HUNTER JUDGE KAY KING KNIGHT LAKE LAMB LANE LAW LITTLE LONG LORD MARKS MARSH MARSHALL MARTIN MASON MAY MEAD MILES MILLER MILLS MOON MOORE MOSS NASH NEWMAN NOBLE NORTH PAGE PALMER PARK PARKER "
        + "PARKES PARKS PARSONS PEARCE PIKE POLLARD POOLE POPE PORTER POTTER POWELL PRICE PRIEST RAY READ REED REEVES RICE RICHARDS ROBERTS ROSE ROWE RUSSELL SALT SANDS SAVAGE SHARP SHEPHERD SHORT SINGER SKINNER SLATER SMART SMITH SNOW SPENCER "
        + "STEEL STEELE STONE STREET SUMMERS SWEET TANNER TAYLOR TEMPLE THORNE TURNER TYLER WALKER WALL WALLS WARD WATERS WEAVER WEBB WELLS WEST WHEELER WHITE WINTER WINTERS WISE WOLF WOOD WOODS YOUNG SEN SIM WAN SLAUGHTER HOLIDAY KITCHEN").GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Is(ref NameTokens tokens, int at)
    {
        if ((tokens[at].Kind & Names) == 0 || (tokens[at].Within & (WordKind.Known & ~WordKind.Trade)) != 0)
        {
            return false;
        }

        if (at > 0 && (tokens[at].Kind & (WordKind.School | WordKind.College)) != 0)
        {
            return false;
        }

        var isCommon = Common.Contains(tokens.WordAt(at)) || (tokens[at].Kind & WordKind.Given) != 0;
        if (IsEnd(ref tokens, at) && at > 0)
        {
            var before = tokens.WordAt(at - 1);
            var isParted = tokens[at].Break is not TokenBreak.Space;
            return (ForWhom.Contains(before) && !isParted && (isCommon || HasPayment(ref tokens, at)) && IsPaidTo(ref tokens, at))
                || ((isParted || before is "OF") && isCommon && HasPayment(ref tokens, at))
                || (before is "AND" && at > 1 && isCommon && Is(ref tokens, at - 2));
        }

        // BAKER PLACEMENT, HILL - RESPITE: the name stands first.
        return isCommon && (at == 0 || tokens[at].Break is not TokenBreak.Space) && at + 1 < tokens.Count
            && (MadeToPeople.Contains(tokens.WordAt(at + 1)) || (tokens.WordAt(at + 1) is "AND" && HasPayment(ref tokens, tokens.Count)) || (tokens[at + 1].Break is not TokenBreak.Space && HasPayment(ref tokens, tokens.Count)));
    }

    // Nothing that would make a thing of it stands behind it.
    private static bool IsEnd(ref NameTokens tokens, int at) =>
        at + 1 >= tokens.Count || tokens[at + 1].Break is not TokenBreak.Space || tokens[at + 1].HasDigit || GoingOn.Contains(tokens.WordAt(at + 1)) || tokens.WordAt(at + 1) is "AND";

    private static bool HasPayment(ref NameTokens tokens, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (MadeToPeople.Contains(tokens.WordAt(i)))
            {
                return true;
            }
        }

        return false;
    }

    // TO SCHOOL and TO PARK are ways; PAYMENTS TO HILL is somebody's.
    private static bool IsPaidTo(ref NameTokens tokens, int at) =>
        tokens.WordAt(at - 1) is not "TO" || (at > 1 && tokens.WordAt(at - 2) is "PAYMENT" or "PAYMENTS" or "PAYABLE" or "PAID" or "REFUND" or "REFUNDS" or "COMPENSATION" or "REIMBURSEMENT" or "GRANT" or "GRANTS" or "LOAN" or "LOANS" or "DAMAGES" or "FEE" or "FEES" or "AWARD"
            or "EXPENSES" or "ALLOWANCE" or "SUPPORT" or "CARE" or "GIFT" or "SERVICES" or "CONTRIBUTION" or "HELP" or "RENT" or "COSTS" or "TUITION" or "LESSONS");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
