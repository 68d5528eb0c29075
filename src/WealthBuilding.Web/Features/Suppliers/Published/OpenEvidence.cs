using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>The file of evidence behind an accreditation. Whoever asks has made sure that the reader may have it.</summary>
public static class OpenEvidence
{
    public sealed record Query(int AccreditationId) : IQuery<Model?>;

    public sealed record Model(Stream Content, string Type, string FileName);

    internal sealed class Handler(AppDbContext db, EvidenceStore store) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var held = await db.SupplierAccreditations.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.AccreditationId && a.EvidenceSha256 != null, cancellationToken);
            return held is not null && store.Open(held.EvidenceSha256!, held.EvidenceFileName) is { } file ? new Model(file.Content, file.Type, file.Name) : null;
        }
    }
}
