using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class PayeeMatchConfiguration : IEntityTypeConfiguration<PayeeMatch>
{
    public void Configure(EntityTypeBuilder<PayeeMatch> builder)
    {
        builder.HasKey(m => new { m.InstitutionId, m.PayeeId });
        builder.HasIndex(m => new { m.InstitutionId, m.State, m.Pence });
        builder.HasIndex(m => m.SupplierId);
        builder.Property(m => m.Version).IsConcurrencyToken();
    }
}

internal sealed class MatchSettingsConfiguration : IEntityTypeConfiguration<MatchSettings>
{
    public void Configure(EntityTypeBuilder<MatchSettings> builder)
    {
        builder.ToTable("MatchSettings");
        builder.HasKey(s => s.InstitutionId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(s => s.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClusterDismissalConfiguration : IEntityTypeConfiguration<ClusterDismissal>
{
    public void Configure(EntityTypeBuilder<ClusterDismissal> builder)
    {
        builder.HasKey(d => new { d.InstitutionId, d.Key });
        builder.Property(d => d.Key).HasMaxLength(64);
        builder.Property(d => d.DismissedBy).HasMaxLength(256);
        builder.HasOne<Institution>().WithMany().HasForeignKey(d => d.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MatchRuleConfiguration : IEntityTypeConfiguration<MatchRule>
{
    public void Configure(EntityTypeBuilder<MatchRule> builder)
    {
        builder.Property(r => r.NameKey).HasMaxLength(300);
        builder.Property(r => r.Postcode).HasMaxLength(10);
        builder.Property(r => r.Number).HasMaxLength(PayeeName.LongestNumber);
        builder.Ignore(r => r.SupplierCode);
        builder.Property(r => r.DecidedBy).HasMaxLength(256);
        builder.Property(r => r.UndoneBy).HasMaxLength(256);
        builder.Property(r => r.Reason).HasMaxLength(1000);
        builder.HasIndex(r => new { r.InstitutionId, r.NameKey });
        builder.HasOne<Institution>().WithMany().HasForeignKey(r => r.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(r => r.SupplierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SupplierMergeConfiguration : IEntityTypeConfiguration<SupplierMerge>
{
    public void Configure(EntityTypeBuilder<SupplierMerge> builder)
    {
        builder.Ignore(m => m.Codes);
        builder.Property(m => m.DecidedBy).HasMaxLength(256);
        builder.Property(m => m.UndoneBy).HasMaxLength(256);
        builder.Property(m => m.Reason).HasMaxLength(1000);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(m => m.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(m => m.IntoId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublicationDecisionConfiguration : IEntityTypeConfiguration<PublicationDecision>
{
    public void Configure(EntityTypeBuilder<PublicationDecision> builder)
    {
        builder.Property(d => d.NameKey).HasMaxLength(300);
        builder.Property(d => d.DecidedBy).HasMaxLength(256);
        builder.Property(d => d.Reason).HasMaxLength(1000);
        builder.HasIndex(d => new { d.InstitutionId, d.NameKey });
        builder.HasOne<Institution>().WithMany().HasForeignKey(d => d.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}
