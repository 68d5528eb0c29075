using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class SpendImportConfiguration : IEntityTypeConfiguration<SpendImport>
{
    public void Configure(EntityTypeBuilder<SpendImport> builder)
    {
        builder.Property(i => i.FileName).HasMaxLength(255);
        builder.Property(i => i.Sha256).HasMaxLength(64);
        builder.Property(i => i.UploadedBy).HasMaxLength(256);
        builder.HasIndex(i => new { i.InstitutionId, i.Sha256 });
        builder.HasOne<Institution>().WithMany().HasForeignKey(i => i.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SpendLineConfiguration : IEntityTypeConfiguration<SpendLine>
{
    // No foreign keys: a million lines are written at once by the bulk writer, which assigns every id itself. On SQLite the table has no rowid;
    // whatever makes it anew there has to say so again (the migration LinesInOrderOfKey does).
    public void Configure(EntityTypeBuilder<SpendLine> builder)
    {
        builder.HasKey(l => new { l.InstitutionId, l.Id });
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Flags).HasConversion<int>();
        builder.Property(l => l.Transaction).HasMaxLength(100);
    }
}

internal sealed class PayeeConfiguration : IEntityTypeConfiguration<Payee>
{
    public void Configure(EntityTypeBuilder<Payee> builder)
    {
        builder.HasKey(p => new { p.InstitutionId, p.Id });
        builder.Property(p => p.Id).ValueGeneratedNever();
    }
}

internal sealed class SpendTermConfiguration : IEntityTypeConfiguration<SpendTerm>
{
    public void Configure(EntityTypeBuilder<SpendTerm> builder)
    {
        builder.HasKey(t => new { t.InstitutionId, t.Id });
        builder.Property(t => t.Id).ValueGeneratedNever();
    }
}

internal sealed class ImportVerdictConfiguration : IEntityTypeConfiguration<ImportVerdict>
{
    public void Configure(EntityTypeBuilder<ImportVerdict> builder)
    {
        builder.HasKey(v => new { v.InstitutionId, v.ImportId, v.Row });
        builder.Property(v => v.Code).HasMaxLength(60);
    }
}

internal sealed class LayoutMemoryConfiguration : IEntityTypeConfiguration<LayoutMemory>
{
    public void Configure(EntityTypeBuilder<LayoutMemory> builder)
    {
        builder.HasKey(m => new { m.InstitutionId, m.LayoutKey });
        builder.Property(m => m.LayoutKey).HasMaxLength(80);
    }
}
