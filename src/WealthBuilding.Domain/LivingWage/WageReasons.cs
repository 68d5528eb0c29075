using System.Globalization;

namespace WealthBuilding.Domain.LivingWage;

/// <summary>Puts into words why a rate is required.</summary>
internal readonly record struct WageReasons(WageQuestion Question, WageTerms Terms, LivingWageRow? Living, StatutoryRow? Statutory, ComingRate? Coming, bool IsApprentice)
{
    internal string Write(HourlyRate? rate, BindingRule binding, bool isStale)
    {
        var sentences = new List<string> { LivingSentence(), StatutorySentence() };
        sentences.Add(rate is null ? "Nothing can be required." : $"{rate} is required: {Because(binding)}.");
        if (Coming is { } coming)
        {
            sentences.Add($"{coming.Rate} is announced, to be paid by {Say(coming.PayBy)}.");
        }

        if (Question.Day < WageRates.EnforcedFrom)
        {
            sentences.Add($"Rates before {Say(WageRates.EnforcedFrom)} are shown and not enforced.");
        }

        if (isStale)
        {
            sentences.Add("A newer real Living Wage has probably been announced and is not kept here: an administrator adds it.");
        }

        return string.Join(' ', sentences);
    }

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private string Place => Question.Area is WageArea.London ? "in London" : "in the United Kingdom outside London";

    private string LivingSentence() =>
        Question.Age < WageEngine.LivingWageAge ? "The real Living Wage is for 18 and over."
        : IsApprentice && !Terms.CoversApprentices ? "The contract does not ask for the real Living Wage for apprentices."
        : Living is null ? $"No real Living Wage is kept that was due on {Say(Question.Day)}."
        : Terms.FromAnnouncement ? $"The real Living Wage {Place} is {Living.In(Question.Area)}, announced {Living.AnnouncedAs}; the contract asks for it from then on."
        : $"The real Living Wage {Place} is {Living.In(Question.Area)}, announced {Living.AnnouncedAs} and to be paid by {Say(Living.PayBy!.Value)}.";

    private string StatutorySentence() =>
        Statutory is null ? $"No minimum wage is kept for {(Question.Age < 16 ? "workers under 16" : Say(Question.Day))}."
        : $"The law's rate at {Question.Age}{(IsApprentice ? " for apprentices" : string.Empty)} is {Statutory.Rate} ({Statutory.Name}, from {Say(Statutory.From)}).";

    private static string Because(BindingRule binding) => binding switch
    {
        BindingRule.RealLivingWage => "the real Living Wage is the higher",
        BindingRule.NationalLivingWage => "the National Living Wage binds, by law",
        BindingRule.NationalMinimumWage => "the National Minimum Wage binds, by law",
        BindingRule.ApprenticeRate => "the apprentice rate binds, by law",
        BindingRule.None => "no rate is kept",
    };
}
