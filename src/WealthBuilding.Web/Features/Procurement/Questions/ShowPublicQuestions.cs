using MediatR;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Questions;

/// <summary>Answered questions about an opportunity, for anybody; also after its last day for bids, until it is taken back.</summary>
public static class ShowPublicQuestions
{
    public sealed record Query(int Id) : IQuery<Model?>;

    public sealed record Model(int Id, string Title, string Buyer, bool IsOpen, IReadOnlyList<AnsweredQuestion> Answered, CardFiles Files);

    public static ExportTable TableOf(Model model) => new(
        [new("Question", CellType.Text), new("Answer", CellType.Text), new("Answered", CellType.Text), new("After quotes had closed", CellType.Text)],
        model.Answered.Select(q => new object?[] { q.Question, q.Answer, q.AnsweredAt.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), q.IsLate ? "Yes" : "No" }));

    internal sealed class Handler(OpenOpportunities opportunities, QuestionDesk desk) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken) =>
            await opportunities.FindOnceOpenAsync(request.Id, cancellationToken) is { Entry.Notice.ClosedAt: null } found
                ? new Model(found.Id, found.Entry.Title, found.Buyer, found.IsOpen, await desk.AnsweredAsync(found.Id, cancellationToken), new CardFiles(found.Id, found.Entry.ShowsFiles, CardFile.Of(found.Entry)))
                : null;
    }
}
