using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>Takes the ONS Postcode Directory or the National Statistics Postcode Lookup; from then on every place is looked up exactly.</summary>
public static class ImportPostcodes
{
    public sealed record Command(string Path) : IStepwise<Result<Outcome>>;

    public sealed record Outcome(string Source, long Rows, long Postcodes, int Bytes);

    internal sealed class Handler(AppDbContext db, UnitOfWork work, PlaceReferences references, TimeProvider clock) : IRequestHandler<Command, Result<Outcome>>
    {
        public async Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var builder = new PostcodeDirectoryBuilder();
            long rows = 0;
            Problem? problem = null;
            try
            {
                foreach (var (_, text) in ReferenceFile.Open(command.Path))
                {
                    var read = PostcodeFile.Read(text, builder, references.Authorities);
                    problem ??= read.Problem;
                    rows += read.IsDone ? read.Value.Rows : 0;
                }
            }
            catch (InvalidDataException fault)
            {
                return ReferenceFile.Damaged(System.IO.Path.GetFileName(command.Path), fault);
            }

            if (builder.Count == 0)
            {
                return problem ?? new Problem.Invalid("The file holds no postcodes. Take the ONSPD or the NSPL as the ONS publishes it, as a zip or as CSV");
            }

            var directory = builder.Build();
            var content = PostcodeDirectoryFormat.Write(directory);
            var source = System.IO.Path.GetFileNameWithoutExtension(command.Path);
            await work.RunAsync(() => KeepAsync(source, rows, content, cancellationToken), cancellationToken);
            return new Outcome(source, rows, directory.Count, content.Length);
        }

        private async Task KeepAsync(string source, long rows, byte[] content, CancellationToken cancellationToken)
        {
            await db.ReferenceBlobs.Where(b => b.Name == PlaceReferences.PostcodesBlob).ExecuteDeleteAsync(cancellationToken);
            db.ReferenceBlobs.Add(new ReferenceBlob { Name = PlaceReferences.PostcodesBlob, Source = source, LoadedAt = clock.GetUtcNow(), Rows = rows, Content = content });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
