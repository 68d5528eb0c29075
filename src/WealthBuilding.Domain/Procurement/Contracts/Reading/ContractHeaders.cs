using System.Text.RegularExpressions;
using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Procurement.Contracts.Reading;

/// <summary>Says how well a column's name fits each field of a contract register: the LGA's schema, the Transparency Code's words, and what councils write.</summary>
internal static partial class ContractHeaders
{
    /// <summary>From this fit on a name means its field.</summary>
    public const double Named = 0.6;

    private static readonly (ContractField Field, string Names)[] All =
    [
        (ContractField.Reference, "reference|reference number|contract reference|contract reference number|contract ref|contract number|contract id|contract code|unique reference|procurement reference|ref|dn number|contract no|atamis reference|tender reference|id"),
        (ContractField.Title, "title|contract title|title of agreement|agreement title|contract name|name of contract|title of contract|project title|contract|tender title|agreement|contract title and description|project name|contract subject"),
        (ContractField.Description, "description|contract description|description of goods and services|description of goods or services|goods services description|description of the goods and or services being provided|summary|scope|details of contract|purpose|service description|brief description"),
        (ContractField.Supplier, "supplier|supplier name|contractor|contractor name|provider|provider name|vendor|vendor name|company|company name|awarded to|successful supplier|supplier name and details|winning bidder|supplier contractor|awarded supplier|successful tenderer|name of supplier|current supplier"),
        (ContractField.SupplierNumber, "company number|company registration number|registration number|supplier registration number|companies house number|supplier company number|charity number|registered number|company reg no|supplier registered number|vcse registration number|crn|company charity number|company or charity number"),
        (ContractField.Start, "start date|start|contract start date|commencement date|contract commencement|contract start|date from|from date|start of contract|agreement start date|commencement|contract start date from|from"),
        (ContractField.End, "end date|end|contract end date|expiry date|expiry|contract expiry date|contract end|date to|to date|completion date|termination date|contract expires|finish date|end of contract|current end date|initial end date|agreement end date|initial expiry date|expires|contract expiry|to"),
        (ContractField.LatestEnd, "latest end date|final end date|end date including extensions|end date with extensions|maximum end date|end date inc extensions|final expiry date|extended end date|extension end date|maximum expiry date|potential end date|expiry date including extensions|extension date|end date if extended|max end date"),
        (ContractField.Review, "review date|contract review date|renewal date|date of review|next review date|review"),
        (ContractField.Term, "term|contract term|contract length|duration|contract duration|length|length of contract|contract period|period|length of agreement|term of contract|initial term"),
        (ContractField.Extension, "extension|extensions|option to extend|options to extend|extension options|extension available|extension period|extension option|available extensions|contract extension|extensions available|possible extension|extension periods|extension terms"),
        (ContractField.Value, "value|contract value|total contract value|total value|value of contract|estimated contract value|estimated value|contract sum|lifetime value|whole life value|contract amount|sum to be paid|sum to be paid over the length of the contract or the estimated annual spending or budget for the contract|award value|awarded value|total estimated value|contract award value|price|amount|contract price|total cost"),
        (ContractField.AnnualValue, "annual value|annual contract value|estimated annual value|value per annum|annual spend|annual cost|yearly value|per annum|estimated annual spend|contract value per annum|annual budget|value pa|value per year"),
        (ContractField.IrrecoverableVat, "vat that cannot be recovered|irrecoverable vat|non recoverable vat|vat not recovered|unrecoverable vat|non recovered vat|vat cannot be recovered"),
        (ContractField.Department, "department|local authority department responsible|department responsible|responsible department|directorate|service area|service|division|business unit|local authority department|owning department|team|directorate service|council department|portfolio|service unit"),
        (ContractField.Procedure, "procedure|process|tender process|procurement process|procurement route|route to market|contract process|process used|tendering process|procurement procedure|procurement method|type of process|how procured|tender route|quotation or tender|sourcing route|process type"),
        (ContractField.Category, "category|procurement category|service category|service category label|contract category|classification|proclass|spend category|category of spend|type of contract|contract type|category type"),
        (ContractField.CpvCode, "cpv|cpv code|cpv codes|cpv number|main cpv"),
        (ContractField.Sme, "sme|is sme|supplier sme|small or medium enterprise|small medium enterprise|sme y n|is the supplier an sme|sme status|small business"),
        (ContractField.Vcse, "vcse|is vcse|voluntary community social enterprise|vcs|third sector|voluntary or community sector|supplier vcse|vcse y n|vcse status|voluntary sector|voluntary community sector|vcfse"),
        (ContractField.SmeOrVcse, "sme vcse|sme or vcse|sme and vcse|supplier type|organisation type|type of supplier|supplier status|type of organisation|sme or voluntary"),
        (ContractField.Contact, "contact|contact name|contract manager|contract owner|responsible officer|contact officer|lead officer|officer|procurement lead|contract contact|budget holder|contract officer|council contact|lead contact"),
        (ContractField.Status, "status|contract status|stage|current status|state|procurement status|lifecycle stage"),
        (ContractField.Lot, "lot|lot number|lot no|lot title|lot name"),
        (ContractField.Reserved, "reserved|reserved for|reservation|reserved contract|reserved procurement"),
        (ContractField.Notice, "url|link|notice url|notice link|web link|contracts finder link|notice address|find a tender link|web address"),
        (ContractField.Deadline, "closing date|tender deadline|deadline|tender closing date|submission deadline|deadline for bids|bid deadline"),
        (ContractField.Awarded, "award date|date awarded|awarded date|date of award|contract award date|awarded on"),
        (ContractField.Body, "organisation name|organisation code|body|body name|publisher|buyer|authority|authority name|organisation|organisation uri|organisation label|publisher name|council|contracting authority|effective date|service category uri|supplier address|supplier postcode|postcode|contact email|email|telephone|phone"),
    ];

    private static readonly (ContractField Field, string[][] Names)[] Words = [.. All.Select(a => (a.Field, a.Names.Split('|').Select(HeaderWords.Of).ToArray()))];

    /// <summary>Fields that the name may mean, each with its fit above 0.</summary>
    public static Dictionary<ContractField, double> Fits(string header)
    {
        var fits = new Dictionary<ContractField, double>();
        var words = header.Length is 0 or > 160 ? [] : HeaderWords.Of(WithoutVat(WithoutHints(header)));
        if (words.Length == 0)
        {
            return fits;
        }

        foreach (var (field, names) in Words)
        {
            var best = names.Max(n => HeaderMatcher.Likeness(words, n));
            if (best > 0)
            {
                fits[field] = best;
            }
        }

        return fits;
    }

    /// <summary>Whether a column of money is said to be without VAT (true) or with it (false); null where its name does not say.</summary>
    public static bool? IsWithoutVat(string header) => Irrecoverable().IsMatch(header) ? null : ExVat().IsMatch(header) ? true : IncVat().IsMatch(header) ? false : null;

    // 'Value ex VAT' and 'Gross value' are values; VAT that is not recovered is not.
    private static string WithoutVat(string header) =>
        IsWithoutVat(header) is null || IncVat().Replace(ExVat().Replace(header, " "), " ") is not { } bare || bare.Trim().Length == 0 ? header : bare;

    [GeneratedRegex(@"recover", RegexOptions.IgnoreCase)]
    private static partial Regex Irrecoverable();

    [GeneratedRegex(@"\(?\b(?:exc?|excl|excluding|exclusive of|net of|without|before|less)\b\.?[\s_]*(?:of\s+)?v\.?a\.?t\b\.?\)?|\bv\.?a\.?t\.?[\s_]+(?:exc?|excl|excluded|exclusive)\b\.?|\bnet\b", RegexOptions.IgnoreCase)]
    private static partial Regex ExVat();

    [GeneratedRegex(@"\(?\b(?:inc|incl|including|inclusive of|with|plus)\b\.?[\s_]*(?:of\s+)?v\.?a\.?t\b\.?\)?|\bv\.?a\.?t\.?[\s_]+(?:inc|incl|included|inclusive)\b\.?|\bgross\b", RegexOptions.IgnoreCase)]
    private static partial Regex IncVat();

    /// <summary>Without what stands in brackets, which says how and not what: 'Value (ex VAT)', 'Start Date (dd/mm/yyyy)', 'SME (Y/N)'. What is nothing else is kept.</summary>
    private static string WithoutHints(string header)
    {
        var open = header.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && !header[open..].Contains("ext", StringComparison.OrdinalIgnoreCase) && !header[open..].Contains("annum", StringComparison.OrdinalIgnoreCase) && !header[open..].Contains("annual", StringComparison.OrdinalIgnoreCase)
            ? header[..open] + (header.IndexOf(')', open) is > 0 and var close ? header[(close + 1)..] : string.Empty)
            : header;
    }
}
