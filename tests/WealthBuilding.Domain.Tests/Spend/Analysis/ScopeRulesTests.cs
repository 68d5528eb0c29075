using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Domain.Tests.Spend.Analysis;

public sealed class ScopeRulesTests
{
    private static readonly ScopeRules Rules = Seeds.Rules;

    [Theory]
    [InlineData("MANCHESTER CITY COUNCIL", "public-bodies")]
    [InlineData("Bolton Council", "public-bodies")]
    [InlineData("Bury M.B.C.", "public-bodies")]
    [InlineData("Taunton Deane Borough Council", "public-bodies")] // abolished, still in old ledgers
    [InlineData("Craven District Council", "public-bodies")]
    [InlineData("London Borough of Camden", "public-bodies")]
    [InlineData("GREATER MANCHESTER COMBINED AUTHORITY", "public-bodies")]
    [InlineData("Police & Crime Commissioner For Lancashire", "public-bodies")]
    [InlineData("NHS CCG          *", "public-bodies")]
    [InlineData("Leeds Teaching Hospitals NHS Trust", "public-bodies")]
    [InlineData("NHS Lancashire and South Cumbria ICB", "public-bodies")]
    [InlineData("ENVIRONMENT AGENCY", "public-bodies")]
    [InlineData("Secretary of State", "public-bodies")]
    [InlineData("Whitchurch Parish Council", "public-bodies")]
    [InlineData("HMRC", "tax")]
    [InlineData("H M REVENUE & CUSTOMS", "tax")]
    [InlineData("HM Revenue and Customs - VAT", "tax")]
    [InlineData("WEST YORKSHIRE PENSION FUND", "pensions")]
    [InlineData("Northtown Solicitors LLP CLIENT A/C", "client-accounts")]
    [InlineData("Northtown Solicitors - Clients' Account", "client-accounts")]
    [InlineData("PUBLIC WORKS LOAN BOARD", "loans")]
    [InlineData("REDACTED PERSONAL DATA", "redacted")]
    [InlineData("Name withheld", "redacted")]
    [InlineData("Northtown Primary School", "schools")]
    [InlineData("St. Mary's C.E. School", "schools")]
    [InlineData("Northtown Multi Academy Trust Ltd", "schools")]
    [InlineData("St Marys Primary School PTA", "schools")]
    [InlineData("Marston Internal Drainage Board", "levies")]
    [InlineData("GMPCC (PRECEPTS)", "precepts")]
    public void Takes_out_payees_that_are_not_bought_from(string payee, string rule) => Assert.Equal(rule, First(payee));

    [Theory]
    [InlineData("PRESTON COUNCIL FOR VOLUNTARY SERVICE")]
    [InlineData("Manchester Metropolitan University")]
    [InlineData("Northtown Council Supplies Ltd")]
    [InlineData("Bolton Wanderers Supporters Council Ltd")]
    [InlineData("NHS Professionals Ltd")]
    [InlineData("Northtown Driving School")]
    [InlineData("Old School House Catering Ltd")]
    [InlineData("St Marys Primary School Catering Ltd")]
    [InlineData("Northtown High School Uniforms")]
    [InlineData("Primary School Photographs Limited")]
    [InlineData("Junior School Cleaning Services")]
    [InlineData("Grammar School Coaches (Northtown) Ltd")]
    [InlineData("Sheridan Hall School")] // may be an independent school whose places are bought
    [InlineData("Primary Care Software Ltd")]
    [InlineData("Councilstone Paving")]
    [InlineData("Levy Brothers Ltd")]
    [InlineData("Loanhead Joinery Ltd")]
    [InlineData("Redactive Media Ltd")]
    [InlineData("Client Solutions Ltd")]
    [InlineData("Agents for Defra Properties")]
    [InlineData("Leeds Care Ltd")]
    public void Leaves_in_names_that_only_look_like_it(string payee) => Assert.Null(First(payee));

    /// <summary>A company may carry the words of a rule in its name; what makes it one is a legal form, or a trade, with words of its own.</summary>
    [Theory]
    [InlineData("HMRC Consulting Ltd", null)]
    [InlineData("HMRC Advisers", null)]
    [InlineData("Inland Revenue Software Solutions Limited", null)]
    [InlineData("Collector of Taxes Theatre CIC", null)]
    [InlineData("H M Revenue & Customs", "tax")]
    [InlineData("HMRC Cumbernauld", "tax")]
    [InlineData("HMRC PAYE", "tax")]
    [InlineData("HMRC - NIC", "tax")]
    [InlineData("HM REVENUE AND CUSTOMS RE EXAMPLE LTD", "tax")]
    [InlineData("Inland Revenue", "tax")]
    [InlineData("Collector of Taxes", "tax")]
    [InlineData("Precept IT", null)]
    [InlineData("Precept Consulting Partnership", null)]
    [InlineData("Precept Systems Ltd", null)]
    [InlineData("Parish Precept Software Ltd", null)]
    [InlineData("Essex Police Precept", "precepts")]
    [InlineData("Precept - Police and Crime Commissioner", "precepts")]
    [InlineData("Northtown Parish Council Precept 2026/27", "precepts")]
    [InlineData("PRECEPT 2026/27", "precepts")]
    [InlineData("Precept to Northtown Town Council", "precepts")]
    [InlineData("Parish Precepts", "precepts")]
    [InlineData("Redacted Records Ltd", null)]
    [InlineData("Redacted Studios", null)]
    [InlineData("Personal Data Systems Limited", null)]
    [InlineData("Withheld Music Publishing Ltd", null)]
    [InlineData("Redacted", "redacted")]
    [InlineData("Redacted Ltd", "redacted")]
    [InlineData("REDACTED - SOCIAL SERVICES", "redacted")]
    [InlineData("REDACTED PERSONAL DATA", "redacted")]
    [InlineData("Redacted - personal data of a client of Example Ltd", "redacted")]
    [InlineData("Supplier name redacted", "redacted")]
    [InlineData("Example Pension Scheme Consulting Ltd", null)]
    [InlineData("Pension Fund Software Solutions", null)]
    [InlineData("Teachers Pensions Bookshop Ltd", null)]
    [InlineData("Universities Example Superannuation Scheme Limited", "pensions")]
    [InlineData("Example Pension Fund Trustees Ltd", "pensions")]
    [InlineData("NHS Pensions", "pensions")]
    [InlineData("Teachers Pensions", "pensions")]
    [InlineData("Local Pensions Partnership Investments Ltd", "pensions")]
    [InlineData("Drainage Board Supplies Ltd", null)]
    [InlineData("Example Internal Drainage Board", "levies")]
    [InlineData("Internal Drainage Board Consulting LLP", null)]
    [InlineData("PWLB Training Ltd", null)]
    [InlineData("Debt Management Office Furniture Ltd", null)]
    [InlineData("PWLB", "loans")]
    [InlineData("Student Loans Company Ltd", "loans")]
    [InlineData("Example Sterling Liquidity Fund", "loans")]
    [InlineData("UK Debt Management Office", "loans")]
    [InlineData("Client Account Software Ltd", null)]
    [InlineData("Client Money Management", null)]
    [InlineData("Example Law LLP Client Account", "client-accounts")]
    [InlineData("Example & Co Solicitors Ltd Client A/C", "client-accounts")]
    [InlineData("Example Primary School Uniforms Ltd", null)]
    [InlineData("High School Musical Productions Ltd", null)]
    [InlineData("Example High School", "schools")]
    [InlineData("Example Academy Trust Ltd", "schools")]
    [InlineData("Example City Council Supporters Band Ltd", null)]
    [InlineData("Police Mutual Assurance", null)]
    [InlineData("Fire Service Uniforms", null)]
    [InlineData("Town Council Software Solutions", null)]
    [InlineData("Example Town Council", "public-bodies")]
    [InlineData("Leeds City Council inc VAT", "public-bodies")]
    [InlineData("Example Constabulary", "public-bodies")]
    public void A_company_that_carries_the_words_of_a_rule_is_left_in(string payee, string? rule) => Assert.Equal(rule, First(payee));

    [Theory]
    [InlineData("Confidential Shredding Ltd", null)]
    [InlineData("Data Protection Associates", null)]
    [InlineData("Example Not Disclosed Records Ltd", null)]
    [InlineData("Confidential", "redacted")]
    [InlineData("Not disclosed", "redacted")]
    [InlineData("Exempt under section 40", "redacted")]
    public void A_name_that_only_holds_the_words_of_a_name_taken_out_speaks_for_itself(string payee, string? rule) =>
        Assert.Equal(rule, Rules.First(Rules.HitsOfPayee(payee, PayeeTraits.Redacted))?.Code);

    [Theory]
    [InlineData("Supplier Ltd", "Levies - Cash Limit", null, "levies")]
    [InlineData("Supplier Ltd", "Community Infrastructure Levy", null, null)]
    [InlineData("Supplier Ltd", "Apprenticeship Levy", null, "tax")]
    [InlineData("Supplier Ltd", "Loan repayments", null, "loans")]
    [InlineData("Supplier Ltd", "Equipment loans", null, null)]
    [InlineData("Supplier Ltd", "Travel Season Ticket Loan Scheme", null, null)]
    [InlineData("Supplier Ltd", "Licenses & Levies", null, null)]
    [InlineData("Supplier Ltd", null, "Capital Loans / Equity Shares", "loans")]
    [InlineData("Supplier Ltd", null, "Service charge that the landlord levies", null)]
    [InlineData("Environment Agency", "Levies", null, "levies")] // before its being a public body
    [InlineData("Northtown Police Authority", "Precepts", null, "precepts")]
    [InlineData("A Person", "Housing Benefit", null, "individuals")]
    [InlineData("A Person", "Refunds", null, "individuals")]
    [InlineData("Northtown Solicitors Client Account", "Housing Benefit", null, "individuals")]
    public void A_line_counts_under_the_first_rule_that_anything_on_it_hits(string payee, string? category, string? purpose, string? expected) =>
        Assert.Equal(expected, First(payee, category, purpose));

    [Theory]
    [InlineData(PayeeTraits.Redacted, "redacted")]
    [InlineData(PayeeTraits.Person, null)] // a sole trader is a supplier
    [InlineData(PayeeTraits.School, "schools")]
    [InlineData(PayeeTraits.PublicBody, "public-bodies")]
    public void What_is_known_of_a_payee_counts_whatever_its_name(PayeeTraits traits, string? rule) =>
        Assert.Equal(rule, Rules.First(Rules.HitsOfPayee("Anybody", traits))?.Code);

    [Fact]
    public void A_rule_that_is_switched_off_leaves_its_lines_to_the_next_one_that_they_hit()
    {
        var ledger = new Ledger(Rules).Pay("Environment Agency", 100, category: "Levies").Pay("Supplier Ltd", 50, category: "Levies").Pay("Supplier Ltd", 7);

        Assert.Equal([("levies", 150L)], Excluded(ledger, Scope.Procurement));
        Assert.Equal([("public-bodies", 100L)], Excluded(ledger, Scope.ProcurementWithout(["levies"])));
        Assert.Empty(Excluded(ledger, Scope.All));
        Assert.Equal(57, ledger.View(new SpendFilter { Scope = Scope.ProcurementWithout(["levies"]) }).Total().Share.TotalPence);
        Assert.Equal(157, ledger.View(new SpendFilter { Scope = Scope.All }).Total().Share.TotalPence);
    }

    [Fact]
    public void Every_rule_has_a_name_a_reason_and_a_source()
    {
        Assert.Equal(10, Rules.All.Count);
        Assert.All(Rules.All, r => Assert.All(new[] { r.Name, r.Why, r.Source }, text => Assert.NotEmpty(text)));
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", Rules.Version);
    }

    private static IEnumerable<(string, long)> Excluded(Ledger ledger, Scope scope) =>
        ledger.View(new SpendFilter { Scope = scope }).Excluded().Where(e => e.Lines > 0).Select(e => (e.Rule.Code, e.Pence));

    private static string? First(string payee, string? category = null, string? purpose = null) => Rules.First(
        Rules.HitsOfPayee(payee, PayeeTraits.None) | Rules.HitsOf(ScopeField.Category, category) | Rules.HitsOf(ScopeField.Purpose, purpose))?.Code;
}
