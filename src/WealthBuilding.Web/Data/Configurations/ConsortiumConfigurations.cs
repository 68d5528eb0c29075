using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class OpportunityNoticeConfiguration : IEntityTypeConfiguration<OpportunityNotice>
{
    public void Configure(EntityTypeBuilder<OpportunityNotice> builder)
    {
        builder.Property(n => n.District).HasMaxLength(9);
        builder.Property(n => n.Accreditations).HasMaxLength(1000);
        builder.Property(n => n.ReservedAreas).HasMaxLength(1000);
        builder.Property(n => n.HowToBid).HasMaxLength(2000);
        builder.Ignore(n => n.Terms);
        builder.HasIndex(n => n.EntryId).IsUnique();
        builder.HasIndex(n => new { n.InstitutionId, n.Id });
        builder.HasOne<ContractEntry>().WithOne(c => c.Notice).HasForeignKey<OpportunityNotice>(n => n.EntryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ConsortiumConfiguration : IEntityTypeConfiguration<Consortium>
{
    public void Configure(EntityTypeBuilder<Consortium> builder)
    {
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.Lead);
        builder.Ignore(c => c.Partners);
        builder.HasIndex(c => new { c.InstitutionId, c.EntryId });
        builder.HasOne<Institution>().WithMany().HasForeignKey(c => c.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ContractEntry>().WithMany().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Members).WithOne().HasForeignKey(m => m.ConsortiumId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Events).WithOne().HasForeignKey(e => e.ConsortiumId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ConsortiumMemberConfiguration : IEntityTypeConfiguration<ConsortiumMember>
{
    public void Configure(EntityTypeBuilder<ConsortiumMember> builder)
    {
        // All the flags by name are longer than other enums.
        builder.Property(m => m.Shows).HasMaxLength(120);
        builder.HasIndex(m => new { m.ConsortiumId, m.SupplierId }).IsUnique();
        builder.HasIndex(m => m.SupplierId);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(m => m.SupplierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConsortiumEventConfiguration : IEntityTypeConfiguration<ConsortiumEvent>
{
    public void Configure(EntityTypeBuilder<ConsortiumEvent> builder) => builder.Property(e => e.Words).HasMaxLength(1000);
}
