using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class SupplierRegistrationConfiguration : IEntityTypeConfiguration<SupplierRegistration>
{
    public void Configure(EntityTypeBuilder<SupplierRegistration> builder)
    {
        builder.Property(r => r.KeyHash).HasMaxLength(64);
        builder.Property(r => r.Email).HasMaxLength(256);
        builder.Property(r => r.EmailCodeHash).HasMaxLength(64);
        builder.Property(r => r.DecidedBy).HasMaxLength(256);
        builder.Property(r => r.Reason).HasMaxLength(1000);
        builder.HasIndex(r => r.KeyHash).IsUnique();
        builder.HasIndex(r => r.Status);
    }
}

internal sealed class SupplierProfileConfiguration : IEntityTypeConfiguration<SupplierProfile>
{
    public void Configure(EntityTypeBuilder<SupplierProfile> builder)
    {
        builder.HasKey(p => p.SupplierId);
        builder.Property(p => p.SupplierId).ValueGeneratedNever();
        builder.Property(p => p.AreasServed).HasMaxLength(4000);
        builder.Property(p => p.ContactName).HasMaxLength(200);
        builder.Property(p => p.ContactEmail).HasMaxLength(256);
        builder.Property(p => p.ContactPhone).HasMaxLength(40);
        builder.Property(p => p.ShareCodeHash).HasMaxLength(64);
        builder.HasIndex(p => p.ShareCodeHash);
        builder.HasOne<Supplier>().WithOne().HasForeignKey<SupplierProfile>(p => p.SupplierId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SupplierCapabilityConfiguration : IEntityTypeConfiguration<SupplierCapability>
{
    public void Configure(EntityTypeBuilder<SupplierCapability> builder)
    {
        builder.Property(c => c.Words).HasMaxLength(500);
        builder.Property(c => c.Cpv).HasMaxLength(8);
        builder.HasIndex(c => c.Cpv);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(c => c.SupplierId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SupplierAccreditationConfiguration : IEntityTypeConfiguration<SupplierAccreditation>
{
    public void Configure(EntityTypeBuilder<SupplierAccreditation> builder)
    {
        builder.Property(a => a.Scheme).HasMaxLength(60);
        builder.Property(a => a.Reference).HasMaxLength(100);
        builder.Property(a => a.EvidenceSha256).HasMaxLength(64);
        builder.Property(a => a.EvidenceFileName).HasMaxLength(255);
        builder.Property(a => a.CheckedBy).HasMaxLength(256);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(a => a.SupplierId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SupplierMemberConfiguration : IEntityTypeConfiguration<SupplierMember>
{
    public void Configure(EntityTypeBuilder<SupplierMember> builder)
    {
        builder.HasIndex(m => new { m.SupplierId, m.UserId }).IsUnique();
        builder.HasIndex(m => m.UserId);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(m => m.SupplierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SupplierInvitationConfiguration : IEntityTypeConfiguration<SupplierInvitation>
{
    public void Configure(EntityTypeBuilder<SupplierInvitation> builder)
    {
        builder.Property(i => i.Email).HasMaxLength(256);
        builder.Property(i => i.KeyHash).HasMaxLength(64);
        builder.Property(i => i.InvitedBy).HasMaxLength(256);
        builder.HasIndex(i => i.KeyHash).IsUnique();
        builder.HasOne<Supplier>().WithMany().HasForeignKey(i => i.SupplierId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OutgoingMessageConfiguration : IEntityTypeConfiguration<OutgoingMessage>
{
    public void Configure(EntityTypeBuilder<OutgoingMessage> builder)
    {
        builder.Property(m => m.To).HasMaxLength(256);
        builder.Property(m => m.Subject).HasMaxLength(300);
        builder.HasIndex(m => m.SentAt);
    }
}
