using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class UnsentQuoteConfiguration : IEntityTypeConfiguration<UnsentQuote>
{
    // It goes with whatever it belongs to: nobody else has a use for it.
    public void Configure(EntityTypeBuilder<UnsentQuote> builder)
    {
        builder.HasIndex(q => new { q.EntryId, q.SupplierId, q.UserId }).IsUnique();
        builder.HasIndex(q => q.SupplierId);
        builder.HasIndex(q => q.UserId);
        builder.HasOne<ContractEntry>().WithMany().HasForeignKey(q => q.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(q => q.SupplierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(q => q.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
