using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Web.Infrastructure.Mvc;

namespace WealthBuilding.Web.Features.Procurement.Rules;

/// <summary>Reads the answers as they were typed; every error names its field.</summary>
internal sealed class FormReader(RulesForm form, AuthorityDirectory authorities, CategorySuggester categories)
{
    private const decimal MostPounds = 100_000_000_000m;
    private const int MostMonths = 1200;
    private readonly List<FieldError> _errors = [];

    /// <summary>The category that the words or the code mean; null where none was said or found.</summary>
    internal CpvCode? Category { get; private set; }

    internal Result<ProcurementAnswers> Read()
    {
        var kind = Enum.GetValues<InstitutionKind>().Select(k => (InstitutionKind?)k).FirstOrDefault(k => RulesBook.KeyOf(k!.Value) == form.Authority?.Trim());
        Check(kind is not null, nameof(form.Authority), "Choose what kind of authority buys");
        var area = Codes(form.Area, nameof(form.Area));
        var with = Codes(form.With, nameof(form.With));
        var pence = Pence();
        Check(form.Vat is "with" or "without", nameof(form.Vat), "Say whether VAT is in the value");
        var contract = RuleWords.KindOf(form.Kind);
        Check(contract is not null, nameof(form.Kind), "Choose what kind of contract it is");
        var commenced = Day(form.Commenced, nameof(form.Commenced), isRequired: true);
        var answers = new ProcurementAnswers
        {
            Authority = kind ?? InstitutionKind.Other,
            Nation = NationOf(area),
            ValuePence = pence,
            IncludesVat = form.Vat != "without",
            VatPercent = Percent(),
            Kind = contract ?? ContractKind.GoodsServices,
            Commenced = commenced ?? default,
            TermMonths = Months(),
            Area = area,
            With = with,
            Bordering = [.. form.Bordering.SelectMany(b => (b ?? string.Empty).Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.OrdinalIgnoreCase)],
            Cpv = Bought(),
            Days = new ProcurementDays
            {
                TenderNotice = Day(form.TenderNotice, nameof(form.TenderNotice)),
                AwardNotice = Day(form.AwardNotice, nameof(form.AwardNotice)),
                Signed = Day(form.Signed, nameof(form.Signed)),
                Ended = Day(form.Ended, nameof(form.Ended)),
            },
        };
        return _errors.Count > 0 ? new Problem.Invalid(_errors) : WithSpecials(answers);
    }

    private ProcurementAnswers WithSpecials(ProcurementAnswers answers) => answers with
    {
        IsUtilities = Has(RulesChoices.Utilities),
        IsRegulatedHealth = Has(RulesChoices.Health),
        IsExempt = Has(RulesChoices.Exempt),
        IsSchool = Has(RulesChoices.School) ? true : Has(RulesChoices.NotSchool) ? false : null,
        IsDirectAward = Has(RulesChoices.Direct) ? true : null,
        IsBestValue = Has(RulesChoices.BestValue) ? true : null,
        HasCrossBorderInterest = Has(RulesChoices.CrossBorder) ? true : Has(RulesChoices.NoCrossBorder) ? false : null,
        HadComparableMutualContract = Has(RulesChoices.Comparable) ? true : null,
    };

    private bool Has(string special) => form.Special.Contains(special);

    // The area tells the nation; an authority is devolved by what it is, not by where the work is done.
    private UkNation NationOf(List<string> area)
    {
        var told = area.Count > 0 ? RuleWords.NationOf(authorities.Find(area[0])?.Nation) : null;
        var said = RuleWords.NationOf(form.Nation);
        Check(string.IsNullOrWhiteSpace(form.Nation) || said is not null, nameof(form.Nation), "Choose England, Wales, Scotland or Northern Ireland");
        return told ?? said ?? UkNation.England;
    }

    private List<string> Codes(string? text, string field)
    {
        var codes = new List<string>();
        foreach (var area in authorities.Names.ReadList(text))
        {
            var isKnown = area.Found is { } found && authorities.DistrictsOf(found.Code).Count > 0;
            Check(isKnown || area.Several.Count > 0, field, $"There is no district, county or combined authority '{area.Typed}'. Enter its name or its code, for example Preston or E07000123");
            Check(area.Several.Count == 0, field, $"'{area.Typed}' can be {string.Join(" or ", area.Several.Select(a => a.CommonName))}. Enter which");
            codes.Add(area.Found?.Code ?? area.Typed);
        }

        return codes;
    }

    private long Pence()
    {
        var plain = string.Concat((form.Value ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && c is not ('£' or ',')));
        var isAmount = decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds)
            && pounds is > 0 and <= MostPounds && decimal.Truncate(pounds * 100) == pounds * 100;
        Check(isAmount, nameof(form.Value), "Enter the estimated value in pounds, for example 205,000");
        return isAmount ? (long)(pounds * 100) : 0;
    }

    private decimal Percent()
    {
        if (string.IsNullOrWhiteSpace(form.VatPercent))
        {
            return ProcurementAnswers.UsualVatPercent;
        }

        var isRate = decimal.TryParse(form.VatPercent.Trim().TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100;
        Check(isRate, nameof(form.VatPercent), "Enter the rate of VAT in per cent, for example 5");
        return percent;
    }

    private int? Months()
    {
        if (string.IsNullOrWhiteSpace(form.TermMonths))
        {
            return null;
        }

        var isTerm = int.TryParse(form.TermMonths.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= MostMonths;
        Check(isTerm, nameof(form.TermMonths), "Enter the longest term in months, for example 36");
        return isTerm ? months : null;
    }

    private string? Bought()
    {
        if (string.IsNullOrWhiteSpace(form.Buying))
        {
            return null;
        }

        Category = categories.Tree.Find(form.Buying) ?? categories.Best(form.Buying);
        Check(Category is not null, nameof(form.Buying), "No category was found for these words. Enter other words or a CPV code");
        return Category?.Code;
    }

    private DateOnly? Day(string? text, string field, bool isRequired = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Check(!isRequired, field, "Enter the day on which the procurement commenced, for example 2026-06-01");
            return null;
        }

        var day = TypedDay.Of(text) is { Year: >= 1990 and <= 2100 } typed ? typed : (DateOnly?)null;
        Check(day is not null, field, $"'{text}' is no day: enter it as year, month and day, for example 2026-06-01");
        return day;
    }

    private void Check(bool isRight, string field, string message)
    {
        if (!isRight)
        {
            _errors.Add(new FieldError(field, message));
        }
    }
}
