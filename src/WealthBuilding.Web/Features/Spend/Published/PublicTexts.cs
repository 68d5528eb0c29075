using MediatR;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Web.Features.Spend.Publication;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>Says what the public may read of texts that an institution wrote down beside somebody it pays: the same rules as for its payments (ADR 0008).</summary>
public static class PublicTexts
{
    /// <summary>Answers in the order of the texts; null where there is none, or none that may be public.</summary>
    public sealed record Query(IReadOnlyList<Text> Texts) : IQuery<IReadOnlyList<string?>>;

    /// <param name="IsNamed">Everybody who is paid is named in public.</param>
    public sealed record Text(string? Value, TextKind Kind, bool IsNamed);

    public enum TextKind
    {
        /// <summary>A department, a category, a procedure: whole, or not at all.</summary>
        Label,

        /// <summary>A title or a description: what may tell of a person is taken out of it.</summary>
        Free,

        /// <summary>A number of the institution's or of a register.</summary>
        Reference,
    }

    internal sealed class Handler(PeopleReferences people) : IRequestHandler<Query, IReadOnlyList<string?>>
    {
        public Task<IReadOnlyList<string?>> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string?>>([.. request.Texts.Select(t => string.IsNullOrWhiteSpace(t.Value) ? null : Of(t, t.Value.Trim()))]);

        private string? Of(Text text, string value) => text.Kind switch
        {
            TextKind.Label => people.Recogniser.MayBePublicWording(value) ? value : null,
            TextKind.Free => FreeOf(people.Recogniser.Redact(value)),
            TextKind.Reference => people.Recogniser.PublicReferenceOf(value, text.IsNamed),
        };

        // A text of which only signs are left says nothing.
        private static string? FreeOf(PublicNarrative narrative) =>
            !narrative.IsWithheld && narrative.Text.Replace(PublicText.Redacted, string.Empty, StringComparison.Ordinal).Any(char.IsLetter) ? narrative.Text : null;
    }
}
