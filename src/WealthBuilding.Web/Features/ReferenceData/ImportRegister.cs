using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Data.Bulk;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Features.Suppliers.Matching.Published;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>Takes a public register of organisations, and finds out anew which supplier each payee of every institution is.</summary>
public static class ImportRegister
{
    private const int ChunkRows = 50_000;

    public sealed record Command(RegisterKind Kind, string Path) : IStepwise<Result<Outcome>>;

    public sealed record Outcome(string Register, long Rows, long Kept, int PayeesMatched);

    internal sealed class Handler(AppDbContext db, UnitOfWork work, RegisterWriter writer, SeedFiles seeds, IMediator mediator) : IRequestHandler<Command, Result<Outcome>>
    {
        public async Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            using var prefixes = seeds.OpenReference("company-number-prefixes.csv");
            var numbers = CompanyNumbers.Load(prefixes);
            var register = RegisterKeys.Of(command.Kind);
            long rows = 0, kept = 0;
            Problem? problem = null;
            foreach (var (_, text) in ReferenceFile.Open(command.Path))
            {
                if (OpenRegister(command.Kind, text, numbers, out var refused) is not { } reader)
                {
                    problem ??= refused;
                    continue;
                }

                if (kept == 0)
                {
                    await work.RunAsync(() => db.RegisterEntries.Where(e => e.Register == register).ExecuteDeleteAsync(cancellationToken), cancellationToken);
                }

                var (read, written) = await WriteAsync(reader, register, cancellationToken);
                rows += read;
                kept += written;
            }

            return kept == 0 && problem is not null ? problem : new Outcome(register, rows, kept, await mediator.Send(new ResolveAllPayees.Command(), cancellationToken));
        }

        private static IRegisterReader? OpenRegister(RegisterKind kind, TextReader text, CompanyNumbers numbers, out Problem? problem)
        {
            if (kind is RegisterKind.CompaniesHouse)
            {
                var companies = CompaniesHouseFile.Open(text, numbers);
                problem = companies.Problem;
                return companies.IsDone ? companies.Value : null;
            }

            var cooperatives = CooperativesFile.Open(text, numbers);
            problem = cooperatives.Problem;
            return cooperatives.IsDone ? cooperatives.Value : null;
        }

        private async Task<(long Read, long Written)> WriteAsync(IRegisterReader reader, string register, CancellationToken cancellationToken)
        {
            long read = 0, written = 0;
            var chunk = new Dictionary<string, RegisterEntry>(ChunkRows, StringComparer.Ordinal);
            var more = true;
            while (more)
            {
                while ((more = reader.Read()) && chunk.Count < ChunkRows)
                {
                    read++;
                    Add(chunk, register, reader.ToRecord());
                }

                await work.RunAsync(() => writer.WriteAsync(chunk.Values, cancellationToken), cancellationToken);
                written += chunk.Count;
                chunk.Clear();
                if (more)
                {
                    read++;
                    Add(chunk, register, reader.ToRecord());
                }
            }

            return (read, written);
        }

        private static void Add(Dictionary<string, RegisterEntry> chunk, string register, RegisterRecord record)
        {
            if (!record.IsLive || (record.CompanyNumber?.ToString() ?? record.SocietyNumber ?? record.OwnKey) is not { Length: > 0 } number)
            {
                return;
            }

            chunk.TryAdd(number, new RegisterEntry
            {
                Register = register,
                Number = number,
                Name = record.Name,
                NameKey = RegisterName.Key(record.Name),
                Postcode = record.Postcode,
                Status = record.Status,
                Category = record.Category,
                SicCodes = record.SicCodes.Count == 0 ? null : string.Join(';', record.SicCodes),
            });
        }
    }
}
