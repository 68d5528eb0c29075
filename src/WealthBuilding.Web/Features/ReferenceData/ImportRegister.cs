using System.Text.Json;
using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>Takes a public register of organisations, for the first time or as an update, and tells payees and suppliers what it says.</summary>
public static class ImportRegister
{
    /// <summary>What the file lacks is taken as gone only where that is less than this share of what is held: a part of a file is no whole one.</summary>
    private const double MostGoneOfFew = 0.5;

    /// <summary>The same where more than <see cref="Few"/> would go: a month takes one organisation of a register in fifty, and a file that is cut at the end of a line shows it by nothing else.</summary>
    private const double MostGone = 0.05;

    private const long Few = 100;

    /// <summary>Such a file is no whole register, whatever is said of it.</summary>
    private const string CutOff = "The file breaks off in the middle of its last row. That row was left out and nothing was taken as gone. Take the file again, whole";

    /// <param name="Kind">The register; of the three registers of charities the file says which it is.</param>
    /// <param name="Paths">The files: one, or the parts of one publication.</param>
    /// <param name="IsWhole">Says that the files are the whole register, however much of what is held they lack.</param>
    /// <param name="OlderToo">Says that the file is meant although its name says that it is older than what is held.</param>
    public sealed record Command(RegisterKind Kind, IReadOnlyList<string> Paths, bool IsWhole = false, bool OlderToo = false) : IStepwise<Result<Outcome>>;

    /// <summary>What became of the file: rows read, organisations kept, what was added, changed (by field), the same, gone.</summary>
    /// <remarks>Where nothing changed, <c>InForce</c> says which file is held and since when.</remarks>
    public sealed record Outcome(
        string Register, string Source, long Rows, long Kept, long Added, long Changed, long Same, long Gone,
        IReadOnlyDictionary<string, long> Changes, int PayeesMatched, int SuppliersUpdated, string? Note,
        IReadOnlyList<LeftOutCount> LeftOut, string? InForce);

    internal sealed class Handler(RegisterLoader loader, RegisterReferences references, SupplierMaker suppliers, IMediator mediator)
        : IRequestHandler<Command, Result<Outcome>>
    {
        private RegisterKind? _kind;
        private Problem? _problem;
        private bool _isOlder;

        public async Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var source = string.Join(", ", command.Paths.Select(Path.GetFileName));
            source = source.Length <= 300 ? source : source[..300];
            try
            {
                foreach (var path in command.Paths)
                {
                    foreach (var (name, text) in ReferenceFile.Open(path, ReferenceFile.RegisterKinds))
                    {
                        await ReadAsync(command, name, text, source, cancellationToken);
                    }
                }
            }
            catch (InvalidDataException fault)
            {
                return ReferenceFile.Damaged(source, fault);
            }

            if (_kind is not { } kind || loader.Kept == 0)
            {
                return _problem ?? new Problem.Invalid("The file holds no organisation with a number. Take it as the register publishes it");
            }

            var note = loader.IsCut ? CutOff : command.IsWhole ? null : await DoubtAsync(command.Paths, cancellationToken);
            var load = await loader.EndAsync(note is null, cancellationToken);
            var updated = await suppliers.RefreshAsync(kind, cancellationToken);
            var held = await loader.InForceAsync(load, cancellationToken);
            return OutcomeOf(load, loader, await mediator.Send(new ResolveAllPayees.Command(), cancellationToken), updated, note) with { InForce = held is null ? null : InForceOf(held) };
        }

        // A publication may hold other tables beside the register: what cannot be read is passed over as long as something can.
        private async Task ReadAsync(Command command, string name, TextReader text, string source, CancellationToken cancellationToken)
        {
            var opened = RegisterFile.Open(command.Kind, text, references.Numbers);
            if (!opened.IsDone)
            {
                _problem ??= opened.Problem;
                return;
            }

            if (_isOlder || (_kind is null && !command.OlderToo && await IsOlderAsync(opened.Value.Kind, source, cancellationToken)))
            {
                return;
            }

            if (_kind is null)
            {
                _kind = opened.Value.Kind;
                await loader.BeginAsync(opened.Value.Kind, source, cancellationToken);
            }
            else if (_kind != opened.Value.Kind)
            {
                throw new InvalidDataException($"{name} is of another register than the file before it: import them one by one.");
            }

            await loader.ReadAsync(opened.Value.Reader, name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? 1 : 2, cancellationToken);
        }

        private async Task<bool> IsOlderAsync(RegisterKind kind, string source, CancellationToken cancellationToken)
        {
            _isOlder = await loader.LastSourceAsync(kind, cancellationToken) is { } held && PublicationDate.IsOlder(source, held);
            if (_isOlder)
            {
                _problem = new Problem.Invalid($"{source} is older than {await loader.LastSourceAsync(kind, cancellationToken)}, which is held: it would undo newer facts. Nothing was changed. If you mean it, say --older-too");
            }

            return _isOlder;
        }

        private async Task<string?> DoubtAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
        {
            if (PartNames.Missing(paths) is { Count: > 0 } missing)
            {
                return $"Part {string.Join(", ", missing)} of the publication is not among the files, so nothing was taken as gone. Import all parts together";
            }

            var unseen = await loader.UnseenAsync(cancellationToken);
            var held = unseen + loader.Kept - loader.Added;
            return unseen > (unseen > Few ? MostGone : MostGoneOfFew) * held
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{unseen:#,##0} of {held:#,##0} {(held == 1 ? "organisation that is held is" : "organisations that are held are")} not in the file, more than go between two publications, so nothing was taken as gone: the file may be cut off. If it is the whole register, say --whole")
                : null;
        }

        private static string InForceOf(RegisterLoad held) => $"Nothing changed. What is held is in force since {Figures.Day(held.LoadedAt)}, from {held.Source}; the report of what that changed stays";

        private static Outcome OutcomeOf(RegisterLoad load, RegisterLoader loader, int payees, int suppliers, string? note) => new(
            load.Register, load.Source, load.Rows, loader.Kept, load.Added, load.Changed, load.Same, load.Gone,
            JsonSerializer.Deserialize<SortedDictionary<string, long>>(load.Changes)!, payees, suppliers, note, loader.LeftOut, null);
    }
}
