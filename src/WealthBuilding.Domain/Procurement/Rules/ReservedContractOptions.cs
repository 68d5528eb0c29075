namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Contracts that the Act itself lets be reserved: to supported employment providers (s. 32) and to public service mutuals (s. 33).</summary>
internal sealed class ReservedContractOptions(ReservationContext context)
{
    private const string BelowThreshold = "Sections 32 and 33 speak of public contracts. Below the threshold Part 6 does not forbid limiting a competition in this way; keeping to the same conditions is the safe course.";

    private const int MonthsInYear = 12;

    internal IEnumerable<ReservationOption> Options()
    {
        yield return SupportedEmployment();
        yield return Mutual();
    }

    private ReservationOption SupportedEmployment()
    {
        var rule = context.Rule("supported-employment");
        return Made(ReservationCodes.SupportedEmployment, "Supported employment providers", rule, AgainstAct(),
            $"Any contract of any value: disabled or disadvantaged people are at least {rule.Amount} per cent of the workforce of the organisation, of the part that performs the contract, or of the performers together. Above the threshold by competitive flexible procedure.");
    }

    private ReservationOption Mutual()
    {
        var rule = context.Rule("public-service-mutual");
        return Made(ReservationCodes.PublicServiceMutual, "Public service mutuals", rule, AgainstAct() ?? AgainstMutual(rule.Amount!.Value),
            $"Reservable light touch services for {rule.Amount / MonthsInYear} years at most, to a body that is run not for profit or shares profit only among its members, is under the management and control of its employees, and has had no comparable contract under section 33 from the same authority within three years. Above the threshold by competitive flexible procedure.",
            context.Answers.Cpv is { } cpv && Service(cpv) is { } service ? $"{service.Name}: {service.Source}." : "Check that Table 1 of Schedule 1 to the Procurement Regulations 2024 marks the service with R.");
    }

    // In Wales and Northern Ireland the Act's own reservations hold; in Scotland, for exempt and for health contracts they do not.
    private string? AgainstAct() => context.Verdict.Regime switch
    {
        Regime.Act => null,
        _ => context.AgainstAll,
    };

    private string? AgainstMutual(int months) =>
        context.Answers.Kind is not (ContractKind.LightTouch or ContractKind.LightTouchConcession) ? "Only reservable light touch services may be reserved to public service mutuals."
        : context.Answers.TermMonths > months ? $"The term is longer than {months / MonthsInYear} years: {context.Answers.TermMonths} months."
        : context.Answers.HadComparableMutualContract is true ? "The mutual has had a comparable contract from this authority under section 33 within three years: it does not qualify."
        : context.Answers.Cpv is { Length: > 0 } cpv && Service(cpv) is null ? "The CPV code is not among the services that we take to be reservable; look at Table 1 of Schedule 1 to the Procurement Regulations 2024, column 3."
        : null;

    private ReservableService? Service(string cpv) => context.Book.ReservableServices.FirstOrDefault(s => cpv.StartsWith(s.Prefix, StringComparison.Ordinal));

    private ReservationOption Made(string code, string name, ReservationRow rule, string? against, string why, string? doubt = null) => new()
    {
        Code = code,
        Name = name,
        Lawful = against is null,
        Why = against ?? OrderOptions.Joined(why, context.Answers.TermMonths is null && code == ReservationCodes.PublicServiceMutual ? "The term was not said." : null),
        Source = $"{rule.Provision} — {rule.Source}",
        Doubt = against is null && OrderOptions.Joined(doubt, context.Verdict.Above is false ? BelowThreshold : null) is { Length: > 0 } words ? words : null,
    };
}
