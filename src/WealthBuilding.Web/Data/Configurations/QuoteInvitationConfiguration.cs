using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Invitations;
using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class QuoteInvitationConfiguration : IEntityTypeConfiguration<QuoteInvitation>
{
    public const int LongestWhy = 2000;

    public void Configure(EntityTypeBuilder<QuoteInvitation> builder)
    {
        builder.Property(i => i.Why).HasMaxLength(LongestWhy);
        builder.HasIndex(i => new { i.EntryId, i.SupplierId }).IsUnique();
        builder.HasIndex(i => new { i.InstitutionId, i.SupplierId });
        builder.HasIndex(i => i.SupplierId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(i => i.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ContractEntry>().WithMany().HasForeignKey(i => i.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(i => i.SupplierId).OnDelete(DeleteBehavior.Restrict);
    }
}
