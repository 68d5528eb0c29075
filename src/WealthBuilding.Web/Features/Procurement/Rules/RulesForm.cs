using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace WealthBuilding.Web.Features.Procurement.Rules;

/// <summary>The five questions as they are typed; the address of the verdict carries them, so that it can be sent on and opened again.</summary>
public sealed record RulesForm
{
    /// <summary>Kind of authority: <c>council</c>, <c>nhs</c> and so on.</summary>
    public string? Authority { get; init; }

    /// <summary>GSS codes or names of the authority's area, with commas between.</summary>
    public string? Area { get; init; }

    /// <summary>The same for authorities that buy jointly.</summary>
    public string? With { get; init; }

    /// <summary>Names of the bordering counties and London boroughs that are taken in; none: all of them.</summary>
    public IList<string> Bordering { get; init; } = [];

    /// <summary>Where there is no area to tell it: England, Wales, Scotland or Northern Ireland.</summary>
    public string? Nation { get; init; }

    /// <summary>Pounds as typed.</summary>
    public string? Value { get; init; }

    /// <summary><c>with</c> or <c>without</c>.</summary>
    public string? Vat { get; init; }

    /// <summary>Per cent of VAT that is added; empty for the usual rate.</summary>
    public string? VatPercent { get; init; }

    public string? Kind { get; init; }

    public string? Commenced { get; init; }

    public string? TermMonths { get; init; }

    /// <summary>What is bought: a CPV code or own words; suppliers are counted by it.</summary>
    public string? Buying { get; init; }

    // A list that can be added to: what a request says is copied into it, and silently lost where it is fixed.

    /// <summary>Keys of <see cref="RulesChoices.Specials"/>.</summary>
    public IList<string> Special { get; init; } = [];

    public string? TenderNotice { get; init; }

    public string? AwardNotice { get; init; }

    public string? Signed { get; init; }

    public string? Ended { get; init; }

    /// <summary>The answers as a query string, without what was left empty.</summary>
    public string ToQueryString() => QueryHelpers.AddQueryString(string.Empty, Pairs().Where(p => !string.IsNullOrWhiteSpace(p.Value)).Select(p => new KeyValuePair<string, string?>(p.Name, p.Value)));

    /// <summary>Each answer with the name of its field.</summary>
    public IEnumerable<(string Name, string? Value)> Pairs() =>
    [
        (nameof(Authority), Authority), (nameof(Area), Area), (nameof(With), With), .. Bordering.Select(b => (nameof(Bordering), (string?)b)), (nameof(Nation), Nation), (nameof(Value), Value), (nameof(Vat), Vat), (nameof(VatPercent), VatPercent),
        (nameof(Kind), Kind), (nameof(Commenced), Commenced), (nameof(TermMonths), TermMonths), (nameof(Buying), Buying), .. Special.Select(s => (nameof(Special), (string?)s)),
        (nameof(TenderNotice), TenderNotice), (nameof(AwardNotice), AwardNotice), (nameof(Signed), Signed), (nameof(Ended), Ended),
    ];

    internal static string PoundsOf(long pence) => (pence / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
