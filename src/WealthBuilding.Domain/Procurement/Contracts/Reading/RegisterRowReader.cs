using System.Globalization;
using System.Text.RegularExpressions;
using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Procurement.Contracts.Reading;

/// <summary>Turns one record into what it says of a contract, or says in a sentence why it cannot be told.</summary>
internal sealed partial class RegisterRowReader(RegisterLayout layout, RegisterDates dates)
{
    private const int LongestTitle = 500;
    private const int LongestText = 8000;

    public RegisterRow Read(SampleRow row)
    {
        var filled = row.Filled;
        if (filled == 0)
        {
            return Skipped(row, "blank-row", "The row is blank");
        }

        if (IsHeaderAgain(row))
        {
            return Skipped(row, "repeated-header", "The column names stand there again");
        }

        if (Array.Exists(row.Cells, TotalWords.IsLabel) && filled <= 4)
        {
            return Skipped(row, "total-row", "It is a total");
        }

        if (filled == 1 && layout.Columns.Count > 2)
        {
            return Skipped(row, "note", "It is a heading or a note: one cell alone is filled");
        }

        if (row.Cells.Skip(layout.Headers.Length).Any(c => c.Length > 0))
        {
            return Aside(row, "more-cells", $"The row has more cells than the table has columns, so that it is not known which is which: check the commas in '{Short(row.Cells[0])}'");
        }

        return new Work(this, row).Read();
    }

    private static RegisterRow Skipped(SampleRow row, string code, string sentence) => new(row.Number, RegisterVerdict.Skipped, code, sentence, null, null, []);

    private static RegisterRow Aside(SampleRow row, string code, string sentence) => new(row.Number, RegisterVerdict.Quarantined, code, sentence, null, null, []);

    private static string Short(string text) => text.Length > 60 ? text[..59] + "…" : text;

    private bool IsHeaderAgain(SampleRow row)
    {
        var same = row.Cells.Where((c, i) => c.Length > 0 && i < layout.Headers.Length && c.Equals(layout.Headers[i], StringComparison.OrdinalIgnoreCase)).Count();
        return same >= 3 && same * 10 >= row.Filled * 6;
    }

    [GeneratedRegex(@"\b(\d{8})(?:-\d)?\b")]
    private static partial Regex CpvPattern();

    /// <summary>The reading of one record: facts, notes, and the first thing that cannot be told.</summary>
    private sealed class Work(RegisterRowReader owner, SampleRow row)
    {
        private readonly List<string> _notes = [];
        private RegisterRow? _aside;

        public RegisterRow Read()
        {
            var (title, description) = Naming();
            if (title.Length == 0)
            {
                return Aside(row, "no-title", "The row does not say what the contract is: its title is blank");
            }

            var (start, _) = Day(ContractField.Start, isEnd: false);
            var (end, later) = Day(ContractField.End, isEnd: true);
            var (review, _) = Day(ContractField.Review, isEnd: false);
            var (latest, _) = LatestEnd();
            var facts = new ContractFacts
            {
                Reference = ContractKeys.Reference(Text(ContractField.Reference)).Length == 0 ? null : Cut(Text(ContractField.Reference), 100),
                Title = title,
                Description = description,
                Department = Said(ContractField.Department, 200),
                Contact = Said(ContractField.Contact, 200),
                Category = Said(ContractField.Category, 300),
                CpvCodes = [.. CpvPattern().Matches(Text(ContractField.CpvCode)).Select(m => m.Groups[1].Value).Distinct()],
                Procedure = Said(ContractField.Procedure, 300),
                Value = Value(),
                IrrecoverableVatPence = IrrecoverableVat(),
                Start = start,
                End = end,
                Review = review,
                LatestEnd = latest ?? later,
                NoticeAddress = Text(ContractField.Notice) is var address && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? Cut(address, 500) : null,
                Deadline = Day(ContractField.Deadline, isEnd: false).Day,
                AwardedOn = Day(ContractField.Awarded, isEnd: false).Day,
                Suppliers = Suppliers(),
                State = State(),
            };
            facts = Sizes(Terms(facts));
            if (_aside is null && facts is { Start: { } first, End: { } last } && last < first)
            {
                Set("end-before-start", string.Create(CultureInfo.InvariantCulture, $"The end ({last:d MMMM yyyy}) lies before the start ({first:d MMMM yyyy})"));
            }

            return _aside ?? new RegisterRow(row.Number, RegisterVerdict.Read, null, null, facts with { TermNote = facts.TermNote is { } note ? Cut(note, 500) : null }, Said(ContractField.Lot, 100), _notes);
        }

        private string Text(ContractField field) => owner.Cell(row, field);

        private string? Said(ContractField field, int longest) => Text(field) is var text && KnownWords.IsNotSaid(text) ? null : Cut(text, longest);

        private static string Cut(string text, int longest) => text.Length > longest ? text[..(longest - 1)] + "…" : text;

        private void Set(string code, string sentence) => _aside ??= Aside(row, code, sentence);

        private (string Title, string? Description) Naming()
        {
            var (title, description) = (Text(ContractField.Title), Text(ContractField.Description));
            return title.Length > 0 ? (Cut(title, LongestTitle), description.Length > 0 && description != title ? Cut(description, LongestText) : title.Length > LongestTitle ? Cut(title, LongestText) : null)
                : (Cut(description, LongestTitle), description.Length > LongestTitle ? Cut(description, LongestText) : null);
        }

        private string? _termNote;

        private (DateOnly? Day, DateOnly? Later) Day(ContractField field, bool isEnd)
        {
            var text = Text(field);
            var reading = DayText.Read(text);
            var day = reading.Day is null ? null : owner.Dates.Of(reading.Day, isEnd);
            var later = reading.Later is null ? null : owner.Dates.Of(reading.Later, isEnd: true);
            if (!reading.IsRead || (reading.Day is not null && day is null) || (reading.Later is not null && later is null))
            {
                // A day that nothing depends on is left out and told; the start and the end are not done without.
                if (field is ContractField.Start or ContractField.End)
                {
                    Set($"{ContractFields.NameOf(field)}-unreadable", $"'{Short(text)}' in the column '{owner.Header(field)}' is no day that can be read");
                }
                else
                {
                    _notes.Add($"{ContractFields.WordsOf(field)}: '{Short(text)}' is no day that can be read, and was left out");
                }

                return (null, null);
            }

            if (reading.Note is not null && field is ContractField.Start or ContractField.End)
            {
                _termNote = _termNote is null ? reading.Note : $"{_termNote}; {reading.Note}";
            }

            return (day, later);
        }

        private (DateOnly? Day, DateOnly? Later) LatestEnd() => Text(ContractField.LatestEnd) is { Length: > 0 } text && DayText.Read(text).IsRead ? Day(ContractField.LatestEnd, isEnd: true) : (null, null);

        private ContractValue? Value()
        {
            var whole = ValueOf(ContractField.Value);
            var yearly = ValueOf(ContractField.AnnualValue);
            if (whole is not null && yearly is not null)
            {
                _notes.Add($"Value a year: {ContractDifference.ValueOf(yearly with { Period = ValuePeriod.PerYear })}");
            }

            return whole ?? (yearly is null ? null : yearly with { Period = ValuePeriod.PerYear });
        }

        private ContractValue? ValueOf(ContractField field)
        {
            var text = Text(field);
            var reading = ValueText.Read(text, owner.Header(field));
            if (!reading.IsRead)
            {
                Set("value-unreadable", $"'{Short(text)}' in the column '{owner.Header(field)}' cannot be read as one value");
            }

            if (reading.Note is not null)
            {
                _notes.Add(reading.Note);
            }

            return reading.Value;
        }

        private long? IrrecoverableVat()
        {
            var text = Text(ContractField.IrrecoverableVat);
            var reading = ValueText.Read(text, owner.Header(ContractField.IrrecoverableVat));
            if (!reading.IsRead && KnownWords.YesOrNo(text) is null)
            {
                _notes.Add($"VAT not recovered: '{Short(text)}' cannot be read as an amount, and was left out");
            }

            return reading.Value?.Pence;
        }

        private List<NamedSupplier> Suppliers()
        {
            var text = Text(ContractField.Supplier);
            if (KnownWords.IsNoSupplier(text))
            {
                if (!KnownWords.IsNotSaid(text))
                {
                    _notes.Add($"Supplier: '{Short(text)}' names nobody");
                }

                return [];
            }

            // A semicolon or a line of its own parts names; a comma stands within them ('Harebell, Otter and Co').
            var names = text.Split([';', '\n', '\r', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(n => !KnownWords.IsNoSupplier(n)).ToList();
            var numbers = Text(ContractField.SupplierNumber).Split([';', '\n', '\r', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (numbers.Length > 1 && numbers.Length != names.Count)
            {
                _notes.Add("The suppliers' numbers are not as many as the suppliers, and were left out");
                numbers = [];
            }

            return [.. names.Select((n, i) => new NamedSupplier(Cut(n, 300), i < numbers.Length && (numbers.Length > 1 || names.Count == 1) && !KnownWords.IsNotSaid(numbers[i]) ? Cut(numbers[i], 60) : null))];
        }

        private ContractState? State()
        {
            var text = Text(ContractField.Status);
            var state = KnownWords.State(text);
            if (state is null && !KnownWords.IsNotSaid(text))
            {
                _notes.Add($"Status: '{Short(text)}' is no state that is known; the state follows from the supplier and the days");
            }

            return state;
        }

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

    private RegisterDates Dates => dates;

    private string Header(ContractField field) => layout.HeaderOf(field);

    private string Cell(SampleRow row, ContractField field) => layout.IndexOf(field) is >= 0 and var index && index < row.Cells.Length ? row.Cells[index] : string.Empty;
}
