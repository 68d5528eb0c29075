using System.Globalization;

namespace WealthBuilding.Domain.Procurement.Contracts.Reading;

/// <summary>How long a contract runs, how it may be extended, and what its supplier is.</summary>
internal sealed partial class RegisterRowReader
{
    private sealed partial class Work
    {
        /// <summary>Length and options: an end that was not written is reckoned from the start and the length.</summary>
        private ContractFacts Terms(ContractFacts facts)
        {
            var term = Lengths(ContractField.Term, facts);
            var options = term.Skip(1).ToList();
            if (facts.End is null && facts.Start is { } start && term.Count > 0)
            {
                facts = facts with { End = ContractTerm.Extend(start.AddDays(-1), term[0]) };
                _notes.Add(string.Create(CultureInfo.InvariantCulture, $"The end, {facts.End:d MMMM yyyy}, was reckoned from the start and the length"));
            }
            else if (facts is { Start: { } first, End: { } end } && options.Count > 0 && end == ContractTerm.Extend(first.AddDays(-1), term.Sum()))
            {
                _notes.Add("The end agrees with the length and all its options: they are taken up already");
                options = [];
            }

            var extension = Text(ContractField.Extension);
            if (KnownWords.IsNotSaid(extension) || KnownWords.YesOrNo(extension) is false)
            {
                return facts with { ExtensionMonths = options, TermNote = _termNote };
            }

            if (DayText.Read(extension) is { IsRead: true, Day: { } until, Note: null } && owner.Dates.Of(until, isEnd: true) is { } latest)
            {
                return facts with { ExtensionMonths = options, LatestEnd = facts.LatestEnd ?? latest, TermNote = _termNote };
            }

            var read = TermText.Read(extension, TermText.UnitOfHeader(owner.Header(ContractField.Extension)));
            return facts with { ExtensionMonths = read ?? options, TermNote = read is not null ? _termNote : _termNote is null ? extension : $"{_termNote}; {extension}" };
        }

        /// <summary>The length and the options behind it. Without a unit, '3+1+1' is years where the days say so and not otherwise.</summary>
        private IReadOnlyList<int> Lengths(ContractField field, ContractFacts facts)
        {
            var text = Text(field);
            if (KnownWords.IsNotSaid(text) || KnownWords.IsNoEnd(text))
            {
                _termNote ??= KnownWords.IsNoEnd(text) ? text : null;
                return [];
            }

            var unit = TermText.UnitOfHeader(owner.Header(field));
            if (TermText.Read(text, unit) is { } said)
            {
                return said;
            }

            if (TermText.Read(text, 12) is { } years && facts is { Start: { } start, End: { } end } && end >= start && ContractTerm.Months(start, end) is var months && (months == years[0] || months == years.Sum()))
            {
                return years;
            }

            _termNote = _termNote is null ? text : $"{_termNote}; {text}";
            return [];
        }

        private ContractFacts Sizes(ContractFacts facts)
        {
            var (sme, vcse) = KnownWords.Size(Text(ContractField.SmeOrVcse));
            return facts with
            {
                IsSme = Flag(ContractField.Sme) ?? sme,
                IsVcse = Flag(ContractField.Vcse) ?? vcse,
            };
        }

        private bool? Flag(ContractField field)
        {
            var text = Text(field);
            return text.Length == 0 ? null : KnownWords.YesOrNo(text) ?? (field is ContractField.Sme ? KnownWords.Size(text).Sme : KnownWords.Size(text).Vcse);
        }
    }
}
