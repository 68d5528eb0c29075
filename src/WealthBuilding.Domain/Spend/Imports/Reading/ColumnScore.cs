namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>How well a column fits a field: what its name proposes, corrected by what its values are.</summary>
internal static class ColumnScore
{
    /// <summary>What the look of the values alone is worth: just enough to be taken where no name says more.</summary>
    private const double ByValues = 0.46;

    public static Candidate Of(LedgerField field, string header, ColumnProfile profile, int column)
    {
        var fit = field switch
        {
            LedgerField.Amount => Math.Max(HeaderMatcher.Fit(header, LedgerField.Amount), 0.99 * HeaderMatcher.Fit(header, LedgerField.Net)),
            LedgerField.Date => Math.Max(HeaderMatcher.Fit(header, LedgerField.Date), 0.6 * HeaderMatcher.Fit(header, LedgerField.InvoiceReceivedDate)),
            _ => HeaderMatcher.Fit(header, field),
        };
        var score = field switch
        {
            LedgerField.Amount => Amount(header, fit, profile),
            LedgerField.Gross or LedgerField.Vat or LedgerField.IrrecoverableVat => profile.Values > 0 && profile.Money < 0.5 ? 0 : fit,
            LedgerField.Supplier => Supplier(header, fit, profile),
            LedgerField.SupplierId => profile.Organisations > 0.3 ? 0 : fit,
            LedgerField.Date => Date(header, fit, profile),
            LedgerField.InvoiceDate or LedgerField.InvoiceReceivedDate => profile.Values > 0 && Math.Max(profile.Dates, profile.DigitDates) < 0.5 ? 0 : fit,
            LedgerField.Postcode => fit == 0 && profile.Postcodes > 0.8 && profile.Values >= 5 && HeaderMatcher.Fits(header).Values.All(f => f < 0.8) ? 0.7 : fit,
            LedgerField.Address => fit,
            LedgerField.Category or LedgerField.Purpose or LedgerField.Department or LedgerField.Service => Worded(header, fit, profile),
            LedgerField.Transaction => profile.Pence > 0.5 ? 0 : fit,
            LedgerField.Credit => profile.Values > 0 && profile.Money < 0.9 ? 0 : fit,
            LedgerField.Receipt => 0, // only beside an amount, see AmountChooser
            LedgerField.Sign => profile.Values > 0 && profile.Credits < 1 ? 0 : fit,
            LedgerField.Currency => profile.Values > 0 && profile.Currencies < 0.9 ? 0 : fit,
            _ => fit,
        };
        return new Candidate(column, score, WhyOf(fit, score));
    }

    private static double Amount(string header, double fit, ColumnProfile profile)
    {
        var words = HeaderWords.Of(header);
        if (MoneyHeaders.IsNotPaid(words))
        {
            return 0;
        }

        fit = fit > 0 && words.Contains("net") && profile.Money > 0.9 ? Math.Max(fit, 0.9) : fit;
        var isGross = HeaderMatcher.Fit(header, LedgerField.Gross) > fit || words.Contains("gross") || (words.Contains("incl") && words.Contains("vat"));
        fit = isGross ? Math.Min(0.6, Math.Max(fit, HeaderMatcher.Fit(header, LedgerField.Gross))) : fit;
        if (profile.Values == 0)
        {
            return fit * 0.5;
        }

        // Dates that read as bare digits, or mostly words: no amounts.
        if (profile.Money < (fit >= 0.9 ? 0.3 : 0.6) || (profile.WrittenDates > 0.5 && profile.Pence < 0.2))
        {
            return 0;
        }

        // A name that says little is worth no less than none.
        var unnamed = profile.Pence > 0.6 ? ByValues : profile.Money > 0.95 && profile.Pence > 0.2 && !MoneyHeaders.IsCode(words) ? ByValues - 0.005 : 0;
        return fit == 0 ? unnamed : Math.Max(unnamed, (fit * (0.9 + (0.1 * profile.Money))) + (profile.Pence > 0.3 ? 0.01 : 0));
    }

    private static double Supplier(string header, double fit, ColumnProfile profile)
    {
        // 'Supplier (Ltd/Charity)', 'Creditor Name & Address': what is explained or comes behind counts where the values are names all the same.
        if (fit < 0.9 && SupplierHeaders.Head(header) is { } head && HeaderMatcher.Fit(head, LedgerField.Supplier) is >= 0.7 and var ofHead && (profile.Values == 0 || profile is { Organisations: > 0.2, MeanLength: > 8 }))
        {
            return Math.Max(Named(header, fit, profile), Named(head, ofHead - 0.02, profile));
        }

        return Named(header, fit, profile);
    }

    private static double Named(string header, double fit, ColumnProfile profile)
    {
        var words = HeaderWords.Of(header);
        if (words.Any(w => w is "postcode" or "post" or "type" or "category" or "address" or "site" or "status" or "vat" or "size" or "group" or "sme" or "town" or "charity" or "registration" or "email" or "classification" or "class"))
        {
            return 0;
        }

        if (profile.Values == 0)
        {
            return fit * 0.5;
        }

        if (profile.Letters < 0.5)
        {
            return 0;
        }

        // 'Supplier id (T)': the text that stands for the id.
        var isId = words.Any(w => w is "id" or "code" or "number" or "ref" or "reference");
        if (isId)
        {
            return profile.Organisations > 0.2 && profile.MeanLength > 8 ? Math.Max(fit, 0.75) : 0;
        }

        if (fit == 0)
        {
            var meansOther = HeaderMatcher.Fits(header).Values.Any(f => f >= 0.8);
            return profile.Organisations > 0.3 && profile.Distinct > 0.1 && !meansOther ? ByValues + (0.02 * profile.Firms) : 0;
        }

        return Payer(words, fit, profile) + (0.02 * Math.Min(1, profile.Organisations * 2));
    }

    /// <summary>A name that only contains a name of suppliers may mean who pays: a body, a department, an officer; most of all where it is one and the same on each row.</summary>
    private static double Payer(string[] words, double fit, ColumnProfile profile)
    {
        var isOne = profile.Values >= 8 && profile.Distinct * profile.Values < 1.5;
        var isPayer = words.Any(w => w is "body" or "organisation" or "authority" or "council" or "entity" or "department" or "directorate" or "division" or "officer" or "cardholder"
            or "manager" or "budget" or "approver" or "requester" or "requisitioner" or "employee" or "project" or "centre" or "publisher" or "force" or "trust" or "school");
        return fit >= 0.8 || (!isOne && !isPayer) ? fit : isOne ? 0 : Math.Min(fit, 0.44);
    }

    private static double Date(string header, double fit, ColumnProfile profile)
    {
        var words = HeaderWords.Of(header);
        if (words.Any(w => w is "start" or "end" or "birth" or "due" or "review" or "expiry" || (words.Length <= 4 && w is "from" or "to")) && !words.Contains("period") && !words.Contains("month"))
        {
            return 0;
        }

        var dates = words.Contains("date") ? Math.Max(profile.Dates, profile.DigitDates) : profile.Dates;
        if (profile.Values == 0 || dates < 0.3)
        {
            // A damaged column of dates is still the column of dates where its name says nothing else.
            return words.Contains("date") || fit >= 0.9 ? fit * 0.6 : 0;
        }

        return fit == 0 ? (profile.WrittenDates > 0.8 ? ByValues : 0) : fit * (0.8 + (0.2 * dates));
    }

    /// <summary>Names of departments and kinds of spending are words, not codes: of a pair the one with words is taken.</summary>
    private static double Worded(string header, double fit, ColumnProfile profile)
    {
        if (fit == 0 || profile.Values == 0)
        {
            return fit * 0.6;
        }

        var isCode = HeaderWords.Of(header).Any(w => w is "code" or "uri" or "id" or "number");
        return profile.Letters < 0.5 ? fit * 0.55 : isCode ? fit * 0.8 : fit;
    }

    private static string WhyOf(double fit, double score) => (fit, score) switch
    {
        (0, _) => "by what the values look like",
        (_, >= 0.9) => "by its name and its values",
        (_, >= 0.7) => "by its name, which is unusual",
        _ => "by its name in part",
    };
}
