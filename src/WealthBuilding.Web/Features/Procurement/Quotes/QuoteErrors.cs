using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Quotes;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>What can go wrong with a quote, in words for the reader of the page.</summary>
internal static class QuoteErrors
{
    public static readonly Problem ChangedMeanwhile = new Problem.Conflict("The buyer has changed the opportunity while you were writing. Nothing was lodged, and what you wrote stands below: read the opportunity again, and then lodge your quote");

    public static readonly Problem TooLongToKeep = new Problem.Invalid([new FieldError(nameof(QuoteForm.Method), $"What you typed is too long to keep: it must be {UnsentQuote.MostCharacters:N0} characters or fewer, all fields together. Nothing was kept. Shorten it, and save it again")]);
}
