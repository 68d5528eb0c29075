using System.Globalization;
using MediatR;
using Microsoft.Extensions.Primitives;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>Keeps the form of a quote that was sent after the sign-in had ended, as if it had been sent to be kept: nothing is lodged.</summary>
internal sealed class QuoteKeeper(IMediator mediator) : IKeepTyped
{
    // Nine signs for a character that is far from the alphabet, and the names of the fields.
    public long MostBytes => (UnsentQuote.MostCharacters * 9L) + 50_000;

    public string PathOf(HttpContext http) => $"/my-suppliers/{CodeOf(http)}/opportunities/{IdOf(http)}/quote";

    public async Task<bool> KeepAsync(HttpContext http, IFormCollection form) =>
        (await mediator.Send(new KeepQuote.Command(CodeOf(http), IdOf(http), FormOf(form)), http.RequestAborted)).IsDone;

    public IReadOnlyList<TypedText> TextsOf(IFormCollection form)
    {
        var typed = FormOf(form);
        return
        [
            .. typed.Price.Select((text, i) => new TypedText(typed.Lot.ElementAtOrDefault(i) is > 0 and var lot ? $"Your price for lot {lot}" : "Your price", text ?? string.Empty)).Where(t => t.Text.Length > 0),
            .. Told("How would you do it?", [typed.Method]), .. Told("What do you promise?", typed.Promise), .. Told("Reference", typed.Reference),
        ];
    }

    private static IEnumerable<TypedText> Told(string label, IEnumerable<string?> texts) => texts.Where(t => !string.IsNullOrEmpty(t)).Select(t => new TypedText(label, t!));

    private static string CodeOf(HttpContext http) => (string)http.GetRouteValue("ownSupplier")!;

    private static int IdOf(HttpContext http) => int.Parse((string)http.GetRouteValue("id")!, CultureInfo.InvariantCulture);

    // As the form is bound where its action runs.
    private static QuoteForm FormOf(IFormCollection form) => new()
    {
        Lot = NumbersOf(form[nameof(QuoteForm.Lot)]),
        Price = TextsOf(form[nameof(QuoteForm.Price)]),
        Nought = form[nameof(QuoteForm.Nought)].Contains("true"),
        Method = TextsOf(form[nameof(QuoteForm.Method)]).FirstOrDefault(),
        Criterion = NumbersOf(form[nameof(QuoteForm.Criterion)]),
        Promise = TextsOf(form[nameof(QuoteForm.Promise)]),
        Reference = TextsOf(form[nameof(QuoteForm.Reference)]),
        Seen = TextsOf(form[nameof(QuoteForm.Seen)]).FirstOrDefault(),
        Whose = TextsOf(form[nameof(QuoteForm.Whose)]).FirstOrDefault(),
        Draft = TextsOf(form[nameof(QuoteForm.Draft)]).FirstOrDefault(),
        Stands = TextsOf(form[nameof(QuoteForm.Stands)]).FirstOrDefault(),
    };

    private static int[] NumbersOf(StringValues values) => [.. values.Select(v => int.TryParse(v, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : -1)];

    private static string?[] TextsOf(StringValues values) => [.. values.Select(v => string.IsNullOrEmpty(v) ? null : PlainText.Of(v))];
}
