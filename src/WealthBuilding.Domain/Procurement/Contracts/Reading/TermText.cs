using System.Globalization;
using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Procurement.Contracts.Reading;

/// <summary>Reads how long a contract runs and how it may be extended: <c>36 months</c>, <c>3+1+1 years</c>, <c>2 years with option to extend for 2 x 12 months</c>.</summary>
internal static partial class TermText
{
    private const int MostMonths = 1200;

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["twelve"] = 12,
        ["a"] = 1,
        ["single"] = 1,
    };

    private static readonly HashSet<string> Fillers =
        ["to", "for", "further", "possible", "initial", "of", "by", "additional", "period", "periods", "contract", "term", "the", "in", "at", "up", "is", "may", "be", "can", "available", "each", "maximum", "agreement", "year's", "yes", "y", "then", "an"];

    private static readonly HashSet<string> Joins = ["+", "plus", "with", "and", "extend", "extension", "extensions", "extended", "extendable", "option", "options", "optional"];

    /// <summary>The lengths in months, in their order; null where it is not wholly understood.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="unit">Months of one, where the column's name or the contract's days say it; 0: the text has to.</param>
    public static IReadOnlyList<int>? Read(string text, int unit)
    {
        var items = new List<(decimal Number, int Times, int Unit)>();
        var isOpen = true;
        decimal? number = null;
        var times = 1;
        foreach (var word in Words().Matches(text.ToLowerInvariant()).Select(m => m.Value))
        {
            if (NumberOf(word, number is not null) is { } read)
            {
                if (!isOpen || number is not null)
                {
                    return null;
                }

                number = read;
            }
            else if (word is "x" or "×" && number is { } count && count == Math.Floor(count) && count is > 0 and <= 20)
            {
                (times, number) = ((int)count, null);
            }
            else if (UnitOf(word) is > 0 and var months && number is { } of)
            {
                items.Add((of, times, months));
                (number, times, isOpen) = (null, 1, false);
            }
            else if (Joins.Contains(word))
            {
                Close(items, ref number, ref times);
                isOpen = true;
            }
            else if (!Fillers.Contains(word))
            {
                return null;
            }
        }

        Close(items, ref number, ref times);
        return items.Count == 0 ? null : Months(items, unit);
    }

    /// <summary>Months of the unit that a column's name gives: 'Duration (months)'; 0 where it gives none.</summary>
    public static int UnitOfHeader(string header) => Words().Matches(header.ToLowerInvariant()).Select(m => UnitOf(m.Value)).FirstOrDefault(u => u > 0);

    // A number that stands without its unit takes the next one's: 3+1+1 years.
    private static void Close(List<(decimal, int, int)> items, ref decimal? number, ref int times)
    {
        if (number is { } open)
        {
            items.Add((open, times, 0));
        }

        (number, times) = (null, 1);
    }

    private static List<int>? Months(List<(decimal Number, int Times, int Unit)> items, int unit)
    {
        var months = new List<int>();
        for (var i = 0; i < items.Count; i++)
        {
            var of = items[i].Unit > 0 ? items[i].Unit : items.Skip(i + 1).Select(n => n.Unit).FirstOrDefault(u => u > 0, unit);
            var length = items[i].Number * of;
            if (of == 0 || length != Math.Floor(length) || length is <= 0 or > MostMonths)
            {
                return null;
            }

            months.AddRange(Enumerable.Repeat((int)length, items[i].Times));
        }

        return months.Sum() > MostMonths ? null : months;
    }

    private static decimal? NumberOf(string word, bool hasOne) =>
        decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : !hasOne && Numbers.TryGetValue(word, out var named) ? named : null;

    private static int UnitOf(string word) => word switch
    {
        "year" or "years" or "yr" or "yrs" or "y" => 12,
        "month" or "months" or "mth" or "mths" or "m" => 1,
        _ => 0,
    };

    [GeneratedRegex(@"\d+(?:\.\d+)?|[a-z'×]+|\+|×|/|%|£|&|\?")]
    private static partial Regex Words();
}
