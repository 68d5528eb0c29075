using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>Reads an institution's published lines into columns.</summary>
internal static class SnapshotLoader
{
    private const string LinesSql = """
        SELECT "PayeeId", "PaidOn", "Pence", COALESCE("DepartmentId", 0), COALESCE("ServiceId", 0), COALESCE("CategoryId", 0), COALESCE("PurposeId", 0), "Flags", "Id"
        FROM "SpendLines" WHERE "InstitutionId" = @institution AND "Id" >= @first AND "Id" < @next ORDER BY "Id"
        """;

    public static async Task<SpendSnapshot> LoadAsync(
        AppDbContext db, IReadOnlyList<SnapshotOwner> owners, ScopeRules rules, SupplierPlacer placer, SupplierTraits traits, CancellationToken cancellationToken)
    {
        var builder = new SpendSnapshotBuilder(rules);
        foreach (var owner in owners)
        {
            await AddAsync(db, owner, builder, placer, traits, cancellationToken);
        }

        return builder.Build();
    }

    private static async Task AddAsync(AppDbContext db, SnapshotOwner owner, SpendSnapshotBuilder builder, SupplierPlacer placer, SupplierTraits traits, CancellationToken cancellationToken)
    {
        // A place pools several institutions, so the tenant filter cannot hold here: each query names the institution itself.
        var payees = await PayeeCodes.LoadAsync(db, owner.Id, builder, placer, traits, cancellationToken);
        var terms = await TermCodes.LoadAsync(db, owner.Id, builder, cancellationToken);
        var imports = await db.SpendImports.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking()
            .Where(i => i.InstitutionId == owner.Id && i.Status == ImportStatus.Committed).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(cancellationToken);
        foreach (var import in imports)
        {
            builder.BeginImport(import.ToString(System.Globalization.CultureInfo.InvariantCulture), owner.Slug);
            await AddLinesAsync(db, owner.Id, import, builder, payees, terms, cancellationToken);
        }

        payees.TellTraits(builder);
    }

    private static async Task AddLinesAsync(
        AppDbContext db, int institutionId, int importId, SpendSnapshotBuilder builder, PayeeCodes payees, TermCodes terms, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = LinesSql;
        Add(command, "@institution", institutionId);
        Add(command, "@first", SpendLine.IdOf(importId, 0));
        Add(command, "@next", SpendLine.IdOf(importId + 1, 0));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (reader.Read())
        {
            var payee = payees.CodeOf(reader.GetInt32(0), (RowFlags)reader.GetInt32(7));
            builder.Add(new SpendRow(
                reader.GetInt64(2), reader.GetInt32(1), payee,
                terms.Of(reader.GetInt32(3)), terms.Of(reader.GetInt32(4)), terms.Of(reader.GetInt32(5)), terms.Of(reader.GetInt32(6)), (int)(reader.GetInt64(8) & uint.MaxValue)));
        }
    }

    private static void Add(DbCommand command, string name, long value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
