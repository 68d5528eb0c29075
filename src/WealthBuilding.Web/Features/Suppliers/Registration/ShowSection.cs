using MediatR;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>The page of one section of an open registration.</summary>
public static class ShowSection
{
    /// <param name="Words">Other words to look for categories by.</param>
    /// <param name="Typed">The form as it was sent, to be shown again with its errors; null for what is answered.</param>
    /// <param name="Seen">With a form that was sent: what was answered when its page was opened.</param>
    public sealed record Query(string Key, RegistrationSection Section, string? Words = null, ISectionForm? Typed = null, string? Seen = null) : IQuery<Model?>;

    /// <param name="Seen">What is answered now.</param>
    /// <param name="Meanwhile">What another window has saved since the page was opened; empty where nothing.</param>
    public sealed record Model(string Key, RegistrationSection Section, string Heading, ISectionForm Form, RegistrationAnswers Answers, string Seen, IReadOnlyList<SummaryLine> Meanwhile);

    internal sealed class Handler(Drafts drafts, SupplierTables tables) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await drafts.FindOpenAsync(request.Key, cancellationToken) is not { } registration)
            {
                return null;
            }

            var answers = RegistrationAnswers.FromJson(registration.Answers);
            var form = request.Typed?.Shown(answers, tables) ?? SectionForms.Of(request.Section, answers, tables, request.Words);
            var mark = SectionMark.Of(request.Section, answers);
            IReadOnlyList<SummaryLine> meanwhile = request.Typed is null || request.Seen is null or "" || request.Seen == mark ? [] : [.. AnswerSummary.Of(answers, tables).Where(l => l.Section == request.Section)];
            return form is null ? null : new Model(request.Key, request.Section, SectionForms.HeadingOf(request.Section, answers), form, answers, mark, meanwhile);
        }
    }
}
