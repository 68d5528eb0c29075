using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Quotes;

/// <summary>A quote as it is written down, before it is lodged.</summary>
/// <param name="Prices">Lots without a price are left out.</param>
/// <param name="Promises">By the criterion's number in the database, in the order of the form; blank ones stand in it.</param>
public sealed record QuoteDraft(IReadOnlyList<QuotedPrice> Prices, string? Method, IReadOnlyList<string> References, IReadOnlyList<(int CriterionId, string? Text)> Promises)
{
    /// <summary>Words of one promise: how much of what, and by when.</summary>
    public const int MostPromiseWords = 100;

    /// <summary>Words of a method: what can be written, and read, in half an hour.</summary>
    public const int MostWords = 300;

    /// <summary>References asked for at most.</summary>
    public const int MostReferences = 2;

    private const int LongestReference = 300;
    private const long MostPence = 100_000_000_000; // a thousand million pounds: more is a slip of the keyboard

    /// <summary>What is wrong with it, each at its field: <c>Price</c>, <c>Nought</c>, <c>Method</c>, <c>Promise-1</c>, <c>Reference</c>.</summary>
    /// <param name="lots">Numbers of the lots that can be bid for; empty where it has none.</param>
    public IReadOnlyList<FieldError> Errors(IReadOnlyCollection<int> lots) => [.. PriceErrors(lots), .. MethodErrors(), .. Promises.SelectMany((p, i) => PromiseErrors(p.Text, i + 1)), .. ReferenceErrors()];

    /// <summary>Whether the supplier has said that a price of nought is meant: without a word it may be a slip.</summary>
    public bool IsNoughtMeant { get; init; }

    private IEnumerable<FieldError> PriceErrors(IReadOnlyCollection<int> lots)
    {
        if (Prices.Count == 0)
        {
            yield return new FieldError("Price", lots.Count > 0 ? "Enter a price for at least one lot" : "Enter your price");
        }

        if (Prices.Any(p => lots.Count > 0 ? !lots.Contains(p.Lot) : p.Lot != 0) || Prices.DistinctBy(p => p.Lot).Count() < Prices.Count)
        {
            yield return new FieldError("Price", "The lots have changed since you opened this page: check your prices");
        }

        if (Prices.Any(p => p.Pence is < 0 or > MostPence))
        {
            yield return new FieldError("Price", "Each price must be nought or more, and at most £1,000,000,000");
        }
        else if (Prices.Any(p => p.Pence == 0) && !IsNoughtMeant)
        {
            yield return new FieldError("Nought", "Is nought right? Say so, or change the price");
        }
    }

    private IEnumerable<FieldError> MethodErrors()
    {
        if (PlainText.IsBlank(Method))
        {
            yield return new FieldError("Method", "Enter how you would do the work");
        }
        else if (WordsOf(Method) is > MostWords and var words)
        {
            yield return new FieldError("Method", $"How you would do it must be {MostWords} words or fewer; it has {words:N0}");
        }
        else if (Method.Length > MostWords * 20)
        {
            yield return new FieldError("Method", "How you would do it is too long: use shorter words");
        }
    }

    private static IEnumerable<FieldError> PromiseErrors(string? text, int place)
    {
        if (text is not null && WordsOf(text) is > MostPromiseWords and var words)
        {
            yield return new FieldError($"Promise-{place}", $"What you promise must be {MostPromiseWords} words or fewer; it has {words:N0}");
        }
        else if (text?.Length > MostPromiseWords * 20)
        {
            yield return new FieldError($"Promise-{place}", "What you promise is too long: use shorter words");
        }
    }

    private IEnumerable<FieldError> ReferenceErrors()
    {
        if (References.Count > MostReferences || References.Any(r => r.Length > LongestReference))
        {
            yield return new FieldError("Reference", $"Give {MostReferences} references at most, each of {LongestReference} characters or fewer");
        }
    }

    private static int WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
