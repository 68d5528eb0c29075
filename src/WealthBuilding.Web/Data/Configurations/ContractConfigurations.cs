using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class ContractEntryConfiguration : IEntityTypeConfiguration<ContractEntry>
{
    public void Configure(EntityTypeBuilder<ContractEntry> builder)
    {
        builder.Property(c => c.Reference).HasMaxLength(100);
        builder.Property(c => c.ReferenceKey).HasMaxLength(300);
        builder.Property(c => c.Title).HasMaxLength(500);
        builder.Property(c => c.TitleKey).HasMaxLength(300);
        builder.Property(c => c.Description).HasMaxLength(8000);
        builder.Property(c => c.Department).HasMaxLength(200);
        builder.Property(c => c.Contact).HasMaxLength(200);
        builder.Property(c => c.Category).HasMaxLength(300);
        builder.Property(c => c.CpvCodes).HasMaxLength(500);
        builder.Property(c => c.Procedure).HasMaxLength(300);
        builder.Property(c => c.ExtensionMonths).HasMaxLength(200);
        builder.Property(c => c.TermNote).HasMaxLength(500);
        builder.Property(c => c.ReservationReason).HasMaxLength(2000);
        builder.Property(c => c.NoticeAddress).HasMaxLength(500);
        builder.Ignore(c => c.LotsToAskAnew);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => new { c.InstitutionId, c.ReferenceKey });
        builder.HasIndex(c => new { c.InstitutionId, c.State, c.End });
        builder.HasOne<Institution>().WithMany().HasForeignKey(c => c.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Suppliers).WithOne().HasForeignKey(s => s.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Lots).WithOne().HasForeignKey(l => l.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Files).WithOne().HasForeignKey(f => f.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Criteria).WithOne().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Events).WithOne().HasForeignKey(e => e.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Kpis).WithOne().HasForeignKey(k => k.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(c => c.Value);
    }
}

internal sealed class SignedReturnConfiguration : IEntityTypeConfiguration<SignedReturn>
{
    public void Configure(EntityTypeBuilder<SignedReturn> builder)
    {
        builder.Property(r => r.Source).HasMaxLength(SignedReturn.LongestName);
        builder.Property(r => r.LeftOut).HasMaxLength(SignedReturn.LongestLeftOut);
        builder.Property(r => r.SignedBy).HasMaxLength(SignedReturn.LongestName);
        builder.Property(r => r.SignedRole).HasMaxLength(SignedReturn.LongestName);
        builder.Property(r => r.RecordedBy).HasMaxLength(256);
        builder.HasIndex(r => new { r.InstitutionId, r.From });
        builder.HasOne<Institution>().WithMany().HasForeignKey(r => r.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContractSupplierConfiguration : IEntityTypeConfiguration<ContractSupplier>
{
    public void Configure(EntityTypeBuilder<ContractSupplier> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(300);
        builder.Property(s => s.Number).HasMaxLength(60);
        builder.HasIndex(s => new { s.InstitutionId, s.SupplierId });
        builder.HasOne<Supplier>().WithMany().HasForeignKey(s => s.SupplierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContractLotConfiguration : IEntityTypeConfiguration<ContractLot>
{
    public void Configure(EntityTypeBuilder<ContractLot> builder)
    {
        builder.Property(l => l.Title).HasMaxLength(300);
        builder.Property(l => l.CpvCodes).HasMaxLength(500);
        builder.Property(l => l.Reason).HasMaxLength(2000);
        builder.HasIndex(l => new { l.EntryId, l.Number }).IsUnique();
    }
}

internal sealed class ContractFileConfiguration : IEntityTypeConfiguration<ContractFile>
{
    public void Configure(EntityTypeBuilder<ContractFile> builder)
    {
        builder.Property(f => f.Title).HasMaxLength(ContractFile.LongestTitle);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.Key).HasMaxLength(32);
        builder.HasIndex(f => new { f.EntryId, f.Title }).IsUnique();
        builder.HasIndex(f => f.Key).IsUnique();
        builder.HasIndex(f => f.InstitutionId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(f => f.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContractEventConfiguration : IEntityTypeConfiguration<ContractEvent>
{
    public void Configure(EntityTypeBuilder<ContractEvent> builder)
    {
        builder.Property(e => e.Kind).HasMaxLength(20);
        builder.Property(e => e.Words).HasMaxLength(2000);
        builder.Property(e => e.Reason).HasMaxLength(2000);
        builder.Property(e => e.RecordedBy).HasMaxLength(256);
    }
}

internal sealed class ContractKpiConfiguration : IEntityTypeConfiguration<ContractKpi>
{
    public void Configure(EntityTypeBuilder<ContractKpi> builder)
    {
        builder.Property(k => k.Name).HasMaxLength(300);
        builder.Property(k => k.Target).HasMaxLength(500);
        builder.HasMany(k => k.Ratings).WithOne().HasForeignKey(r => r.KpiId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContractKpiRatingConfiguration : IEntityTypeConfiguration<ContractKpiRating>
{
    public void Configure(EntityTypeBuilder<ContractKpiRating> builder)
    {
        builder.Property(r => r.Note).HasMaxLength(1000);
        builder.Property(r => r.RatedBy).HasMaxLength(256);
        builder.HasIndex(r => new { r.KpiId, r.Year });
    }
}

internal sealed class ContractPayeeConfiguration : IEntityTypeConfiguration<ContractPayee>
{
    public void Configure(EntityTypeBuilder<ContractPayee> builder)
    {
        builder.Property(p => p.DecidedBy).HasMaxLength(256);
        builder.HasIndex(p => new { p.InstitutionId, p.EntryId, p.PayeeId }).IsUnique();
        builder.HasOne<ContractEntry>().WithMany().HasForeignKey(p => p.EntryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContractExemptionConfiguration : IEntityTypeConfiguration<ContractExemption>
{
    public void Configure(EntityTypeBuilder<ContractExemption> builder)
    {
        builder.Property(e => e.Name).HasMaxLength(300);
        builder.Property(e => e.Reason).HasMaxLength(1000);
        builder.Property(e => e.DecidedBy).HasMaxLength(256);
        builder.HasIndex(e => new { e.InstitutionId, e.SupplierKey }).IsUnique();
        builder.HasOne<Institution>().WithMany().HasForeignKey(e => e.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContractImportConfiguration : IEntityTypeConfiguration<ContractImport>
{
    public void Configure(EntityTypeBuilder<ContractImport> builder)
    {
        builder.Property(i => i.FileName).HasMaxLength(255);
        builder.Property(i => i.Sha256).HasMaxLength(64);
        builder.Property(i => i.UploadedBy).HasMaxLength(256);
        builder.HasIndex(i => new { i.InstitutionId, i.Sha256 });
        builder.Ignore(i => i.Figures);
        builder.HasOne<Institution>().WithMany().HasForeignKey(i => i.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContractImportRowConfiguration : IEntityTypeConfiguration<ContractImportRow>
{
    public void Configure(EntityTypeBuilder<ContractImportRow> builder)
    {
        builder.HasKey(r => new { r.InstitutionId, r.ImportId, r.Row });
        builder.Property(r => r.Sheet).HasMaxLength(100);
        builder.Property(r => r.Code).HasMaxLength(60);
        builder.Property(r => r.Words).HasMaxLength(2000);
        builder.HasOne<ContractImport>().WithMany().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}
