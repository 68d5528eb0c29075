using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>What can go wrong with a quote, in words for the reader of the page.</summary>
internal static class QuoteErrors
{
    public static readonly Problem ChangedMeanwhile = new Problem.Conflict("The buyer has changed the opportunity while you were writing. Nothing was lodged, and what you wrote stands below: read the opportunity again, and then lodge your quote");

    /// <summary>Why a form is not lodged that was opened before the quote which stands now was received: a second click, another window, a colleague.</summary>
    public static Problem ReceivedAlready(DateTimeOffset at) =>
        new Problem.Conflict($"A quote of yours was received already, on {Figures.Moment(at)}. It stands, and this one was not lodged. You can withdraw the one that stands, or replace it: what you typed is in the form below");

    public static readonly Problem NotKeptAnyMore = new Problem.Conflict("The other draft is not kept any more. What you typed was saved");

    public static Problem NewerDraft(DateTimeOffset at) =>
        new Problem.Conflict($"Another window has saved a newer draft since you opened this page, on {Figures.Moment(at)}. Nothing was deleted: look at it first. It stands below");

    public static readonly Problem TooLongToKeep = new Problem.Invalid([new FieldError(nameof(QuoteForm.Method), $"What you typed is too long to keep: it must be {UnsentQuote.MostCharacters:N0} characters or fewer, all fields together. Nothing was kept. Shorten it, and save it again")]);
}
