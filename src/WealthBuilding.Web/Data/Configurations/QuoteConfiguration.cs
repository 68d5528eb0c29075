using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class QuoteConfiguration : IEntityTypeConfiguration<Quote>
{
    public void Configure(EntityTypeBuilder<Quote> builder)
    {
        builder.Property(q => q.Fingerprint).HasMaxLength(64);
        builder.Property(q => q.Version).IsConcurrencyToken();
        builder.HasIndex(q => new { q.EntryId, q.SupplierId, q.Round }).IsUnique();
        builder.HasIndex(q => q.SupplierId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(q => q.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ContractEntry>().WithMany().HasForeignKey(q => q.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(q => q.SupplierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Consortium>().WithMany().HasForeignKey(q => q.ConsortiumId).OnDelete(DeleteBehavior.Restrict);
    }
}
