using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>A column name in comparable words: small letters, no punctuation, run-together words parted (<c>NetAmount</c>: net amount).</summary>
internal static class HeaderWords
{
    public static string[] Of(string header)
    {
        var text = new StringBuilder(header.Length + 8);
        for (var i = 0; i < header.Length; i++)
        {
            var c = header[i];
            if (c == '£')
            {
                text.Append(" £ ");
            }
            else if (!char.IsLetterOrDigit(c))
            {
                text.Append(c == '\'' ? string.Empty : " ");
            }
            else
            {
                var startsWord = i > 0 && char.IsUpper(c)
                    && (char.IsLower(header[i - 1]) || (char.IsUpper(header[i - 1]) && i + 1 < header.Length && char.IsLower(header[i + 1])));
                text.Append(startsWord ? " " : string.Empty).Append(char.ToLowerInvariant(c));
            }
        }

        return [.. Initials(text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Usual)];
    }

    /// <summary>Letters that stand alone side by side are one word: V.A.T. is vat, G/L is gl.</summary>
    private static IEnumerable<string> Initials(string[] words)
    {
        var letters = string.Empty;
        foreach (var word in words)
        {
            if (word.Length == 1 && char.IsLetter(word[0]))
            {
                letters += word;
                continue;
            }

            if (letters.Length > 0)
            {
                yield return letters;
                letters = string.Empty;
            }

            yield return word;
        }

        if (letters.Length > 0)
        {
            yield return letters;
        }
    }

    /// <summary>True where the words are the same but for small slips of typing.</summary>
    public static bool Alike(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        var longest = Math.Max(a.Length, b.Length);
        var allowed = longest >= 9 ? 2 : longest >= 6 ? 1 : 0;
        return allowed > 0 && a[0] == b[0] && Distance(a, b, allowed) <= allowed;
    }

    /// <summary>As <see cref="Alike"/> for words run together, where two slips would make 'supplier id' of 'supplier zip': one is allowed.</summary>
    public static bool AlikeJoined(string a, string b) => a == b || (a[0] == b[0] && Distance(a, b, 1) <= 1);

    // One spelling for words that are written in several ways.
    private static string Usual(string word) => word switch
    {
        "nett" => "net",
        "suppliers" or "suplier" or "supp" => "supplier",
        "vendors" => "vendor",
        "no" or "num" or "nr" or "nbr" => "number",
        "amt" or "amounts" => "amount",
        "val" or "values" => "value",
        "trans" or "transactions" or "txn" or "tran" => "transaction",
        "dept" or "departmental" or "departments" => "department",
        "exc" or "exclusive" or "excluding" or "excludes" or "excl" or "ex" => "excl",
        "inc" or "including" or "inclusive" or "includes" or "incl" => "incl",
        "acctg" => "accounting",
        "payments" or "pymt" or "pymnt" or "paymt" or "paymnt" or "pmt" or "pymts" or "pmts" => "payment",
        "doc" or "docs" => "document",
        "desc" or "descr" => "description",
        "org" or "organization" => "organisation",
        "recoverable" or "reclaimable" => "recoverable",
        "irrecoverable" or "irecoverable" => "irrecoverable",
        "postcodes" => "postcode",
        "inv" or "invoices" => "invoice",
        "dates" or "dt" or "dte" => "date",
        "sterling" => "sterling",
        "purch" => "purchase",
        "check" or "chq" or "chk" => "cheque",
        "clrng" or "clrg" or "clear" => "clearing",
        "pstng" or "pstg" => "posting",
        "nm" => "name",
        "ven" or "vend" or "vndr" => "vendor",
        "crncy" or "curr" or "ccy" => "currency",
        _ => word,
    };

    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var swap = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(swap, Math.Min(previous[j], current[j - 1]) + 1);
            }

            current.CopyTo(previous);
        }

        return previous[b.Length];
    }
}
