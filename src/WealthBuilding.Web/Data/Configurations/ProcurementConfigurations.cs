using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Matching;
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

internal sealed class MatchLessonConfiguration : IEntityTypeConfiguration<MatchLesson>
{
    public void Configure(EntityTypeBuilder<MatchLesson> builder)
    {
        builder.Property(l => l.SupplierKey).HasMaxLength(60);
        builder.Property(l => l.SupplierName).HasMaxLength(500);
        builder.Property(l => l.Title).HasMaxLength(200);
        builder.Property(l => l.Text).HasMaxLength(4000);
        builder.Property(l => l.CpvCodes).HasMaxLength(1000);
        builder.Property(l => l.LearntBy).HasMaxLength(256);
        builder.Property(l => l.ForgottenBy).HasMaxLength(256);
        builder.HasIndex(l => new { l.InstitutionId, l.SupplierKey });
        builder.HasOne<Institution>().WithMany().HasForeignKey(l => l.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}
