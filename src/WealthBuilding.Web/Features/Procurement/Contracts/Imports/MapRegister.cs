using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Imports;

/// <summary>Says how a register is to be read, reads it again, and remembers it for registers with the same columns.</summary>
public static class MapRegister
{
    public sealed record Command : ICommand<Result<Done>>
    {
        public int ImportId { get; init; }

        public string? Sheet { get; init; }

        /// <summary>Record of the column names; 0: there are none.</summary>
        public int? HeaderRow { get; init; }

        /// <summary>dmy or mdy; empty: found out.</summary>
        public string? DateOrder { get; init; }

        /// <summary>Field name to header; an empty header means 'find out'.</summary>
        public Dictionary<string, string?> Columns { get; init; } = [];
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.HeaderRow).InclusiveBetween(0, 1_048_576).When(c => c.HeaderRow is not null).WithMessage("Enter the number of the row that holds the column names, for example 3, or 0 where there are none");
            RuleFor(c => c.DateOrder).Must(o => string.IsNullOrEmpty(o) || o is "dmy" or "mdy").WithMessage("Select whether dates begin with the day or the month");
            RuleFor(c => c.Columns).Must(EachColumnOnce).WithMessage("Two fields have the same column: choose a different column for one of them");
        }

        private static bool EachColumnOnce(Dictionary<string, string?> columns)
        {
            var chosen = columns.Values.Where(h => !string.IsNullOrWhiteSpace(h)).ToList();
            return chosen.Count == chosen.Distinct(StringComparer.OrdinalIgnoreCase).Count();
        }
    }

    internal sealed class Handler(AppDbContext db, FileStore store, RegisterPlanner planner, CurrentInstitution institution) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var import = await db.ContractImports.SingleOrDefaultAsync(i => i.Id == command.ImportId, cancellationToken);
            if (import is null)
            {
                return ContractErrors.NoSuchImport;
            }

            if (import.Status is not (ContractImportStatus.Ready or ContractImportStatus.NeedsDecision))
            {
                return new Problem.Conflict("This import is already finished");
            }

            var options = OptionsOf(command);
            var reading = await planner.ReadAsync(store.PathOf(institution.RequiredId, import.Sha256), import.FileName, options, cancellationToken);
            if (reading.File.Refusal is { } refusal)
            {
                return new Problem.Invalid(refusal.Message);
            }

            import.TakeReading(RegisterPlanner.ToJson(options), ContractFigures.Of([.. reading.Rows]), reading.File.IsOpen);
            if (!reading.File.IsOpen && reading.File.Tables[0].Headers.Count > 0)
            {
                await planner.RememberAsync(reading.File, options, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }

        private static RegisterOptions OptionsOf(Command command)
        {
            var map = new Dictionary<ContractField, string>();
            foreach (var (name, header) in command.Columns)
            {
                if (!string.IsNullOrWhiteSpace(header) && ContractFields.TryParse(name, out var field))
                {
                    map[field] = header;
                }
            }

            return new RegisterOptions
            {
                Sheet = string.IsNullOrWhiteSpace(command.Sheet) ? null : command.Sheet,
                HeaderRow = command.HeaderRow,
                DateOrder = command.DateOrder switch
                {
                    "dmy" => Domain.Spend.Imports.DateOrder.DayMonthYear,
                    "mdy" => Domain.Spend.Imports.DateOrder.MonthDayYear,
                    _ => null,
                },
                Map = map,
            };
        }
    }
}
