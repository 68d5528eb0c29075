using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>The page of accreditations: those that were added, and a form for one more.</summary>
public static class ShowAccreditations
{
    public sealed record Query(string Key, AccreditationForm? Typed = null) : IQuery<Model?>;

    public sealed record Model(string Key, AccreditationForm Form, IReadOnlyList<AccreditationAnswer> Held, IReadOnlyList<AccreditationScheme> Schemes);

    internal sealed class Handler(Drafts drafts, SupplierTables tables) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken) =>
            await drafts.FindOpenAsync(request.Key, cancellationToken) is { } registration
                ? new Model(request.Key, request.Typed ?? new AccreditationForm(), RegistrationAnswers.FromJson(registration.Answers).Accreditations, tables.Accreditations.All)
                : null;
    }
}

/// <summary>Adds what was entered, if anything was, and marks the section as complete unless another is to be entered.</summary>
public static class AddAccreditation
{
    // Step by step: the file is received before anything is written, so that no transaction waits for a slow line.
    public sealed record Command(string Key, AccreditationForm Form, IncomingFile? File) : IStepwise<Result<Outcome>>;

    /// <param name="AddsAnother">Stay on the page.</param>
    public sealed record Outcome(bool AddsAnother, RegistrationSection? Next);

    internal sealed class Handler(AppDbContext db, UnitOfWork work, Drafts drafts, EvidenceStore store, SupplierTables tables, TimeProvider clock) : IRequestHandler<Command, Result<Outcome>>
    {
        public async Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await drafts.FindOpenAsync(command.Key, cancellationToken) is not { } registration)
            {
                return new Problem.NotFound();
            }

            var held = RegistrationAnswers.FromJson(registration.Answers).Accreditations;
            var adds = command.Form.HasSomething || command.Form.Button == "add";
            if (adds && command.Form.Problems([.. held.Select(a => a.Scheme)], tables, clock.Today()).ToList() is { Count: > 0 } problems)
            {
                return new Problem.Invalid(problems);
            }

            var evidence = adds && command.File is not null ? await store.TakeAsync(command.File, cancellationToken) : null;
            return evidence is { IsDone: false } ? evidence.Problem : await work.RunAsync(() => SaveAsync(command, adds, evidence?.Value, cancellationToken), cancellationToken);
        }

        private async Task<Result<Outcome>> SaveAsync(Command command, bool adds, StoredEvidence? evidence, CancellationToken cancellationToken)
        {
            db.ChangeTracker.Clear();
            if (await drafts.FindOpenAsync(command.Key, cancellationToken) is not { } registration)
            {
                return new Problem.NotFound();
            }

            var answers = RegistrationAnswers.FromJson(registration.Answers);
            var stays = command.Form.Button == "add";
            answers = answers with
            {
                Accreditations = adds ? [.. answers.Accreditations.Where(a => a.Scheme != command.Form.Scheme), command.Form.ToAnswer(evidence)] : answers.Accreditations,
                HasAllAccreditations = answers.HasAllAccreditations || !stays,
            };
            drafts.Keep(registration, answers);
            await db.SaveChangesAsync(cancellationToken);
            return new Outcome(stays, RegistrationSections.NextOf(answers));
        }
    }
}

/// <summary>Takes an accreditation out of an open registration; files that nothing speaks of go with the old drafts.</summary>
public static class RemoveAccreditation
{
    public sealed record Command(string Key, string? Scheme) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, Drafts drafts) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await drafts.FindOpenAsync(command.Key, cancellationToken) is not { } registration)
            {
                return new Problem.NotFound();
            }

            var answers = RegistrationAnswers.FromJson(registration.Answers);
            drafts.Keep(registration, answers with { Accreditations = [.. answers.Accreditations.Where(a => a.Scheme != command.Scheme)] });
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
