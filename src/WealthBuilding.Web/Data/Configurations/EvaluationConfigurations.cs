using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class AwardCriterionConfiguration : IEntityTypeConfiguration<AwardCriterion>
{
    public void Configure(EntityTypeBuilder<AwardCriterion> builder)
    {
        builder.Property(c => c.Title).HasMaxLength(200);
        builder.Property(c => c.Description).HasMaxLength(1000);
        builder.Property(c => c.Measure).HasMaxLength(1000);
        builder.Property(c => c.Unit).HasMaxLength(1000);
        builder.Property(c => c.Baseline).HasMaxLength(1000);
        builder.Property(c => c.Evidence).HasMaxLength(1000);
        builder.Property(c => c.Remedy).HasMaxLength(1000);
        builder.Ignore(c => c.Draft);
        builder.HasIndex(c => new { c.EntryId, c.Number });
        builder.HasIndex(c => new { c.InstitutionId, c.Id });
    }
}

internal sealed class QuoteEvaluationConfiguration : IEntityTypeConfiguration<QuoteEvaluation>
{
    public void Configure(EntityTypeBuilder<QuoteEvaluation> builder)
    {
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Ignore(e => e.Counting);
        builder.HasIndex(e => new { e.EntryId, e.Round }).IsUnique();
        builder.HasIndex(e => new { e.InstitutionId, e.Id });
        builder.HasOne<ContractEntry>().WithMany().HasForeignKey(e => e.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Scorers).WithOne().HasForeignKey(s => s.EvaluationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Moderated).WithOne().HasForeignKey(m => m.EvaluationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EvaluationScorerConfiguration : IEntityTypeConfiguration<EvaluationScorer>
{
    public void Configure(EntityTypeBuilder<EvaluationScorer> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(256);
        builder.Property(s => s.ConflictWith).HasMaxLength(8000);
        builder.Property(s => s.ConflictWords).HasMaxLength(2000);
        builder.Property(s => s.DismissedBy).HasMaxLength(256);
        builder.Property(s => s.DismissedReason).HasMaxLength(2000);
        builder.HasIndex(s => new { s.EvaluationId, s.UserId }).IsUnique();
        builder.HasIndex(s => new { s.InstitutionId, s.UserId });
        builder.HasOne<AppUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Scores).WithOne().HasForeignKey(q => q.ScorerId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class QualityScoreConfiguration : IEntityTypeConfiguration<QualityScore>
{
    public void Configure(EntityTypeBuilder<QualityScore> builder)
    {
        builder.Property(s => s.Reason).HasMaxLength(2000);
        builder.Ignore(s => s.Key);
        builder.HasIndex(s => new { s.ScorerId, s.QuoteId, s.Lot, s.CriterionId }).IsUnique();
        builder.HasIndex(s => new { s.InstitutionId, s.Id });
        builder.HasOne<Quote>().WithMany().HasForeignKey(s => s.QuoteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AwardCriterion>().WithMany().HasForeignKey(s => s.CriterionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ModeratedScoreConfiguration : IEntityTypeConfiguration<ModeratedScore>
{
    public void Configure(EntityTypeBuilder<ModeratedScore> builder)
    {
        builder.Property(s => s.Reason).HasMaxLength(2000);
        builder.Property(s => s.ModeratedBy).HasMaxLength(256);
        builder.Ignore(s => s.Key);
        builder.HasIndex(s => new { s.EvaluationId, s.QuoteId, s.Lot, s.CriterionId }).IsUnique();
        builder.HasIndex(s => new { s.InstitutionId, s.Id });
        builder.HasOne<Quote>().WithMany().HasForeignKey(s => s.QuoteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AwardCriterion>().WithMany().HasForeignKey(s => s.CriterionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvaluationAwardConfiguration : IEntityTypeConfiguration<EvaluationAward>
{
    public void Configure(EntityTypeBuilder<EvaluationAward> builder)
    {
        builder.Property(a => a.Winner).HasMaxLength(2000);
        builder.Property(a => a.TieReason).HasMaxLength(2000);
        builder.Property(a => a.SentBy).HasMaxLength(256);
        builder.HasIndex(a => new { a.InstitutionId, a.Id });
        builder.HasIndex(a => new { a.EntryId, a.Lot });
        builder.HasOne<ContractEntry>().WithMany().HasForeignKey(a => a.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Quote>().WithMany().HasForeignKey(a => a.QuoteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(a => a.SupplierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AwardFeedbackConfiguration : IEntityTypeConfiguration<AwardFeedback>
{
    public void Configure(EntityTypeBuilder<AwardFeedback> builder)
    {
        builder.Property(f => f.Advantage).HasMaxLength(4000);
        builder.Property(f => f.Improvement).HasMaxLength(4000);
        builder.Property(f => f.Total).HasPrecision(7, 2);
        builder.Property(f => f.WinnerTotal).HasPrecision(7, 2);
        builder.HasIndex(f => new { f.EntryId, f.Lot, f.QuoteId });
        builder.HasIndex(f => new { f.InstitutionId, f.Id });
        builder.HasIndex(f => f.SupplierId);
        builder.HasOne(f => f.Award).WithMany().HasForeignKey(f => f.AwardId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ContractEntry>().WithMany().HasForeignKey(f => f.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Quote>().WithMany().HasForeignKey(f => f.QuoteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(f => f.SupplierId).OnDelete(DeleteBehavior.Restrict);
    }
}
