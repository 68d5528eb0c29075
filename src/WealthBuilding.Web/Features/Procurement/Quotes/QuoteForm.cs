using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Features.Procurement.Contracts;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>A quote as its form has it: texts as they were typed.</summary>
public sealed record QuoteForm
{
    /// <summary>Numbers of the lots, in the order of <see cref="Price"/>; 0 for the whole.</summary>
    public int[] Lot { get; init; } = [];

    /// <summary>Prices in pounds without VAT; empty where a lot is not quoted for.</summary>
    public string?[] Price { get; init; } = [];

    /// <summary>Whether a price of nought is meant.</summary>
    public bool Nought { get; init; }

    public string? Method { get; init; }

    /// <summary>Criteria that ask for a promise, in the order of <see cref="Promise"/>.</summary>
    public int[] Criterion { get; init; } = [];

    /// <summary>What is promised for each; empty where nothing is.</summary>
    public string?[] Promise { get; init; } = [];

    public string?[] Reference { get; init; } = [];

    /// <summary>The code of the version that the supplier has before it; null where the form does not say, and it is then taken as the present one.</summary>
    public string? Seen { get; init; }

    /// <summary>Which draft the form was made from: <see cref="UnsentDraft.Code"/>; null where the form does not say.</summary>
    public string? Draft { get; init; }

    /// <summary>Which quote stood when the form was opened, and is replaced by it: <see cref="Quote.Standing"/>. Where the form does not say, none did.</summary>
    public string? Stands { get; init; }

    /// <summary>Number of a consortium that the supplier leads; empty where it quotes for itself.</summary>
    public string? Whose { get; init; }

    /// <summary>How much is typed, all fields together.</summary>
    internal int Characters => new[] { Method, Seen, Whose, Draft, Stands }.Concat(Price).Concat(Promise).Concat(Reference).Sum(t => t?.Length ?? 0);

    /// <summary>The draft, with what could not be read said in <paramref name="errors"/>.</summary>
    public QuoteDraft Read(List<FieldError> errors)
    {
        var prices = new List<QuotedPrice>();
        foreach (var (lot, text) in Lot.Zip(Price))
        {
            if (FormText.Pence(text, nameof(Price), lot == 0 ? "Your price" : $"The price for lot {lot}", errors) is { } pence)
            {
                prices.Add(new QuotedPrice(lot, pence));
            }
        }

        return new QuoteDraft(prices, FormText.Said(Method), [.. Reference.Select(FormText.Said).OfType<string>()], [.. Criterion.Zip(Promise, (c, p) => (c, FormText.Said(p)))]) { IsNoughtMeant = Nought };
    }

    public string? PromiseFor(int criterion) => Array.IndexOf(Criterion, criterion) is >= 0 and var at && at < Promise.Length ? Promise[at] : null;

    /// <summary>The form with what was quoted standing in it.</summary>
    public static QuoteForm Of(QuoteContent content, int? consortium, IReadOnlyList<int> lots) => new()
    {
        Lot = [.. lots],
        Price = [.. lots.Select(l => FormText.Of(content.Prices.FirstOrDefault(p => p.Lot == l)?.Pence))],
        Nought = content.Prices.Any(p => p.Pence == 0),
        Method = content.Method,
        Criterion = [.. content.Promises.Select(p => p.CriterionId)],
        Promise = [.. content.Promises.Select(p => p.Text)],
        Reference = [.. content.References],
        Whose = consortium?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
