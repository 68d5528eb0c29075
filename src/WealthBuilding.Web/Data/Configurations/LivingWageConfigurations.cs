using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Domain.LivingWage.Reports;
using WealthBuilding.Domain.LivingWage.Scope;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Web.Data.Configurations;

/// <summary>What all rates that were added have: one that was taken back leaves its place to another.</summary>
internal static class AddedRates
{
    public const string Held = "\"WithdrawnAt\" IS NULL";

    public static void Configure<T>(EntityTypeBuilder<T> builder)
        where T : AddedRate
    {
        builder.Property(r => r.Source).HasMaxLength(500);
        builder.Property(r => r.AddedBy).HasMaxLength(256);
        builder.Property(r => r.WithdrawnBy).HasMaxLength(256);
        builder.Property(r => r.WithdrawnBecause).HasMaxLength(AddedRate.LongestReason);
    }
}

internal sealed class AddedLivingWageConfiguration : IEntityTypeConfiguration<AddedLivingWage>
{
    public void Configure(EntityTypeBuilder<AddedLivingWage> builder)
    {
        AddedRates.Configure(builder);
        builder.HasIndex(r => r.Announced).IsUnique().HasFilter(AddedRates.Held);
    }
}

internal sealed class AddedStatutoryWageConfiguration : IEntityTypeConfiguration<AddedStatutoryWage>
{
    public void Configure(EntityTypeBuilder<AddedStatutoryWage> builder)
    {
        AddedRates.Configure(builder);
        builder.Property(r => r.Name).HasMaxLength(100);
        builder.HasIndex(r => new { r.From, r.AgeFrom, r.IsApprentice }).IsUnique().HasFilter(AddedRates.Held);
    }
}

internal sealed class WageDeclarationConfiguration : IEntityTypeConfiguration<WageDeclaration>
{
    public void Configure(EntityTypeBuilder<WageDeclaration> builder)
    {
        builder.Property(d => d.GivenBy).HasMaxLength(256);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => new { d.SupplierId, d.AsAt });
        builder.HasOne<Supplier>().WithMany().HasForeignKey(d => d.SupplierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Bands).WithOne().HasForeignKey(b => b.DeclarationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DeclaredBandConfiguration : IEntityTypeConfiguration<DeclaredBand>
{
    public void Configure(EntityTypeBuilder<DeclaredBand> builder)
    {
        builder.Property(b => b.Role).HasMaxLength(DeclaredBand.LongestRole);
        builder.Ignore(b => b.Lowest);
    }
}

internal sealed class ContractWageScopeConfiguration : IEntityTypeConfiguration<ContractWageScope>
{
    public void Configure(EntityTypeBuilder<ContractWageScope> builder)
    {
        builder.Property(s => s.Wording).HasMaxLength(60);
        builder.Property(s => s.SaidBy).HasMaxLength(256);
        builder.Ignore(s => s.Answers);
        builder.Ignore(s => s.Terms);
        builder.HasIndex(s => new { s.InstitutionId, s.EntryId }).IsUnique();
        builder.HasOne<ContractEntry>().WithMany().HasForeignKey(s => s.EntryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccreditedEmployerConfiguration : IEntityTypeConfiguration<AccreditedEmployer>
{
    public void Configure(EntityTypeBuilder<AccreditedEmployer> builder)
    {
        builder.Property(e => e.Name).HasMaxLength(300);
        builder.Property(e => e.NameKey).HasMaxLength(300);
        builder.Property(e => e.Number).HasMaxLength(60);
        builder.HasIndex(e => new { e.InstitutionId, e.NameKey });
        builder.HasOne<Institution>().WithMany().HasForeignKey(e => e.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WageCaseConfiguration : IEntityTypeConfiguration<WageCase>
{
    public void Configure(EntityTypeBuilder<WageCase> builder)
    {
        builder.Property(c => c.SupplierName).HasMaxLength(300);
        builder.Property(c => c.OpenedBy).HasMaxLength(256);
        builder.Property(c => c.Failing).HasMaxLength(WageFailing.Longest);
        builder.Property(c => c.Remedy).HasMaxLength(WageCase.LongestText);
        builder.Property(c => c.Reason).HasMaxLength(WageCase.LongestText);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => new { c.InstitutionId, c.ClosedOn, c.DueOn });
        builder.HasOne<ContractEntry>().WithMany().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(c => c.SupplierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WageCaseStepConfiguration : IEntityTypeConfiguration<WageCaseStep>
{
    public void Configure(EntityTypeBuilder<WageCaseStep> builder)
    {
        builder.Property(s => s.Words).HasMaxLength(WageCase.LongestText);
        builder.Property(s => s.By).HasMaxLength(256);
        builder.Property(s => s.FileSha256).HasMaxLength(64);
        builder.Property(s => s.FileName).HasMaxLength(255);
        builder.HasIndex(s => s.FileSha256);
    }
}

internal sealed class DeclarationFileConfiguration : IEntityTypeConfiguration<DeclarationFile>
{
    public void Configure(EntityTypeBuilder<DeclarationFile> builder)
    {
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.FileName).HasMaxLength(255);
        builder.Property(f => f.AddedBy).HasMaxLength(256);
        builder.HasIndex(f => f.Sha256);
        builder.HasOne<WageDeclaration>().WithMany().HasForeignKey(f => f.DeclarationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SentReminderConfiguration : IEntityTypeConfiguration<SentReminder>
{
    public void Configure(EntityTypeBuilder<SentReminder> builder)
    {
        builder.HasKey(r => r.Key);
        builder.Property(r => r.Key).HasMaxLength(100);
    }
}

internal sealed class WorkerReportConfiguration : IEntityTypeConfiguration<WorkerReport>
{
    public void Configure(EntityTypeBuilder<WorkerReport> builder)
    {
        builder.Property(r => r.CodeHash).HasMaxLength(64);
        builder.HasIndex(r => r.CodeHash).IsUnique();
        builder.HasIndex(r => new { r.InstitutionId, r.Quarter });
        builder.HasOne<Institution>().WithMany().HasForeignKey(r => r.InstitutionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(r => r.SupplierId).OnDelete(DeleteBehavior.SetNull);
    }
}
