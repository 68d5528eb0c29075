using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class SupplierConfiguration : IEntityTypeConfiguration<Supplier>
{
    public void Configure(EntityTypeBuilder<Supplier> builder)
    {
        builder.Property(s => s.Code).HasMaxLength(12);
        builder.Property(s => s.Name).HasMaxLength(300);
        builder.Property(s => s.LegalForm).HasMaxLength(40);
        builder.Property(s => s.Status).HasMaxLength(80);
        builder.Property(s => s.SicCodes).HasMaxLength(60);
        builder.Property(s => s.GroupParent).HasMaxLength(300);
        builder.Property(s => s.Description).HasMaxLength(4000);
        builder.Property(s => s.Website).HasMaxLength(300);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => s.Code).IsUnique();
        builder.HasIndex(s => s.Name);
        builder.HasIndex(s => new { s.IsListed, s.Standing });
        builder.HasIndex(s => s.MergedIntoId);
        builder.HasMany(s => s.Names).WithOne().HasForeignKey(n => n.SupplierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Identifiers).WithOne().HasForeignKey(i => i.SupplierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Addresses).WithOne().HasForeignKey(a => a.SupplierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Facts).WithOne().HasForeignKey(f => f.SupplierId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SupplierNameConfiguration : IEntityTypeConfiguration<SupplierName>
{
    public void Configure(EntityTypeBuilder<SupplierName> builder)
    {
        builder.Property(n => n.Name).HasMaxLength(300);
        builder.Property(n => n.Source).HasMaxLength(200);
    }
}

internal sealed class SupplierIdentifierConfiguration : IEntityTypeConfiguration<SupplierIdentifier>
{
    public void Configure(EntityTypeBuilder<SupplierIdentifier> builder)
    {
        builder.Property(i => i.Scheme).HasMaxLength(20);
        builder.Property(i => i.Value).HasMaxLength(40);
        builder.Property(i => i.Source).HasMaxLength(200);
        builder.HasIndex(i => new { i.Scheme, i.Value }).IsUnique();
    }
}

internal sealed class SupplierAddressConfiguration : IEntityTypeConfiguration<SupplierAddress>
{
    public void Configure(EntityTypeBuilder<SupplierAddress> builder)
    {
        builder.Property(a => a.Street).HasMaxLength(300);
        builder.Property(a => a.Town).HasMaxLength(100);
        builder.Property(a => a.Postcode).HasMaxLength(10);
        builder.Property(a => a.Country).HasMaxLength(100);
        builder.Property(a => a.ConfirmedBy).HasMaxLength(256);
        builder.Property(a => a.Source).HasMaxLength(200);
        builder.HasIndex(a => a.Postcode);
        builder.HasOne<Institution>().WithMany().HasForeignKey(a => a.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SupplierFactConfiguration : IEntityTypeConfiguration<SupplierFact>
{
    public void Configure(EntityTypeBuilder<SupplierFact> builder)
    {
        builder.Property(f => f.Value).HasMaxLength(4000);
        builder.Property(f => f.Source).HasMaxLength(200);
        builder.Ignore(f => f.Strength);
    }
}
