namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>The names that publishers give to columns, best first for each field; the order decides between two that both fit.</summary>
internal static class FieldNames
{
    /// <summary>Whole names, in comparable words, with how well they fit (100: it means nothing else).</summary>
    public static readonly IReadOnlyDictionary<LedgerField, IReadOnlyList<FieldName>> All = new Dictionary<LedgerField, IReadOnlyList<FieldName>>
    {
        [LedgerField.Supplier] = Names(
            (100, "supplier name|supplier beneficiary name|beneficiary name|vendor name|payee name|creditor name|merchant name|name of supplier|name of payee|supplier or payee|supplier or payee name|supplier trading name|supplier payee name|redacted supplier name|supplier name redacted|published supplier name"),
            (96, "supplier|vendor|payee|creditor|beneficiary|merchant|supplier vendor name|supplier beneficiary|paid to|payable to|to whom paid|paid to whom|who was paid|cyflenwr|enw cyflenwr|enwr cyflenwr|enw y cyflenwr|payee supplier"),
            (88, "company name|provider name|party name|alpha name|grant recipient|name of recipient|supplier long name|supplier short name|supplier company|contractor name|trader name|trading name|third party name|recipient name|recipient|supplier t|supplier description|supplier account name|vendor account name|seller|retailer|supplier company name|organisation paid|supplier 1|vendor name 1|claimant name|customer supplier name"),
            (76, "company|provider|contractor|trader|third party|name|payment to|account holder|payments to|account name|firm|supplier title|supplier full name|supplier as invoiced|payee details|contact|contact name")),
        [LedgerField.Amount] = Names(
            (100, "net amount|amount excl vat|net amount excl vat|amount net of vat|net value|net invoice amount|invoice net amount|net payment amount|amount paid excl vat|net amount paid|net line amount|amount net|value excl vat|invoice amount excl vat|payment amount excl vat|net spend|total excl vat|net gbp|spend excl vat|net total|sum of net amount|sum of invoice net amount|invoice net value|amount £ excl vat|net cost|line net amount|total net amount|net payment value|amount excl recoverable vat|net amount incl irrecoverable vat|actual net amount|total net|paid amount excl vat|transaction net amount|fin net transaction amount|excl vat|excl tax|amount excl tax|net of vat|swm net|total excl tax|line total excl vat|goods value|net goods|net expenditure|net line value"),
            (92, "amount|amount paid|paid amount|payment amount|amount gbp|gbp amount|amount £|£ amount|amount in sterling|amount in gbp|line amount|invoice line amount|invoice line value|distribution amount|invoice distribution amount|transaction amount|spend amount|amount of payment|payment value|amount paid £|value paid|item amount|posting amount|base amount|ap amount|amount spent|expenditure amount|allocated amount|sum of amount|amount in local currency|local amount|functional amount|billing amount|original amount|swm|swm £|line total|line value|amount of grant|grant amount|amount awarded|amount in base currency|reporting amount|accounted amount|amount paid to supplier"),
            (84, "invoice amount|invoice value|value|invoiced value|invoiced amount|value £|£ value|transaction value|paid value|value of payment|total amount|total paid|total payment|amount total|payment total|total value|total invoice amount|invoice total|total spend|spend|total charge|evidenced spend|amount calculated|sum of value|value gbp|total spend £|spend value|total cost|charge|expenditure|spend £|invoice amount £|actual amount|ledger amount|debit amount|sum of transaction amount|cheque amount|home value|base value|gwerth|extended price|extended amount|total amount paid|total gbp"),
            (70, "total|£|sum|actual|cost|amount incl irrecoverable vat|price paid|gbp|pounds|paid|payment|debit|debits|dr|paid out|money out|£ p|£p|£ pence|price|grand total|actuals|payments £|£ s|total £|amount x")),
        [LedgerField.Net] = Names((100, "net|net £|£ net|net x")),
        [LedgerField.Gross] = Names(
            (100, "gross|gross amount|amount incl vat|gross value|total incl vat|gross invoice amount|invoice gross amount|value incl vat|gross total|amount paid incl vat|gross amount paid|gross payment amount|invoice amount incl vat|payment amount incl vat|total gross|gross spend|gross payment|gross £|total amount incl vat|incl vat|incl tax|total incl tax|amount incl tax|value incl tax|gross line value|net and vat|invoice gross")),
        [LedgerField.Vat] = Names(
            (100, "vat|vat amount|recoverable vat|tax amount|vat value|tax|vat recoverable|sales tax|vat £|invoice vat|total vat|amount of vat|taw|vat element|vat total|tax value")),
        [LedgerField.IrrecoverableVat] = Names(
            (100, "irrecoverable vat|non recoverable vat|irrecoverable vat amount|vat irrecoverable|unrecoverable vat|vat that cannot be recovered|vat not recovered|non recoverable vat amount|amount of vat that cannot be recovered|irrecoverable tax")),
        [LedgerField.Date] = Names(
            (100, "payment date|date paid|paid date|date of payment|invoice payment date|pay date|payment paid date|date payment made|payment run date|payment made date|bacs date|cheque date|date of payment run|settlement date|paid on|date invoice paid|invoice paid date|supplier payment date|dyddiad talu|date of bacs|date of cheque|date payment issued|remittance date|paid date time"),
            (94, "date|clearing date|date cleared|transaction date|date of transaction|cleared date|clearance date|spend date|date incurred|expenditure date|date of expenditure|date expenditure incurred|date completed|value date|dyddiad|cheque run date|run date|bacs run date|date paid out|when paid|payment made"),
            (86, "posting date|effective date|gl date|accounting date|posted date|ledger date|document date|entry date|date posted|updated|last updated|processed date|date processed|journal date|date of posting|creation date|invoice creation date|authorisation date|date approved|invoice approval date|approval date|fin posting date|post date|tax date|date entered|period date|posted on|voucher date|date of issue|posted|paid|dated|date of grant|date awarded|award date|processing date|system date|date of entry|date raised"),
            (78, "invoice date|date of invoice|invoice received date|date invoice received|invoice tax date|inv date"),
            (64, "month|payment month|period|return month|for month|year month|month paid|accounting period|financial period|posting period|period end|month ending|month of payment|week ending|period name|date month|month year")),
        [LedgerField.InvoiceDate] = Names((100, "invoice date|date of invoice|inv date|invoice issue date|supplier invoice date|invoice tax point")),
        [LedgerField.InvoiceReceivedDate] = Names((100, "invoice received date|date invoice received|invoice receipt date|date received|received date|received|date of receipt")),
        [LedgerField.Department] = Names(
            (100, "department|directorate|department name|directorate name|department description|directorate description|service department|business unit|business unit description|adran"),
            (90, "expense area|business area|organisational unit|service area|cabinet portfolio|portfolio|division|division name|directorate service|department service|unit|responsible unit|group description|directorate t|department t|strategic director area|corporate area|service area description|cost centre manager area|directorate where expenditure incurred|directorate service where expenditure incurred|department where expenditure incurred|service where expenditure incurred|spending department|area|faculty|care group|clinical division"),
            (70, "cost centre description|cost centre name|cost centre|cost center|cost center description|budget holder|expenditure area|organisation unit|team|department code description|strgrpcc t|school department")),
        [LedgerField.Service] = Names(
            (100, "service|service label|service area|service category label|service name|service description|service division|service division label|service category|service sercop|sercop service|section|function|sub service|service unit|service group"),
            (80, "cost centre description|cost centre name|cost centre|cost center|cost center name|service code description|activity|activity description|programme")),
        [LedgerField.Purpose] = Names(
            (100, "purpose|purpose of spend|purpose of expenditure|summary of purpose|summary of the purpose|purpose of spend summary|narrative|summary of purpose of expenditure|purpose of payment|reason|reason for payment|summary of the purpose of the expenditure|purpose summary|transaction purpose|particulars|particulars of payment|diben|transaction description|invoice description|payment description"),
            (84, "description|details|item description|item text|line description|detail|text|comments|disgrifiad|supplementary details|extended description|description of goods|goods description|product description|description of expenditure|description of spend|long description|invoice line description|payment details|item|transaction narrative|transaction details|product service description|project name and description|posting text|line text|further information")),
        [LedgerField.Category] = Names(
            (100, "expense type|expenditure category|expenses type|procurement category|merchant category|category|expenditure type|procurement classification|detailed expenditure type|spend category|proclass description|proclass|category description|sercop expenditure category|category of expenditure|type of expenditure|purchase category|expense category|commodity description|spend type|category name|proclass details level 1|procurement category description|categories|merchant category description|category title|merchant type"),
            (88, "account description|subjective description|subj description|gl description|g l description|account name|nominal description|expense code description|detail code description|account code description|subjective|expense description|cipfa description|subjective analysis|detailed expense|cipfa subjective|expense area description|general ledger description|ledger description|gl code description|account code name|cost element description|expenditure account|expenditure account code description|type of spend|cost type|cost element name|subjective code description|detailed expenditure|natural account description|object description|analysis description|gl account description|nominal name|account text|expenditure description|cost element|spend area|thomson classification description|account|subjective group|cipfasubj t|cipfa detailed|cipfa|trans type|bvacop|sub category|level 1 category|expense|type|commodity")),
        [LedgerField.CategoryCode] = Names(
            (100, "expenditure code|account code|class code|category code|detailed expenditure code|proclass code|sercop code|subjective code|gl code|nominal code|expense code|sercop expenditure code|cipfa code|account number|cost element code|natural account code|general ledger code|commodity code|cpv code|merchant category code|mcc|detail code|cipfa expenditure code|gl account|subjective number")),
        [LedgerField.Transaction] = Names(
            (100, "transaction number|transaction id|transaction reference|transaction ref|document number|sap document number|doc number|payment reference|payment number|payment ref|internal ref number|internal ref|transaction number ap|unique reference number|urn|reference number|internal reference|voucher number|ap number|transaction code|our reference|document reference|payment id|transaction unique number|fin document number|unique transaction reference|record id|line reference"),
            (80, "invoice number|invoice ref|invoice reference|invoice id|cheque number|reference|ref|order number|po number|purchase order number|document|batch number|bacs reference|id|number|invoice|purchase order|seq number|ref number|transaction|supplier invoice number")),
        [LedgerField.SupplierId] = Names(
            (100, "supplier id|vendor id|supplier number|supplier code|vendor number|vendor code|creditor number|creditor id|creditor code|supplier ref|supplier reference|address book number|payee id|payee number|supplier account|supplier account number|vendor account|vendor account number|beneficiary id|merchant id|supplier site|local supplier internal reference|supplier id number|supplier unique id|supplier identifier|creditor reference|supplier ac number|supplier a c number")),
        [LedgerField.CompanyNumber] = Names(
            (100, "company number|company registration|company registration number|registered company number|companies house number|supplier company number|company reg number|supplier registered company number|company house number|supplier company registration number|registration number|crn|company reg")),
        [LedgerField.CharityNumber] = Names(
            (100, "charity number|charity registration|charity registration number|registered charity number|charity commission number|supplier registered charity number|charity reg number|supplier charity number|charity reg")),
        [LedgerField.Postcode] = Names(
            (100, "postcode|post code|supplier postcode|supplier post code|vendor postcode|vendor post code|payee postcode|postal code|zip|zip code|supplier post zip|supplier address postcode|beneficiary postcode|creditor postcode|merchant postcode|supplier zip")),
        [LedgerField.Address] = Names(
            (100, "address|supplier address|address line 1|address 1|vendor address|full address|payee address|supplier address 1|supplier address line 1")),
        [LedgerField.Contract] = Names(
            (100, "contract number|contract reference|contract ref|contract title|contract|contract id|contract name|contract number reference")),
        [LedgerField.CapitalRevenue] = Names(
            (100, "capital revenue|cap rev|capital or revenue|revenue capital|caporrev|capital|capital rev|revenue or capital|type capital revenue|capital and revenue|rev cap|capital revenue indicator|expenditure capital revenue|revenue capital indicator")),
        [LedgerField.CardType] = Names((100, "card type|payment method|payment type|purchase card type|card transaction|pay method|method of payment|card")),
        [LedgerField.Credit] = Names((100, "credit|credits|cr|credit amount|cr amount|credit value|credit £")),
        [LedgerField.Receipt] = Names(
            (100, "receipts|receipt|income|money in|paid in|amount received|receipts £|income £|receipt amount|cash in|amount in|total receipts|deposits|money received|received £|paid in £|money in £")),
        [LedgerField.Sign] = Names((100, "dr cr|drcr|crdr|debit credit|debit credit indicator|debit credit ind|dr cr indicator|cr dr|credit debit|debit or credit|sign|debit credit flag|dr cr flag")),
        [LedgerField.Currency] = Names((100, "currency|currency code|iso currency code|invoice currency|payment currency|ccy|transaction currency|invoice currency code|payment currency code")),
        [LedgerField.Body] = Names(
            (100, "body name|body|organisation name|entity|authority name|department family|organisation code|body uri|organisation|council|authority|local authority|trust|publisher|body id|organisation uri|client|client code|nhs organisation|council name|company code|body name uri|fire authority|lea|organisation id|org name|trust name|entity name")),
    };

    private static List<FieldName> Names(params (int Fit, string Names)[] groups) =>
        [.. from g in groups from name in g.Names.Split('|') select new FieldName(g.Fit / 100.0, name.Split(' '))];
}

/// <summary>One name of a field, in comparable words, with how well it fits (0 to 1).</summary>
internal sealed record FieldName(double Fit, string[] Words);
