using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class CommitmentConfiguration : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.Property(c => c.MeasureKey).HasMaxLength(MeasureList.LongestCode);
        builder.Property(c => c.MeasureName).HasMaxLength(MeasureList.LongestName);
        builder.Property(c => c.Unit).HasMaxLength(MeasureList.LongestCode);
        builder.Property(c => c.Group).HasMaxLength(MeasureList.LongestCode);
        builder.Property(c => c.SupplierName).HasMaxLength(300);
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
        builder.Property(e => e.ClaimedBy).HasMaxLength(256);
        builder.Property(e => e.TakenBack).HasMaxLength(Commitment.LongestText + 260);
        builder.Property(e => e.FileSha256).HasMaxLength(64);
        builder.Property(e => e.FileName).HasMaxLength(255);

        // What was rejected keeps its reference from nobody.
        builder.HasIndex(e => new { e.InstitutionId, e.Key }).IsUnique().HasFilter("\"State\" <> 'Rejected'");
        builder.HasIndex(e => e.FileSha256);
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

internal sealed class ChosenPrioritiesConfiguration : IEntityTypeConfiguration<ChosenPriorities>
{
    public void Configure(EntityTypeBuilder<ChosenPriorities> builder)
    {
        builder.Property(p => p.Keys).HasMaxLength(ChosenPriorities.LongestKeys);
        builder.Property(p => p.ChosenBy).HasMaxLength(256);
        builder.Ignore(p => p.Chosen);
        builder.HasIndex(p => p.InstitutionId).IsUnique();
        builder.HasOne<Institution>().WithMany().HasForeignKey(p => p.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SubcontractorPaymentConfiguration : IEntityTypeConfiguration<SubcontractorPayment>
{
    public void Configure(EntityTypeBuilder<SubcontractorPayment> builder)
    {
        builder.Property(p => p.PayeeName).HasMaxLength(SubcontractorPayment.LongestName);
        builder.Property(p => p.Invoice).HasMaxLength(SubcontractorPayment.LongestInvoice);
        builder.Property(p => p.SaidBy).HasMaxLength(256);
        builder.Property(p => p.Reason).HasMaxLength(SubcontractorPayment.LongestReason);
        builder.Property(p => p.AnsweredBy).HasMaxLength(256);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => new { p.InstitutionId, p.EntryId });
        builder.HasIndex(p => p.PayerId);
        builder.HasIndex(p => p.PayeeId);
        builder.HasOne<ContractEntry>().WithMany().HasForeignKey(p => p.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(p => p.PayerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(p => p.PayeeId).OnDelete(DeleteBehavior.Restrict);
    }
}
