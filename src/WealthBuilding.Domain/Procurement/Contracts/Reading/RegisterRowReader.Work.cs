using System.Globalization;
using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Procurement.Contracts.Reading;

/// <summary>What single cells say.</summary>
internal sealed partial class RegisterRowReader
{
    /// <summary>The reading of one record: facts, notes, and the first thing that cannot be told.</summary>
    private sealed partial class Work(RegisterRowReader owner, SampleRow row)
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

            if (DayText.IsNoDay(text))
            {
                _notes.Add($"{ContractFields.WordsOf(field)}: '{Short(text)}' stands for no day at all, and none is kept");
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
            if (reading.IsDay)
            {
                Set("value-is-day", $"'{Short(text)}' in the column '{owner.Header(field)}' looks like a day and not like an amount: is the right column taken? If it is an amount, write it with a pound sign or a decimal point");
            }
            else if (!reading.IsRead)
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

            return [.. names.Select((n, i) => new NamedSupplier(Cut(n, 300), i < numbers.Length && (numbers.Length > 1 || names.Count == 1) && !KnownWords.IsNotSaid(numbers[i]) ? Number(numbers[i]) : null))];
        }

        private string Number(string text)
        {
            var number = SupplierNumberText.Of(Cut(text, 60), owner.Header(ContractField.SupplierNumber));
            if (number != text)
            {
                _notes.Add($"Supplier's number: '{text}' lost its leading zeros, and is read as {number}");
            }

            return number;
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
    }
}
