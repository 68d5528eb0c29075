using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Questions;
using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class OpportunityQuestionConfiguration : IEntityTypeConfiguration<OpportunityQuestion>
{
    public void Configure(EntityTypeBuilder<OpportunityQuestion> builder)
    {
        builder.Property(q => q.Asked).HasMaxLength(OpportunityQuestion.Longest);
        builder.Property(q => q.Reworded).HasMaxLength(OpportunityQuestion.Longest);
        builder.Property(q => q.Answer).HasMaxLength(OpportunityQuestion.Longest);
        builder.Property(q => q.Version).IsConcurrencyToken();
        builder.HasIndex(q => new { q.InstitutionId, q.EntryId });
        builder.HasIndex(q => new { q.EntryId, q.SupplierId });
        builder.HasOne<Institution>().WithMany().HasForeignKey(q => q.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ContractEntry>().WithMany().HasForeignKey(q => q.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(q => q.SupplierId).OnDelete(DeleteBehavior.Restrict);
    }
}
