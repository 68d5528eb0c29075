using System.Text.Json;
using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Reconcile;

/// <summary>Fetches properties of matched organisations: 'add columns from reconciled values'.</summary>
public static class ExtendOrganisations
{
    private const int MostIds = 1000;

    /// <param name="Json"><c>{"ids":[…],"properties":[{"id":…}]}</c>.</param>
    public sealed record Query(string Json) : IQuery<Result<Model>>;

    public sealed record Model(IReadOnlyList<Named> Meta, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<Value>>> Rows);

    public sealed record Value(string Str);

    // Whatever stands in the lists: what is no id and no property is passed over.
    private sealed record Request(IReadOnlyList<JsonElement>? Ids, IReadOnlyList<JsonElement>? Properties);

    internal sealed class Handler(OrganisationFinder finder) : IRequestHandler<Query, Result<Model>>
    {
        private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { MaxDepth = 12 };

        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (Read(request.Json) is not { Ids: { Count: <= MostIds } ids, Properties: { } wanted })
            {
                return new Problem.Invalid($"Send 'extend' as a JSON object with at most {MostIds} 'ids' and the 'properties' wanted");
            }

            var properties = wanted.Select(PropertyOf).ToHashSet(StringComparer.Ordinal);
            var meta = Vocabulary.Fetched.Where(f => properties.Contains(f.Id)).ToList();
            var rows = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<Value>>>(StringComparer.Ordinal);
            foreach (var id in ids.Select(TextOf).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                var organisation = await finder.FindAsync(PlainText.Of(id), cancellationToken);
                rows[id] = meta.ToDictionary(p => p.Id, p => (IReadOnlyList<Value>)[.. (organisation?.Values.GetValueOrDefault(p.Id) ?? []).Select(v => new Value(v))], StringComparer.Ordinal);
            }

            return new Model(meta, rows);
        }

        private static string? PropertyOf(JsonElement property) =>
            property.ValueKind is JsonValueKind.Object && property.TryGetProperty("id", out var id) ? TextOf(id) : null;

        private static string? TextOf(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };

        private static Request? Read(string json)
        {
            try
            {
                return JsonSerializer.Deserialize<Request>(SentJson.Whole(json), Web);
            }
            catch (JsonException)
            {
                // What another site sends is not ours to trust: it is told.
                return null;
            }
        }
    }
}
