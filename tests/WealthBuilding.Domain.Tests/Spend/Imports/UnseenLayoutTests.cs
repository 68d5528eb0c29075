using System.Text;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Spend.Imports;

/// <summary>Layouts that no real file of ours has but other publishers do: read right, or asked about, never silently wrong.</summary>
public sealed class UnseenLayoutTests
{
    static UnseenLayoutTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string, int, long> Right => new()
    {
        { "Amount is the net where VAT makes it the total", "Supplier,Date,Goods Value,Tax,Invoice Value\nHarebell Ltd,13/04/2026,10.00,2.00,12.00\nKestrel Ltd,14/04/2026,20.00,0.00,20.00\n", 2, 3000 },
        { "names that promise the contrary of nothing", "Supplier,Date,Payment Amount,VAT Recoverable,Invoice Amount\nHarebell Ltd,13/04/2026,12.00,2.00,10.00\nKestrel Ltd,14/04/2026,24.00,4.00,20.00\n", 2, 3000 },
        { "initials with dots", "Payee,Date,Total Payment,V.A.T.,Cost\nHarebell Ltd,13/04/2026,12.00,2.00,10.00\n", 1, 1000 },
        { "debits and credits", "Date,Supplier,Debit,Credit\n13/04/2026,Harebell Ltd,10.00,\n14/04/2026,Kestrel Ltd,,2.50\n15/04/2026,Lantern Ltd,20.00,0.00\n", 3, 2750 },
        { "credits written as negatives", "Date,Supplier,Dr,Cr\n13/04/2026,Harebell Ltd,10.00,\n14/04/2026,Kestrel Ltd,,-2.50\n15/04/2026,Lantern Ltd,,-1.00\n", 3, 650 },
        { "DR and CR beside the amount", "Date,Merchant,Amount,DR/CR\n13/04/2026,Harebell Ltd,10.00,DR\n14/04/2026,Kestrel Ltd,2.50,CR\n", 2, 750 },
        { "DR and CR under no name", "Date,Merchant,Amount,\n13/04/2026,Harebell Ltd,10.00,\n14/04/2026,Kestrel Ltd,2.50,CR\n", 2, 750 },
        { "a sign under 'D/C'", "Date,Merchant,Amount,D/C\n13/04/2026,Harebell Ltd,10.00,D\n14/04/2026,Kestrel Ltd,2.50,C\n15/04/2026,Harebell Ltd,5.00,D\n", 3, 1250 },
        { "a sign under 'D or C'", "Date,Merchant,Amount,D or C\n13/04/2026,Harebell Ltd,10.00,D\n14/04/2026,Kestrel Ltd,2.50,C\n15/04/2026,Harebell Ltd,5.00,D\n", 3, 1250 },
        { "a sign under 'C/D'", "Date,Merchant,Amount,C/D\n13/04/2026,Harebell Ltd,10.00,D\n14/04/2026,Kestrel Ltd,2.50,C\n15/04/2026,Harebell Ltd,5.00,D\n", 3, 1250 },
        { "a sign under 'Posting Key'", "Date,Merchant,Amount,Posting Key\n13/04/2026,Harebell Ltd,10.00,S\n14/04/2026,Kestrel Ltd,2.50,H\n15/04/2026,Harebell Ltd,5.00,S\n", 3, 1250 },
        { "a sign under 'DB/CR'", "Date,Merchant,Amount,DB/CR\n13/04/2026,Harebell Ltd,10.00,DB\n14/04/2026,Kestrel Ltd,2.50,CR\n15/04/2026,Harebell Ltd,5.00,DB\n", 3, 1250 },
        { "a sign under '+/-'", "Date,Merchant,Amount,+/-\n13/04/2026,Harebell Ltd,10.00,+\n14/04/2026,Kestrel Ltd,2.50,-\n15/04/2026,Harebell Ltd,5.00,+\n", 3, 1250 },
        { "a sign under 'DC Indicator'", "Date,Merchant,Amount,DC Indicator\n13/04/2026,Harebell Ltd,10.00,D\n14/04/2026,Kestrel Ltd,2.50,C\n15/04/2026,Harebell Ltd,5.00,D\n", 3, 1250 },
        { "payees under 'Organisation'", "Date Paid,Organisation,Grant Amount,Purpose of Grant\n13/04/2026,Harebell Ltd,10.00,Hall\n14/04/2026,Kestrel Ltd,2.50,Hall\n15/04/2026,Lantern Ltd,5.00,Books\n16/04/2026,Otterbrook CIC,1.00,Books\n17/04/2026,Quill Ltd,1.50,Books\n", 5, 2000 },
        { "CR beside amounts that have their sign", "Date,Merchant,Amount,DR/CR\n13/04/2026,Harebell Ltd,10.00,DR\n14/04/2026,Kestrel Ltd,-2.50,CR\n", 2, 750 },
        { "lines beside the total of their invoice", "Supplier,Date,Payment Total,Line\nHarebell Ltd,13/04/2026,30.00,10.00\nHarebell Ltd,13/04/2026,30.00,20.00\nKestrel Ltd,14/04/2026,7.00,3.00\nKestrel Ltd,14/04/2026,7.00,4.00\n", 4, 3700 },
        { "a price a piece beside the line", "Supplier,Date,Qty,Unit Price,Line Total\nHarebell Ltd,13/04/2026,2,5.00,10.00\n", 1, 1000 },
        { "a total for a group", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\nTotal for Highways,,30\nLantern Ltd,15/04/2026,5\nDunlin Ltd,15/04/2026,6\nTotal for Housing,,11\n", 4, 4100 },
        { "a sum under another name", "Supplier,Date,Amount,Department\nHarebell Ltd,13/04/2026,10,Housing\nKestrel Ltd,14/04/2026,20,Housing\nDunlin Ltd,14/04/2026,1,Housing\nLarkrise Ltd,14/04/2026,2,Housing\nAshenvale Ltd,14/04/2026,3,Housing\nAll suppliers,,36,\n", 5, 3600 },
        { "carried over pages", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nCarried forward,,10\nBrought forward,,10\nKestrel Ltd,14/04/2026,20\n", 2, 3000 },
        { "firms that are called like totals", "Supplier,Department,Amount\nTotal Fitness,Housing,10\nGrand Total Ltd,Housing,10\nSummary Ltd,Housing,20\nSub Total Systems Ltd,Housing,5\n", 4, 4500 },
        { "a key under the table", "Supplier,Date,Amount,Department\nHarebell Ltd,13/04/2026,10,ASC\nASC,Adult Social Care,,\nReport run on,01/05/2026,,\n\"Printed 01/05/2026\",,Page 1 of 9,\n", 1, 1000 },
        { "what the columns mean, under their names", "Supplier Name,Payment Date,Ref,Amount\ntext,date,text,currency\nHarebell Ltd,13/04/2026,1,10\n", 1, 1000 },
        { "thousands commas without quotes", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,1,234.50\nKestrel Ltd,14/04/2026,20.00\nLantern Ltd,14/04/2026,1,000,000.00\n", 3, 100_125_450 },
        { "thousands commas without quotes amid the row", "Supplier,Amount,Date,Department\nHarebell Ltd,1,234.50,13/04/2026,Housing\nKestrel Ltd,20.00,14/04/2026,Housing\n", 2, 125_450 },
        { "a parted name that moves a number under the amount", "Date,Supplier,Ref,Amount\n13/04/2026,Harebell, Son & Co,345678,10.00\n14/04/2026,Kestrel Ltd,345679,20.00\n", 2, 3000 },
        { "names that nobody has seen", "Gwerthwr,Pryd,Faint\nHarebell Ltd,13/04/2026,10.50\nKestrel Ltd,14/04/2026,20.25\nDunlin Ltd,14/04/2026,1.25\n", 3, 3200 },
        { "Welsh names", "Cyflenwr,Dyddiad,Swm\nHarebell Ltd,13/04/2026,10\n", 1, 1000 },
        { "to whom paid", "Date,To whom paid,Particulars of payment,Chq,£ p\n13/04/2026,Harebell Services,Repairs to school,101,10.00\n", 1, 1000 },
        { "a payer named as weakly as the payee", "Body Name,Party Name,When Paid,Line Total\nExmouth Vale Council,Harebell Ltd,13/04/2026,10.00\nExmouth Vale Council,Kestrel Ltd,14/04/2026,20.00\n", 2, 3000 },
        { "lost pound signs", "Supplier,Date,Amount (?)\nHarebell Ltd,13/04/2026,\"?1,234.50\"\nKestrel Ltd,14/04/2026,-?20.00\n", 2, 121_450 },
        { "a plus before the amount", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,+10.00\nKestrel Ltd,14/04/2026,-2.50\n", 2, 750 },
        { "a longer table below whose columns stand elsewhere", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nTotal,,10\n,,\nDate,Supplier,Amount\n14/04/2026,Kestrel Ltd,20\n15/04/2026,Lantern Ltd,5\n16/04/2026,Dunlin Ltd,6\n", 4, 4100 },
        { "a number of payments below", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\nTotal number of payments,,2\n", 2, 3000 },
        { "subtotals that have all that a payment has", "Supplier,Date,Invoice,Description,Amount\nHarebell Ltd,13/04/2026,1,Grants,10\nHarebell Ltd,13/04/2026,,Supplier subtotal,10\nKestrel Ltd,14/04/2026,2,Repairs,20\nKestrel Ltd,15/04/2026,3,Repairs,5\nKestrel Ltd,15/04/2026,,Supplier subtotal,25\n", 3, 3500 },
        { "a firm called Total that is paid what the one before was", "Supplier,Date,Description,Amount\nHarebell Ltd,13/04/2026,Gas,10\nTotal Gas & Power,13/04/2026,Gas,10\nKestrel Ltd,13/04/2026,Sub-total,20\n", 2, 2000 },
        { "the largest payments again below", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\nLantern Ltd,15/04/2026,30\n,,\nLargest payments,,\nSupplier,Date,Amount\nLantern Ltd,15/04/2026,30\nKestrel Ltd,14/04/2026,20\n", 3, 6000 },
        { "a page's head above payments like those before", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\nSupplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\n", 4, 6000 },
        { "a summary by service below", "Supplier,Date,Amount,Service\nHarebell Ltd,13/04/2026,10,Roads\nKestrel Ltd,14/04/2026,20,Care\nLantern Ltd,15/04/2026,30,Care\nDunlin Ltd,15/04/2026,1,Care\nLarkrise Ltd,15/04/2026,2,Roads\n,,,\nSummary by service,,,\nService,,Total,\nRoads,,12,\nCare,,51,\nTotal,,63,\n", 5, 6300 },
        { "a summary by supplier below", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\nHarebell Ltd,15/04/2026,30\n,,\nSupplier,Count,Total\nHarebell Ltd,2,40\nKestrel Ltd,1,20\n", 3, 6000 },
        { "sterling beside the currency of the payment", "Merchant,Transaction Date,Original Amount,Original Currency,Billing Amount (GBP)\nHarebell Ltd,13/04/2026,10.00,GBP,10.00\nKestrel Inc,14/04/2026,25.00,USD,20.00\n", 2, 3000 },
        { "a sterling amount beside an amount and its currency", "Merchant,Date,Currency,Amount,Sterling Amount\nHarebell Ltd,13/04/2026,GBP,10.00,10.00\nKestrel SA,14/04/2026,EUR,25.00,20.00\n", 2, 3000 },
        { "apostrophes that make text of amounts", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,'25000.00\nKestrel Ltd,14/04/2026,'-10.00\n", 2, 2_499_000 },
        { "sums under names of weeks", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\nDunlin Ltd,14/04/2026,5\nWeek 1,,35\nLantern Ltd,21/04/2026,7\nHarebell Ltd,22/04/2026,8\nDunlin Ltd,22/04/2026,9\nWeek 2,,24\nGrand Total,,59\n", 6, 5900 },
        { "sums beside the name of a department", "Supplier,Date,Amount,Dept\nHarebell Ltd,13/04/2026,10,Roads\nKestrel Ltd,14/04/2026,20,Roads\n,,30,Roads\nLantern Ltd,21/04/2026,7,Care\nHarebell Ltd,22/04/2026,8,Care\n,,15,Care\n", 4, 4500 },
        { "sums with a day of their own", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\nDunlin Ltd,14/04/2026,5\nBACS run,15/04/2026,35\nLantern Ltd,21/04/2026,7\nHarebell Ltd,22/04/2026,8\nDunlin Ltd,22/04/2026,9\nBACS run,23/04/2026,24\n", 6, 5900 },
        { "payments that happen to be sums", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\nDunlin Ltd,14/04/2026,30\nLantern Ltd,21/04/2026,7\nHarebell Ltd,22/04/2026,8\nKestrel Ltd,22/04/2026,15\nKestrel Ltd,23/04/2026,1\n", 7, 9100 },
        { "names over two rows of which the upper one would do", "Supplier,Payment,Payment,Net,Service\nname,date,reference,amount (£),area\nHarebell Ltd,13/04/2026,71,10.00,Housing\nKestrel Ltd,14/04/2026,72,20.00,Housing\n", 2, 3000 },
        { "lines that stand in quotes as a whole", "\"Supplier,Date,Amount\"\r\n\"Harebell Ltd,13/04/2026,\"\"1,234.50\"\"\"\r\n\"Kestrel Ltd,14/04/2026,20.00\"\r\n", 2, 125_450 },
        { "totals of groups of groups", "Dept,Supplier,Date,Amount\nCare,Harebell Ltd,13/04/2026,10\nCare,Harebell Ltd,14/04/2026,20\n,Harebell Ltd Total,,30\nCare,Kestrel Ltd,13/04/2026,5\n,Kestrel Ltd Total,,5\nCare Total,,,35\nRoads,Dunlin Ltd,13/04/2026,1\nRoads,Dunlin Ltd,14/04/2026,2\n,Dunlin Ltd Total,,3\nRoads,Kestrel Ltd,13/04/2026,4\n,Kestrel Ltd Total,,4\nRoads Total,,,7\nGrand Total,,,42\n", 6, 4200 },
        { "a page's title and number within the table", "Supplier,Date,Amount,Dept\nHarebell Ltd,13/04/2026,10,Care\nSpend report,,Page,2\nSupplier,Date,Amount,Dept\nKestrel Ltd,14/04/2026,20,Care\n", 2, 3000 },
        { "revenue or capital", "Supplier,Date,Revenue,Capital,Service\nHarebell Ltd,13/04/2026,,686.00,Waste\nKestrel Ltd,14/04/2026,10.00,,Care\nDunlin Ltd,14/04/2026,20.00,,Care\nLantern Ltd,15/04/2026,,-4.50,Roads\n", 4, 71150 },
        { "an accounting program's contacts", "Date,Contact,Description,Account,Gross,Tax,Net\n22 Apr 2026,Harebell Ltd,Fees,4717 - Drugs,12.00,2.00,10.00\n23 Apr 2026,Kestrel Ltd,Fees,4717 - Drugs,24.00,4.00,20.00\n", 2, 3000 },
        { "totals under and over a sum", "Supplier,Amount,Date,Kind\nHarebell Ltd,600.00,13/04/2026,Fees\nKestrel Ltd,700.00,14/04/2026,Fees\nTotal Payments over £500,1300.00,,\nTotal Payments under £500,204.33,,\nTotal of all Payments,1504.33,,\n", 2, 130_000 },
        { "rows wider than the names", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10,Repairs\nKestrel Ltd,14/04/2026,20,Repairs\n", 2, 3000 },
    };

    public static TheoryData<string, string, string, int> LeftOut => new()
    {
        { "payments and receipts", "receipt-row", "Date,Name,Payments,Receipts\n13/04/2026,Harebell Ltd,10.00,\n14/04/2026,Kestrel Ltd,12.00,\n15/04/2026,Lantern Ltd,,5.00\n16/04/2026,Dunlin Ltd,,6.00\n17/04/2026,Otterbrook Ltd,8.00,\n", 2 },
        { "a cash book with a balance", "receipt-row", "Date,Payee / Received from,Detail,Receipts,Payments,Balance\n13/04/2026,Example Council,Precept,500.00,,900.00\n14/04/2026,Harebell Ltd,Repairs,,18.00,882.00\n15/04/2026,Kestrel Ltd,Repairs,,12.00,870.00\n", 1 },
        { "noughts in a cash book", "receipt-row", "Date,Payee,Paid In,Paid Out\n13/04/2026,Example Council,500.00,0.00\n14/04/2026,Harebell Ltd,0.00,18.00\n15/04/2026,Kestrel Ltd,0.00,12.00\n", 1 },
        { "a share of invoices below", "footer-row", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,18.00\nKestrel Ltd,14/04/2026,12.00\n% of invoices paid within 30 days,,97.2%\n", 1 },
        { "prompt payment below", "footer-row", "Supplier,Date,Amount,Dept\nHarebell Ltd,13/04/2026,18.00,Care\nKestrel Ltd,14/04/2026,12.00,Care\n,,,\nPercentage of undisputed invoices paid within terms,,97.2,\nAverage days to pay,,12.40,\nTotal interest paid on late payments,,0.00,\n", 3 },
        { "statistics where there are no dates", "footer-row", "Supplier,Amount,Dept\nHarebell Ltd,18.00,Care\nKestrel Ltd,12.00,Care\nNumber of invoices paid within 5 days,41,\n", 1 },
    };

    public static TheoryData<string, string, string> Suppliers => new()
    {
        { "Supplier (Ltd/Charity)", "Harebell Ltd", "Harebell Ltd" },
        { "Payee [see note 2]", "Harebell Ltd", "Harebell Ltd" },
        { "Vendor and town", "Harebell Ltd", "Harebell Ltd" },
        { "Creditor Name & Address", "\"Harebell (UK), Ltd\"", "Harebell (UK), Ltd" },
        { "Creditor Name & Address", "\"Harebell Ltd, 3 Mill Lane, Preston, PR1 2HE\"", "Harebell Ltd" },
        { "Supplier Name/Address", "\"Harebell Services, Ltd, Unit 4, Preston PR1 2HE\"", "Harebell Services, Ltd" },
        { "Payee (name and address)", "\"Harebell Ltd\n3 Mill Lane\nPreston\nPR1 2HE\"", "Harebell Ltd" },
    };

    public static TheoryData<string, string, string> Asked => new()
    {
        { "nobody but the particulars", "supplier-column", "Date,Particulars,Amount\n13/04/2026,Harebell Ltd,10.00\n14/04/2026,Kestrel Ltd,12.00\n15/04/2026,Lantern Ltd,5.00\n16/04/2026,Dunlin Ltd,6.00\n17/04/2026,Otterbrook Ltd,6.00\n" },
        { "net and gross against their sums", "amount-column", "Supplier,Date,Gross,VAT,Net\nHarebell Ltd,13/04/2026,10.00,2.00,12.00\n" },
        { "payments and repayments", "amount-column", "Date,Name,Payments,Repayments\n13/04/2026,Harebell Ltd,10.00,\n14/04/2026,Kestrel Ltd,12.00,\n15/04/2026,Lantern Ltd,,5.00\n16/04/2026,Dunlin Ltd,,6.00\n" },
        { "a column for each month", "amount-column", "Supplier,Apr,May,Jun\nHarebell Ltd,10.00,11.00,12.00\nKestrel Ltd,20.00,21.00,22.00\n" },
        { "a column for each month and their sum", "amount-column", "Supplier,Apr,May,Jun,Total\nHarebell Ltd,10.00,11.00,12.00,33.00\nKestrel Ltd,20.00,21.00,22.00,63.00\n" },
        { "a column for each quarter and their sum", "amount-column", "Supplier,Q1,Q2 2025/26,Amount\nHarebell Ltd,10.00,11.00,21.00\nKestrel Ltd,20.00,21.00,41.00\n" },
        { "a cash book", "amount-column", "Date,Payee,Total,VAT,Hall,Field\n13/04/2026,Harebell Ltd,12.00,2.00,10.00,\n14/04/2026,Kestrel Ltd,24.00,4.00,,20.00\n15/04/2026,Lantern Ltd,6.00,1.00,5.00,\n" },
        { "credit notes without a sign", "amount-sign", "Date,Supplier,Doc Type,Amount\n13/04/2026,Harebell Ltd,Invoice,10.00\n14/04/2026,Kestrel Ltd,Credit Note,2.50\n" },
        { "payments and receipts in one column", "amount-sign", "Transaction,Name,Date,Amount\nPayment,Harebell Ltd,13/04/2026,10.00\nReceipt,Kestrel Ltd,14/04/2026,2.50\n" },
        { "income and expenditure in one column", "amount-sign", "Type,Name,Date,Amount\nExpenditure,Harebell Ltd,13/04/2026,10.00\nIncome,Kestrel Ltd,14/04/2026,2.50\n" },
        { "all amounts negative", "amount-sign", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,-10\nKestrel Ltd,14/04/2026,-20\nDunlin Ltd,14/04/2026,-5\nLantern Ltd,14/04/2026,-6\nLarkrise Ltd,14/04/2026,-7\n" },
        { "credit notes by the title", "amount-sign", "Credit notes April 2026,,\nSupplier,Date,Amount\nHarebell Ltd,13/04/2026,10.00\n" },
        { "thousands", "amount-unit", "Supplier,Date,Amount £000\nHarebell Ltd,13/04/2026,10.00\n" },
        { "thousands, said above", "amount-unit", "All figures in £000s,,\nSupplier,Date,Amount\nHarebell Ltd,13/04/2026,10.00\n" },
        { "millions", "amount-unit", "Supplier,Date,Amount £m\nHarebell Ltd,13/04/2026,10.00\n" },
        { "pence", "amount-unit", "Supplier,Date,Amount (pence)\nHarebell Ltd,13/04/2026,1000\n" },
        { "pounds and pence apart", "amount-unit", "Supplier,Date,Pounds,Pence\nHarebell Ltd,13/04/2026,10,50\n" },
        { "another currency", "amount-unit", "Supplier,Date,Amount (EUR)\nHarebell Ltd,13/04/2026,10.00\n" },
    };

    [Theory]
    [MemberData(nameof(LeftOut))]
    public void What_is_no_payment_is_skipped_and_named(string what, string code, string text, int rows)
    {
        var table = Assert.Single(Read(text).Tables);

        Assert.True(table.Questions.Count == 0, what);
        Assert.Equal(rows, table.SkippedBy.Single(s => s.Code == code).Rows);
        Assert.Equal(3000, table.Pence.Sum());
        Assert.DoesNotContain(RowVerdict.Quarantined, table.Verdict);
    }

    [Fact]
    public void Suppliers_on_rows_of_their_own_are_those_of_the_payments_below()
    {
        const string Text = "Example District,,,\nSupplier,Invoice,Date,Net\nHarebell Ltd,,,\n,INV-1,19/04/2026,10.00\n,INV-2,03/04/2026,5.00\n,,Supplier total,15.00\nExample District,,,\nSupplier,Invoice,Date,Net\n,INV-3,04/04/2026,1.00\nKestrel Ltd,,,\n,INV-4,18/04/2026,7.00\n,,Supplier total,7.00\n";

        var table = Assert.Single(Read(Text).Tables);

        Assert.Equal(["Harebell Ltd", "Harebell Ltd", "Harebell Ltd", "Kestrel Ltd"], SuppliersOf(table));
        Assert.Equal(4, table.Repairs.Single(r => r.Code == "supplier-above").Rows);
        Assert.Equal(2300, table.Pence.Sum());
    }

    [Fact]
    public void The_title_of_a_group_is_no_supplier_of_payments_that_name_theirs()
    {
        var table = Assert.Single(Read("Supplier,Invoice,Date,Net\nHousing,,,\nHarebell Ltd,INV-1,19/04/2026,10.00\n,INV-2,19/04/2026,2.00\nRoads,,,\nKestrel Ltd,INV-3,20/04/2026,20.00\n").Tables);

        Assert.Equal(["Harebell Ltd", "", "Kestrel Ltd"], SuppliersOf(table));
        Assert.Empty(table.Repairs);
    }

    [Theory]
    [MemberData(nameof(Suppliers))]
    public void A_heading_that_explains_itself_is_the_supplier_s(string header, string cell, string name)
    {
        var rows = string.Concat(Enumerable.Range(1, 6).Select(i => $"{cell},{i:00}/04/2026,10.00,Care\n"));

        var table = Assert.Single(Read($"{header},Date,Net Amount,Dept\n{rows}").Tables);

        Assert.Equal(6, table.Verdict.Count(v => v is RowVerdict.Imported));
        Assert.Equal([name], table.Texts[LedgerField.Supplier].Values);
        Assert.Equal(cell.Contains("PR1 2HE", StringComparison.Ordinal) ? "PR1 2HE" : null, table.Texts.GetValueOrDefault(LedgerField.Postcode)?.Values[0]);
    }

    [Theory]
    [InlineData("Supplier (Postcode)", "PR1 2HE")]
    [InlineData("Supplier Type (SME/Large)", "SME")]
    [InlineData("Supplier Address", "3 Mill Lane")]
    public void What_only_speaks_of_the_supplier_is_not_its_name(string header, string cell)
    {
        var rows = string.Concat(Enumerable.Range(1, 6).Select(i => $"{cell},{i:00}/04/2026,10.00,Harebell {i} Ltd\n"));

        var table = Assert.Single(Read($"{header},Date,Net Amount,Firm\n{rows}").Tables);

        Assert.Equal("Firm", table.Layout.Columns.Single(c => c.Field is LedgerField.Supplier).Header);
    }

    [Theory]
    [InlineData("Average Days Ltd", false)]
    [InlineData("Invoices Direct", false)]
    [InlineData("Prompt Payment Ltd", false)]
    [InlineData("Number One Late Lounge", true)]
    [InlineData("% paid within 30 days", true)]
    [InlineData("Average number of days to pay", true)]
    [InlineData("Number of payments: 80", false)]
    public void A_row_with_a_date_is_a_payment_whoever_is_paid(string supplier, bool isLikeAStatistic)
    {
        var dated = Assert.Single(Read($"Supplier,Date,Amount\nHarebell Ltd,13/04/2026,18.00\n{supplier},14/04/2026,12.00\n").Tables);
        var undated = Assert.Single(Read($"Supplier,Dept,Amount\nHarebell Ltd,Care,18.00\n{supplier},,12.00\n").Tables);

        Assert.Equal(2, dated.Verdict.Count(v => v is RowVerdict.Imported));
        Assert.Equal(isLikeAStatistic ? 1 : 0, undated.SkippedBy.Where(s => s.Code == "footer-row").Sum(s => s.Rows));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void A_layout_reads_right(string name, string text, int rows, long pence)
    {
        var file = Read(text);

        Assert.True(file.Refusal is null, $"{name}: {file.Refusal?.Message}");
        var figures = TableFigures.Of(Assert.Single(file.Tables), []);
        Assert.Equal((rows, pence), (figures.Imported, figures.PenceImported));
        Assert.Equal(figures.InFile, figures.Imported + figures.Skipped);
        Assert.Empty(file.Tables[0].Questions);
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void What_cannot_be_known_is_asked(string name, string code, string text)
    {
        var file = Read(text);

        Assert.True(file.Refusal is null, $"{name}: {file.Refusal?.Message}");
        Assert.Equal(code, Assert.Single(file.Tables[0].Questions).Code);
    }

    [Theory]
    [InlineData("Grand Total,,63.00,\n", "30.00", 0, 3)]
    [InlineData("", "30.00", 0, 2)]
    [InlineData("", "31.00", 4, 0)]
    public void Sums_above_their_payments_give_them_their_supplier(string first, string sum, int unknown, int totals)
    {
        var table = Read($"Supplier,Date,Amount,Service\n{first}Harebell Ltd,,{sum},\n,13/04/2026,10.00,Roads\n,14/04/2026,20.00,Care\nKestrel Ltd,,33.00,\n,13/04/2026,35.00,Roads\n,15/04/2026,-2.00,Care\n").Tables[0];

        var figures = TableFigures.Of(table, []);
        Assert.Equal(unknown, figures.WithoutSupplier);
        Assert.Equal(totals, table.SkippedBy.Where(s => s.Code == "total-row").Sum(s => s.Rows));
        Assert.True(unknown > 0 || figures.PenceImported == 6300);
    }

    [Fact]
    public void The_column_of_amounts_that_a_person_names_is_not_asked_about_again()
    {
        var told = new LedgerReadOptions { Map = new Dictionary<LedgerField, string> { [LedgerField.Amount] = "Amount £000" } };

        var file = LedgerReader.ReadText(new TextBytes(Encoding.UTF8.GetBytes("Supplier,Date,Amount £000\nHarebell Ltd,13/04/2026,10.00\n"), 64), told, CancellationToken.None);

        Assert.Empty(file.Tables[0].Questions);
        Assert.Equal(1000, file.Tables[0].Pence[0]);
    }

    [Fact]
    public void The_column_of_signs_that_a_person_names_takes_credit_notes_off()
    {
        var told = new LedgerReadOptions { Map = new Dictionary<LedgerField, string> { [LedgerField.Sign] = "Doc Type" } };

        var file = LedgerReader.ReadText(
            new TextBytes(Encoding.UTF8.GetBytes("Date,Supplier,Doc Type,Amount\n13/04/2026,Harebell Ltd,Invoice,10.00\n14/04/2026,Kestrel Ltd,Credit Note,2.50\n"), 64), told, CancellationToken.None);

        Assert.Empty(file.Tables[0].Questions);
        Assert.Equal([1000, -250], file.Tables[0].Pence);
    }

    [Theory]
    [InlineData("other-currency", "Supplier,Date,Currency,Amount\nHarebell Ltd,13/04/2026,GBP,10.00\nKestrel Ltd,14/04/2026,EUR,20.00\n", 1000)]
    [InlineData("unlabelled-amount", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10.00\nKestrel Ltd,14/04/2026,20.00\nBalance,,17.00\nDunlin Ltd,15/04/2026,1.00\n", 3100)]
    [InlineData("loose-amount", "Supplier,Date,Amount,Dept\nHarebell Ltd,13/04/2026,1,Roads\nKestrel Ltd,14/04/2026,2,Roads\nDunlin Ltd,15/04/2026,3,Roads\nLantern Ltd,15/04/2026,4,Roads\nLarkrise Ltd,15/04/2026,5,Roads\nDunlin Ltd,16/04/2026,6,Roads\n,,21,\n,Less: VAT reclaim,-2,\n,Net,19,\n", 2100)]
    [InlineData("loose-amount", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,1\nKestrel Ltd,14/04/2026,2\nBatch 4410,,3\nDunlin Ltd,15/04/2026,3\nLantern Ltd,15/04/2026,4\n", 1000)]
    [InlineData("loose-amount", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,1\nKestrel Ltd,14/04/2026,2\nDunlin Ltd,15/04/2026,3\nLantern Ltd,15/04/2026,4\nLarkrise Ltd,15/04/2026,5\nPayments under £500,,17.00\n", 1500)]
    public void A_row_that_may_be_no_payment_in_pounds_is_set_aside(string code, string text, long pence)
    {
        var table = Read(text).Tables[0];

        Assert.Equal(code, Assert.Single(table.Problems).Code);
        Assert.Equal(pence, TableFigures.Of(table, []).PenceImported);
    }

    [Theory]
    [InlineData("Total", 1)]
    [InlineData("Grand Total", 1)]
    [InlineData("Total number of payments", 0)]
    public void A_stated_total_that_the_rows_contradict_is_shown_with_both_figures(string label, int problems)
    {
        var table = Read($"Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\n{label},,37\n").Tables[0];

        Assert.Equal(problems, table.Problems.Count);
        Assert.All(table.Problems, p => Assert.Equal(("total-disagrees", "37.00 is stated; the rows come to 30.00"), (p.Code, p.Examples[0].Value)));
        Assert.Equal(3000, TableFigures.Of(table, []).PenceImported);
    }

    [Fact]
    public void A_count_under_the_table_is_no_payment()
    {
        var figures = TableFigures.Of(Read("Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\nCount,,2\n").Tables[0], []);

        Assert.Equal((2, 1, 3000L), (figures.Imported, figures.Skipped, figures.PenceInFile));
    }

    [Theory]
    [InlineData("Customer,Date,Income Received,Receipt No\nHarebell Ltd,13/04/2026,10.00,1\nKestrel Ltd,13/04/2026,10.00,2\nDunlin Ltd,13/04/2026,10.00,3\nLantern Ltd,13/04/2026,10.00,4\nLarkrise Ltd,13/04/2026,10.00,5\n")]
    [InlineData("Name,Job Title,Salary,Date of Appointment\nA Placeholder,Director,75000.00,01/05/2020\n")]
    public void Income_and_salaries_are_no_payments_to_suppliers(string text) => Assert.Equal("no-amount-column", Read(text).Refusal?.Code);

    [Fact]
    public void Pounds_of_code_page_850_are_pounds()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(850)!.GetBytes("Supplier,Date,Amount (£)\nHarebell Ltd,13/04/2026,£10.00\nCafé Kestrel,14/04/2026,£20.00\n");

        var table = LedgerReader.ReadText(new TextBytes(bytes, 64), new LedgerReadOptions(), CancellationToken.None).Tables[0];

        Assert.Equal("Café Kestrel", table.Texts[LedgerField.Supplier].Values[1]);
        Assert.Equal([1000, 2000], table.Pence);
    }

    private static LedgerFile Read(string text) => LedgerReader.ReadText(new TextBytes(Encoding.UTF8.GetBytes(text), 4096), new LedgerReadOptions(), CancellationToken.None);

    private static IEnumerable<string> SuppliersOf(LedgerTable table)
    {
        var names = table.Texts[LedgerField.Supplier];
        return Enumerable.Range(0, table.RowCount).Where(r => table.Verdict[r] is RowVerdict.Imported).Select(r => names.Codes[r] < 0 ? string.Empty : names.Values[names.Codes[r]]);
    }
}
