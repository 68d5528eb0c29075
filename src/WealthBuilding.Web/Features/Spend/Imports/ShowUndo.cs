using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>What would happen if an import were undone, before anybody does it.</summary>
public static class ShowUndo
{
    public sealed record Query(int ImportId) : IQuery<Model?>;

    /// <param name="Others">Imports that left rows out since this one holds them: they are read again after the undo.</param>
    public sealed record Model(int Id, string FileName, int Rows, long Pence, IReadOnlyList<Other> Others);

    /// <param name="RowsHeld">Rows that it left out because of this one.</param>
    /// <param name="PenceHeld">What they come to.</param>
    public sealed record Other(int Id, string FileName, int RowsHeld, long PenceHeld);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var import = await db.SpendImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.ImportId, cancellationToken);
            if (import is null)
            {
                return null;
            }

            var others = await Leaning.OnAsync(db, import, cancellationToken);
            return new Model(import.Id, import.FileName, import.RowsImported, import.PenceImported, [.. others.Select(o => OtherOf(o, Leaning.On(o, import)))]);
        }

        private static Other OtherOf(SpendImport other, (int Rows, long Pence) held) => new(other.Id, other.FileName, held.Rows, held.Pence);
    }
}
