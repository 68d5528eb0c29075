using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class CommitmentConfiguration : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.Property(c => c.MeasureKey).HasMaxLength(MeasureList.LongestCode);
        builder.Property(c => c.MeasureName).HasMaxLength(MeasureList.LongestName);
        builder.Property(c => c.Unit).HasMaxLength(MeasureList.LongestCode);
        builder.Property(c => c.Group).HasMaxLength(MeasureList.LongestCode);
        builder.Property(c => c.Promise).HasMaxLength(Commitment.LongestText);
        builder.Property(c => c.Remedy).HasMaxLength(Commitment.LongestText);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.KeptHundredths);
        builder.Ignore(c => c.ClaimedHundredths);
        builder.HasIndex(c => new { c.InstitutionId, c.EntryId });
        builder.HasOne<ContractEntry>().WithMany().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Evidence).WithOne().HasForeignKey(e => e.CommitmentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CommitmentEvidenceConfiguration : IEntityTypeConfiguration<CommitmentEvidence>
{
    public void Configure(EntityTypeBuilder<CommitmentEvidence> builder)
    {
        builder.Property(e => e.Reference).HasMaxLength(CommitmentEvidence.LongestReference);
        builder.Property(e => e.Key).HasMaxLength(CommitmentEvidence.LongestReference);
        builder.Property(e => e.Words).HasMaxLength(Commitment.LongestText);
        builder.Property(e => e.Place).HasMaxLength(200);
        builder.Property(e => e.Reason).HasMaxLength(Commitment.LongestText);
        builder.Property(e => e.DecidedBy).HasMaxLength(256);
        builder.HasIndex(e => new { e.InstitutionId, e.Key }).IsUnique();
    }
}

internal sealed class OwnMeasureConfiguration : IEntityTypeConfiguration<OwnMeasure>
{
    public void Configure(EntityTypeBuilder<OwnMeasure> builder)
    {
        builder.Property(m => m.Code).HasMaxLength(MeasureList.LongestCode);
        builder.Property(m => m.Name).HasMaxLength(MeasureList.LongestName);
        builder.Property(m => m.Unit).HasMaxLength(MeasureList.LongestCode);
        builder.Property(m => m.Group).HasMaxLength(MeasureList.LongestCode);
        builder.HasIndex(m => new { m.InstitutionId, m.Code }).IsUnique();
        builder.HasOne<Institution>().WithMany().HasForeignKey(m => m.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}
