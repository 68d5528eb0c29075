using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class RulesVerdictConfiguration : IEntityTypeConfiguration<RulesVerdict>
{
    public void Configure(EntityTypeBuilder<RulesVerdict> builder)
    {
        builder.Property(v => v.Title).HasMaxLength(200);
        builder.Property(v => v.KeptBy).HasMaxLength(256);
        builder.Property(v => v.Answers).HasMaxLength(4000);
        builder.Property(v => v.RulesVersion).HasMaxLength(20);
        builder.Property(v => v.Reservation).HasMaxLength(40);
        builder.HasIndex(v => new { v.InstitutionId, v.Id });
        builder.HasOne<Institution>().WithMany().HasForeignKey(v => v.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}
