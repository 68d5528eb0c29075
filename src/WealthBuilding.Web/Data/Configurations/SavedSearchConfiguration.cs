using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.SavedSearches;
using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class SavedSearchConfiguration : IEntityTypeConfiguration<SavedSearch>
{
    public const int LongestQuery = 1500;

    public void Configure(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.Property(s => s.Email).HasMaxLength(254);
        builder.Property(s => s.Query).HasMaxLength(LongestQuery);

        // Two nodes that look through the same search at once: one of them writes, the other gives up.
        builder.Property(s => s.LookedAt).IsConcurrencyToken();
        builder.HasIndex(s => s.Email);
        builder.HasIndex(s => s.SupplierId);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(s => s.SupplierId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ToldOpportunityConfiguration : IEntityTypeConfiguration<ToldOpportunity>
{
    public void Configure(EntityTypeBuilder<ToldOpportunity> builder)
    {
        builder.HasKey(t => new { t.SavedSearchId, t.EntryId });
        builder.HasIndex(t => t.EntryId);
        builder.HasOne<SavedSearch>().WithMany().HasForeignKey(t => t.SavedSearchId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ContractEntry>().WithMany().HasForeignKey(t => t.EntryId).OnDelete(DeleteBehavior.Cascade);
    }
}
