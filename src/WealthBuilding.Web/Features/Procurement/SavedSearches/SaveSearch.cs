using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.SavedSearches;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Data.Configurations;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.SavedSearches;

/// <summary>A search to be saved, as its form has it: the fields of the list of opportunities, how often, and to whom.</summary>
public sealed record SearchForm : OpportunityFilter
{
    /// <summary>The name of a <see cref="DigestFrequency"/>.</summary>
    public string? Often { get; init; } = nameof(DigestFrequency.Daily);

    /// <summary>For somebody who is not signed in.</summary>
    public string? Email { get; init; }
}

/// <summary>Saves a search: for a supplier at once; for an address that anybody types, once its reader says that it is wanted.</summary>
public static class SaveSearch
{
    /// <summary>Saved searches of one address at most.</summary>
    public const int Most = 20;

    /// <param name="OwnSupplier">The supplier's code; null for anybody.</param>
    public sealed record Command(string? OwnSupplier, SearchForm Form) : ICommand<Result<Done>>
    {
        /// <summary>Without the address: commands are logged.</summary>
        public override string ToString() => nameof(SaveSearch);
    }

    internal sealed class Handler(AppDbContext db, SearchReader reader, OpenOpportunities opportunities, SearchKeys keys, Outbox outbox, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (form, now) = (command.Form, clock.GetUtcNow());
            var email = command.OwnSupplier is null ? ContactText.Email(form.Email) : await db.Users.Where(u => u.Id == actor.UserId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
            var read = reader.Read(form);
            var (query, errors) = (form.QueryString.TrimStart('?'), Errors(read, form, email));
            if (errors.Count > 0)
            {
                return new Problem.Invalid(errors);
            }

            var supplier = await db.Suppliers.Where(s => s.Code == command.OwnSupplier).Select(s => (int?)s.Id).SingleOrDefaultAsync(cancellationToken);
            var held = await db.SavedSearches.Where(s => s.Email == email).ToListAsync(cancellationToken);

            // Asked again before it was confirmed: the first message may be lost, and its time runs anew.
            var unanswered = held.FindAll(s => s.Query == query && s.SupplierId == supplier && s.ConfirmedAt is null);
            db.SavedSearches.RemoveRange(unanswered);
            held.RemoveAll(unanswered.Contains);
            if (held.Any(s => s.Query == query && s.SupplierId == supplier))
            {
                return new Problem.Repeated("That search is saved already");
            }

            // What strangers typed an address for, and its reader never wanted, takes up no place of its reader's.
            if (held.Count(s => command.OwnSupplier is null || s.ConfirmedAt is not null) >= Most)
            {
                // To a stranger it looks the same: whether an address has searches here is its reader's own.
                return command.OwnSupplier is null ? Done.Instance : new Problem.Conflict($"{Most} searches are saved already: stop one first");
            }

            var search = new SavedSearch { SupplierId = supplier, Email = email!, Query = query, Frequency = Enum.Parse<DigestFrequency>(form.Often!), CreatedAt = now };
            db.SavedSearches.Add(search);
            if (command.OwnSupplier is not null)
            {
                search.Confirm(now);
            }

            await db.SaveChangesAsync(cancellationToken);
            await SettleAsync(search, read.Search, cancellationToken);
            return Done.Instance;
        }

        private static List<FieldError> Errors(ReadSearch read, SearchForm form, string? email)
        {
            List<FieldError> errors = [.. read.Errors.Select(e => new FieldError(char.ToUpperInvariant(e.Key[0]) + e.Key[1..], e.Value))];
            if (form.QueryString.Length > SavedSearchConfiguration.LongestQuery)
            {
                errors.Add(new FieldError(nameof(form.Q), "The search is too long: use fewer words"));
            }

            if (!Enum.GetNames<DigestFrequency>().Contains(form.Often))
            {
                errors.Add(new FieldError(nameof(form.Often), "Select how often we write"));
            }

            if (email is null)
            {
                errors.Add(new FieldError(nameof(form.Email), "Enter an email address, like name@example.org"));
            }

            return errors;
        }

        // What is open now was seen when the search was saved: only what comes after is told.
        private async Task SettleAsync(SavedSearch search, OpportunitySearch asks, CancellationToken cancellationToken)
        {
            var open = await opportunities.ListAsync(cancellationToken);
            db.ToldOpportunities.AddRange(open.Where(o => asks.Finds(SearchReader.Of(o), opportunities.Today, reader.Covers)).Select(o => new ToldOpportunity { SavedSearchId = search.Id, EntryId = o.Id }));
            if (search.ConfirmedAt is null)
            {
                await outbox.AddAsync(search.Email, "Do you want to hear of opportunities?", $"Somebody, we hope you, wants messages of new opportunities sent to this address. Confirm it here: {outbox.LinkTo($"/opportunities/saved/{keys.Of(search.Id)}")}\n\nIf it was not you, do nothing: you will hear no more of it.\n", cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
