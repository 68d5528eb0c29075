using System.Globalization;
using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>That a fact of a contract, or of one of its lots, was something else before a moment.</summary>
/// <param name="Lot">Null for the contract itself.</param>
/// <param name="Field">Name of the property of <see cref="ContractEntry"/> or <see cref="ContractLot"/>; empty where the lot was added, or the contract was opened to suppliers.</param>
/// <param name="Was">What it was before, as the audit trail writes it.</param>
public sealed record PublicChange(DateTimeOffset At, int? Lot, string Field, string? Was);

/// <summary>Tells a contract as it was at a moment: its figures, days, state and lots. Its words are always those of today.</summary>
/// <remarks>A word that was taken out because it named a person must not stand on in an old release; a sum or a day names nobody.</remarks>
public static class OcdsPast
{
    // The parts of a value are told one by one; where none of them is a sum, there was no value.
    private static readonly ContractValue Nothing = new(null);

    /// <summary>The contract as it was.</summary>
    /// <param name="now">As it stands.</param>
    /// <param name="at">The moment as at which it is told.</param>
    /// <param name="undone">What was changed after that moment.</param>
    public static PublicContract AsAt(PublicContract now, DateTimeOffset at, IEnumerable<PublicChange> undone)
    {
        List<PublicChange> back = [.. undone.OrderByDescending(c => c.At)];
        var was = back.Where(c => c.Lot is null).Aggregate(now, Back) with
        {
            ChangedAt = at,
            Criteria = now.CriteriaSince <= at ? now.Criteria : [],
            Answers = [.. now.Answers.Where(a => a.AnsweredAt <= at)],
            Documents = [.. now.Documents.Where(d => d.PublishedAt <= at).Select(d => d.ModifiedAt > at ? d with { ModifiedAt = null } : d)],
            Bids = now.Bids?.OpenedAt <= at ? now.Bids : null,
            Awards = [.. now.Awards.Where(a => a.SentAt <= at)],
        };
        return was with { Value = was.Value is { Pence: null, LeastPence: null, MostPence: null } ? null : was.Value, Lots = [.. now.Lots.Where(l => !back.Exists(c => c.Lot == l.Number && c.Field.Length == 0)).Select(l => LotAsAt(l, back.FindAll(c => c.Lot == l.Number), was.Awards))] };
    }

    private static PublicLot LotAsAt(PublicLot lot, List<PublicChange> back, IReadOnlyList<PublicAward> awards)
    {
        var was = back.Aggregate(lot, Back);
        return was with { WasReopened = was.State is not LotState.Awarded && awards.Any(a => a.Lot == lot.Number) };
    }

    private static PublicContract Back(PublicContract contract, PublicChange change) => change.Field switch
    {
        nameof(ContractEntry.State) when Enum.TryParse<ContractState>(change.Was, out var state) => contract with { State = state },
        nameof(ContractEntry.ValuePence) => contract with { Value = (contract.Value ?? Nothing) with { Pence = Pence(change.Was) } },
        nameof(ContractEntry.ValueLeastPence) => contract with { Value = (contract.Value ?? Nothing) with { LeastPence = Pence(change.Was) } },
        nameof(ContractEntry.ValueMostPence) => contract with { Value = (contract.Value ?? Nothing) with { MostPence = Pence(change.Was) } },
        nameof(ContractEntry.ValuePeriod) when Enum.TryParse<ValuePeriod>(change.Was, out var period) => contract with { Value = (contract.Value ?? Nothing) with { Period = period } },
        nameof(ContractEntry.Vat) when Enum.TryParse<VatSaid>(change.Was, out var vat) => contract with { Value = (contract.Value ?? Nothing) with { Vat = vat } },
        nameof(ContractEntry.Start) => contract with { Start = Day(change.Was) },
        nameof(ContractEntry.End) => contract with { End = Day(change.Was) },
        nameof(ContractEntry.LatestEnd) => contract with { LatestEnd = Day(change.Was) },
        nameof(ContractEntry.Deadline) => contract with { Deadline = Day(change.Was) },
        nameof(ContractEntry.AwardedOn) => contract with { AwardedOn = Day(change.Was) },
        nameof(ContractEntry.IsSme) => contract with { IsSme = bool.TryParse(change.Was, out var isSme) ? isSme : null },
        nameof(ContractEntry.IsVcse) => contract with { IsVcse = bool.TryParse(change.Was, out var isVcse) ? isVcse : null },
        nameof(ContractEntry.Reservation) when Enum.TryParse<Reservation>(change.Was, out var reservation) => contract with { Reservation = reservation },
        nameof(OpportunityNotice.QuestionsUntil) => contract with { QuestionsUntil = Day(change.Was) },
        nameof(OpportunityNotice.ReservedAreas) => contract with { ReservedAreas = change.Was?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [] },
        "" => contract with { QuestionsUntil = null, ReservedAreas = [] },
        nameof(ContractEntry.CpvCodes) => contract with { Cpv = change.Was?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [] },
        _ => contract,
    };

    private static PublicLot Back(PublicLot lot, PublicChange change) => change.Field switch
    {
        nameof(ContractLot.State) when Enum.TryParse<LotState>(change.Was, out var state) => lot with { State = state },
        nameof(ContractLot.AwardedTo) => lot with { Winners = change.Was?.Split('\n') ?? [] },
        nameof(ContractLot.AwardedPence) => lot with { AwardedPence = Pence(change.Was) },
        nameof(ContractLot.DecidedOn) => lot with { DecidedOn = Day(change.Was) },
        _ => lot,
    };

    private static long? Pence(string? text) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var pence) ? pence : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
