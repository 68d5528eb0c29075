using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WealthBuilding.Domain.Jobs;

namespace WealthBuilding.Web.Data.Configurations;

internal sealed class JobRecordConfiguration : IEntityTypeConfiguration<JobRecord>
{
    public void Configure(EntityTypeBuilder<JobRecord> builder)
    {
        builder.ToTable("Jobs");
        builder.Property(j => j.Kind).HasMaxLength(200);
        builder.Property(j => j.Worker).HasMaxLength(80);
        builder.HasIndex(j => new { j.Status, j.Id });
    }
}

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.HasKey(s => s.KeyHash);
        builder.Property(s => s.KeyHash).HasMaxLength(64);
        builder.HasIndex(s => s.UserId);
    }
}

internal sealed class SignInCodeConfiguration : IEntityTypeConfiguration<SignInCode>
{
    public void Configure(EntityTypeBuilder<SignInCode> builder)
    {
        builder.Property(c => c.CodeHash).HasMaxLength(64);
        builder.HasIndex(c => c.CodeHash).IsUnique();
    }
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.Property(k => k.FriendlyName).HasMaxLength(200);
}

internal sealed class ReferenceBlobConfiguration : IEntityTypeConfiguration<ReferenceBlob>
{
    public void Configure(EntityTypeBuilder<ReferenceBlob> builder)
    {
        builder.HasKey(b => b.Name);
        builder.Property(b => b.Name).HasMaxLength(60);
        builder.Property(b => b.Source).HasMaxLength(200);
    }
}

internal sealed class RegisterEntryConfiguration : IEntityTypeConfiguration<RegisterEntry>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> builder)
    {
        builder.HasKey(e => new { e.Register, e.Number });
        builder.Property(e => e.Register).HasMaxLength(30);
        builder.Property(e => e.Number).HasMaxLength(30);
        builder.Property(e => e.OwnKey).HasMaxLength(30);
        builder.Property(e => e.CompanyNumber).HasMaxLength(8);
        builder.Property(e => e.Postcode).HasMaxLength(10);
        builder.HasIndex(e => new { e.Register, e.NameKey });

        // Few entries have these, and the register of companies, by far the longest, has none: an index of all rows would be mostly blank.
        builder.HasIndex(e => new { e.Register, e.OwnKey }).HasFilter("\"OwnKey\" IS NOT NULL");
        builder.HasIndex(e => e.CompanyNumber).HasFilter("\"CompanyNumber\" IS NOT NULL");
    }
}

internal sealed class RegisterLoadConfiguration : IEntityTypeConfiguration<RegisterLoad>
{
    public void Configure(EntityTypeBuilder<RegisterLoad> builder)
    {
        builder.Property(l => l.Register).HasMaxLength(30);
        builder.Property(l => l.Source).HasMaxLength(300);
        builder.HasIndex(l => new { l.Register, l.Id });
    }
}

internal sealed class RegisterChangeConfiguration : IEntityTypeConfiguration<RegisterChange>
{
    public void Configure(EntityTypeBuilder<RegisterChange> builder)
    {
        builder.HasKey(c => new { c.LoadId, c.Number });
        builder.Property(c => c.Number).HasMaxLength(30);
        builder.HasOne<RegisterLoad>().WithMany().HasForeignKey(c => c.LoadId).OnDelete(DeleteBehavior.Cascade);
    }
}
