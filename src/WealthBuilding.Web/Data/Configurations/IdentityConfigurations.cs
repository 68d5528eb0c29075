using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class AppUserConfiguration : IEntityTypeConfiguration<AppUser>
{
    public void Configure(EntityTypeBuilder<AppUser> builder) => builder.Property(u => u.FullName).HasMaxLength(200);
}

internal sealed class InstitutionConfiguration : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> builder)
    {
        builder.Property(i => i.Slug).HasMaxLength(40);
        builder.Property(i => i.Name).HasMaxLength(200);
        builder.HasIndex(i => i.Slug).IsUnique();
        builder.OwnsMany(i => i.Districts, d =>
        {
            d.ToTable("InstitutionDistricts");
            d.WithOwner().HasForeignKey(x => x.InstitutionId);
            d.HasKey(x => new { x.InstitutionId, x.District });
            d.Property(x => x.District).HasMaxLength(9);
        });
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasIndex(m => new { m.InstitutionId, m.UserId }).IsUnique();
        builder.HasOne<Institution>().WithMany().HasForeignKey(m => m.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlaceConfiguration : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> builder)
    {
        builder.Property(p => p.Slug).HasMaxLength(40);
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.OwnsMany(p => p.Districts, d =>
        {
            d.ToTable("PlaceDistricts");
            d.WithOwner().HasForeignKey(x => x.PlaceId);
            d.HasKey(x => new { x.PlaceId, x.District });
            d.Property(x => x.District).HasMaxLength(9);
        });
    }
}

internal sealed class PlaceMemberConfiguration : IEntityTypeConfiguration<PlaceMember>
{
    public void Configure(EntityTypeBuilder<PlaceMember> builder)
    {
        builder.ToTable("PlaceMembers");
        builder.HasKey(m => new { m.PlaceId, m.InstitutionId });
        builder.HasOne<Place>().WithMany(p => p.Members).HasForeignKey(m => m.PlaceId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(m => m.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.Property(e => e.Actor).HasMaxLength(256);
        builder.Property(e => e.Action).HasMaxLength(80);
        builder.Property(e => e.Subject).HasMaxLength(400);
        builder.HasIndex(e => new { e.InstitutionId, e.Id });
    }
}
