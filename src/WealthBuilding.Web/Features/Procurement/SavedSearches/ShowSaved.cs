using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.SavedSearches;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.SavedSearches;

/// <summary>A search in words: <c>cleaning · category 909 · Preston</c>.</summary>
internal static class SearchWording
{
    public static string Of(string query)
    {
        var filter = OpportunityFilter.Of(query);
        var reserved = ContractWords.Reservations.FirstOrDefault(r => r.Key.Equals(filter.Reserved, StringComparison.OrdinalIgnoreCase))?.Name;
        (string Before, string? Value, string After)[] parts = [(string.Empty, filter.Q, string.Empty), ("category ", filter.Category, string.Empty), (string.Empty, filter.Place, string.Empty), ("from £", filter.Least?.TrimStart('£'), string.Empty), ("up to £", filter.Most?.TrimStart('£'), string.Empty), ("reserved for: ", reserved, string.Empty), ("closing within ", filter.Closing, " days")];
        var words = string.Join(" · ", parts.Where(p => !string.IsNullOrWhiteSpace(p.Value)).Select(p => p.Before + p.Value + p.After));
        return words.Length == 0 ? "Every opportunity" : words;
    }
}

/// <summary>The searches that a user keeps for a supplier, and the form to save one.</summary>
public static class ListSaved
{
    public sealed record Query(string OwnSupplier, SearchForm Form) : IQuery<Model?>;

    public sealed record Model(string Code, string Name, string Email, IReadOnlyList<Row> Rows, SearchForm Form);

    public sealed record Row(int Id, string Words, string Query, DigestFrequency Frequency);

    internal sealed class Handler(AppDbContext db, Actor actor) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var own = await db.Suppliers.AsNoTracking().Where(s => s.Code == request.OwnSupplier).Select(s => new { s.Id, s.Code, s.Name }).SingleOrDefaultAsync(cancellationToken);
            var email = await db.Users.Where(u => u.Id == actor.UserId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
            if (own is null || email is null)
            {
                return null;
            }

            var rows = await db.SavedSearches.AsNoTracking().Where(s => s.SupplierId == own.Id && s.Email == email).OrderBy(s => s.Id).ToListAsync(cancellationToken);
            return new Model(own.Code, own.Name, email, rows.ConvertAll(s => new Row(s.Id, SearchWording.Of(s.Query), s.Query, s.Frequency)), request.Form);
        }
    }
}

/// <summary>One saved search, by the key that its address was sent.</summary>
public static class ShowSaved
{
    public sealed record Query(string Key) : IQuery<Model?>;

    public sealed record Model(string Key, string Words, string Search, DigestFrequency Frequency, bool IsConfirmed);

    internal sealed class Handler(AppDbContext db, SearchKeys keys) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken) =>
            keys.Read(request.Key) is { } id && await db.SavedSearches.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is { } search
                ? new Model(request.Key, SearchWording.Of(search.Query), search.Query, search.Frequency, search.ConfirmedAt is not null)
                : null;
    }
}

/// <summary>The reader of an address wants the messages of a saved search.</summary>
public static class ConfirmSearch
{
    public sealed record Command(string Key) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, SearchKeys keys, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (keys.Read(command.Key) is not { } id || await db.SavedSearches.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } search)
            {
                return new Problem.NotFound();
            }

            search.Confirm(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Stops a saved search and forgets it: by the key of a message, or by its own user.</summary>
public static class StopSearch
{
    /// <param name="Key">Of a message; null where the user is signed in.</param>
    public sealed record Command(string? Key, string? OwnSupplier, int Id) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, SearchKeys keys, Actor actor) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var id = command.Key is null ? command.Id : keys.Read(command.Key);
            var search = await db.SavedSearches.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
            if (search is null || (command.Key is null && !await IsOwnAsync(search, command.OwnSupplier, cancellationToken)))
            {
                return new Problem.NotFound();
            }

            db.SavedSearches.Remove(search);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }

        private async Task<bool> IsOwnAsync(SavedSearch search, string? ownSupplier, CancellationToken cancellationToken) =>
            await db.Suppliers.AnyAsync(s => s.Id == search.SupplierId && s.Code == ownSupplier, cancellationToken) && await db.Users.AnyAsync(u => u.Id == actor.UserId && u.Email == search.Email, cancellationToken);
    }
}
