using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>Says how a file is to be read (sheet, header row, columns, order of dates), reads it again, and remembers it for files of the same layout.</summary>
public static class MapColumns
{
    public sealed record Command : IStepwise<Result<Done>>
    {
        public int ImportId { get; init; }

        public string? Sheet { get; init; }

        public int? HeaderRow { get; init; }

        /// <summary>dmy, mdy or ymd; empty: found out.</summary>
        public string? DateOrder { get; init; }

        public string? Encoding { get; init; }

        /// <summary>Field name to header; an empty header means 'find out'.</summary>
        public Dictionary<string, string?> Columns { get; init; } = [];
    }

    /// <summary>What the answers say of the layout.</summary>
    internal static LedgerReadOptions OptionsOf(Command command) => new()
    {
        Sheet = string.IsNullOrWhiteSpace(command.Sheet) ? null : command.Sheet,
        HeaderRow = command.HeaderRow,
        Encoding = string.IsNullOrWhiteSpace(command.Encoding) ? null : command.Encoding,
        DateOrder = command.DateOrder switch
        {
            "dmy" => Domain.Spend.Imports.DateOrder.DayMonthYear,
            "mdy" => Domain.Spend.Imports.DateOrder.MonthDayYear,
            "ymd" => Domain.Spend.Imports.DateOrder.YearMonthDay,
            _ => null,
        },
        Map = command.Columns
            .Where(c => !string.IsNullOrWhiteSpace(c.Value) && LedgerFields.TryParse(c.Key, out _))
            .ToDictionary(c => Enum.Parse<LedgerField>(c.Key, ignoreCase: true), c => c.Value!),
    };

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.HeaderRow).InclusiveBetween(1, 1_048_576).When(c => c.HeaderRow is not null)
                .WithMessage("Enter the number of the row that holds the column names, for example 3");
            RuleFor(c => c.DateOrder).Must(o => string.IsNullOrEmpty(o) || o is "dmy" or "mdy" or "ymd")
                .WithMessage("Select whether dates begin with the day, the month or the year");
            RuleFor(c => c.Columns).Custom((columns, context) =>
            {
                var chosen = columns.Where(c => !string.IsNullOrWhiteSpace(c.Value)).GroupBy(c => c.Value!.Trim(), StringComparer.OrdinalIgnoreCase);
                foreach (var second in chosen.SelectMany(g => g.Skip(1)))
                {
                    context.AddFailure(ImportWords.InputOf(second.Key), $"'{second.Value}' is chosen for two things: select another column for '{ImportWords.Field(second.Key)}'");
                }
            });
        }
    }

    internal sealed class Handler(AppDbContext db, UnitOfWork work, FileStore store, FileAnalysis analyser, CurrentInstitution institution)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var import = await db.SpendImports.SingleOrDefaultAsync(i => i.Id == command.ImportId, cancellationToken);
            if (import is null)
            {
                return ImportErrors.NoSuchImport;
            }

            if (import.Status is not (ImportStatus.Ready or ImportStatus.NeedsDecision))
            {
                return new Problem.Conflict("This import has already been started");
            }

            var analysis = await analyser.ReadAsync(
                store.PathOf(import.InstitutionId, import.Sha256), import.FileName, OptionsOf(command), import.Id, cancellationToken);
            if (analysis.File.Refusal is { } refusal)
            {
                return new Problem.Invalid(refusal.Message);
            }

            var asked = ImportReading.FromJson(import.Reading).Questions;
            await work.RunAsync(() => SaveAsync(import, analysis, cancellationToken), cancellationToken);
            return Unanswered(asked, analysis.Reading.Questions) is { Count: > 0 } errors ? new Problem.Invalid(errors) : Done.Instance;
        }

        /// <summary>What was asked before and is open still; a question that an answer brings up is no mistake of the reader's.</summary>
        private static List<FieldError> Unanswered(IEnumerable<Question> before, IEnumerable<Question> now) =>
            [.. now.IntersectBy(before.Select(KeyOf), KeyOf).DistinctBy(KeyOf).Select(q => new FieldError(ImportWords.InputOf(q), ImportWords.Ask(q)))];

        private static (string Code, LedgerField? Field) KeyOf(Question question) => (question.Code, question.Field);

        private async Task SaveAsync(SpendImport import, Analysis analysis, CancellationToken cancellationToken)
        {
            var options = FileAnalysis.ToJson(analysis.Options);
            import.TakeReading(options, analysis.Reading.ToJson(), analysis.Figures, analysis.IsOpen);
            if (!analysis.IsOpen)
            {
                await RememberAsync(analysis.File.Tables[0].Layout.Key, options, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        private async Task RememberAsync(string key, string options, CancellationToken cancellationToken)
        {
            if (await db.LayoutMemories.SingleOrDefaultAsync(m => m.LayoutKey == key, cancellationToken) is { } memory)
            {
                memory.Options = options;
            }
            else
            {
                db.LayoutMemories.Add(new LayoutMemory { InstitutionId = institution.RequiredId, LayoutKey = key, Options = options });
            }
        }
    }
}
