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

    public string? Method { get; init; }

    public string?[] Reference { get; init; } = [];

    /// <summary>Number of a consortium that the supplier leads; empty where it quotes for itself.</summary>
    public string? Whose { get; init; }

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

        return new QuoteDraft(prices, FormText.Said(Method), [.. Reference.Select(FormText.Said).OfType<string>()]);
    }

    /// <summary>The form with what was quoted standing in it.</summary>
    public static QuoteForm Of(QuoteContent content, int? consortium, IReadOnlyList<int> lots) => new()
    {
        Lot = [.. lots],
        Price = [.. lots.Select(l => FormText.Of(content.Prices.FirstOrDefault(p => p.Lot == l)?.Pence))],
        Method = content.Method,
        Reference = [.. content.References],
        Whose = consortium?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
