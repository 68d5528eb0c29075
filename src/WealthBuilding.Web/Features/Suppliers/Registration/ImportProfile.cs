using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Begins a registration from an exported profile. Each section passes the same checks as if it were typed; one that does not stays open.</summary>
public static class ImportProfile
{
    /// <summary>The most bytes that a profile can have.</summary>
    public const int MostBytes = 1 << 20;

    public sealed record Command(byte[] Content) : ICommand<Result<string>>;

    internal sealed class Handler(AppDbContext db, Drafts drafts, RegisterFindings registers, SupplierTables tables) : IRequestHandler<Command, Result<string>>
    {
        public async Task<Result<string>> Handle(Command command, CancellationToken cancellationToken)
        {
            var read = ProfileDocument.Read(command.Content);
            if (!read.IsDone)
            {
                return new Problem.Invalid([new FieldError("File", read.Problem.Message)]);
            }

            var document = read.Value;
            var (kind, number) = NumberOf(document);
            var answers = new RegistrationAnswers { NumberKind = kind, Number = number, Registers = number is null ? [] : await registers.ByNumberAsync(number, cancellationToken) };
            foreach (var form in FormsOf(document))
            {
                answers = form.Problems(answers, tables).Any() ? answers : form.ApplyTo(answers, tables);
            }

            var key = await drafts.BeginAsync(answers with { Accreditations = AccreditationsOf(document) }, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return key;
        }

        private (NumberKind Kind, RegisterNumber? Number) NumberOf(ProfileDocument document)
        {
            foreach (var identifier in document.Identifiers)
            {
                var kind = identifier.Scheme switch
                {
                    SupplierIdentifier.CompaniesHouse => NumberKind.Company,
                    SupplierIdentifier.Mutuals => NumberKind.Society,
                    SupplierIdentifier.CharityCommission or SupplierIdentifier.ScottishCharities or SupplierIdentifier.NorthernIrishCharities => NumberKind.Charity,
                    SupplierIdentifier.CentralDigitalPlatform => NumberKind.Ppon,
                    _ => NumberKind.None,
                };
                if (kind is not NumberKind.None && OrganisationNumber.Read(kind, identifier.Value, tables.Numbers) is { IsDone: true } number)
                {
                    return (kind, number.Value);
                }
            }

            return (NumberKind.None, null);
        }

        private IEnumerable<ISectionForm> FormsOf(ProfileDocument document)
        {
            yield return new OrganisationForm { Name = document.Name, TradingName = document.TradingName };
            yield return new NatureForm { LegalForm = document.LegalForm, Owner = document.Ownership, Surplus = document.Purpose };
            yield return new WorkForm { Words = document.Description, Website = document.Website };
            if (document.Categories is { } categories)
            {
                yield return new CategoriesForm { Chosen = [.. categories.Select(c => c.Cpv)] };
            }

            if (document.Capacity is { } capacity)
            {
                yield return CapacityForm.From(new RegistrationAnswers { Capacity = capacity });
            }

            if (document.Areas is { } areas)
            {
                yield return new AreasForm { Wide = [.. areas.Select(a => a.Code)] };
            }

            if (document.Contact is { } contact)
            {
                yield return ContactForm.From(new RegistrationAnswers { Contact = contact });
            }
        }

        // Evidence is not in the file, and an end that has passed is no accreditation: the section stays open to be looked at.
        private IReadOnlyList<AccreditationAnswer> AccreditationsOf(ProfileDocument document) =>
            [.. (document.Accreditations ?? []).Where(a => tables.Accreditations.Find(a.Scheme) is not null && a.Reference is null or { Length: <= 100 }).DistinctBy(a => a.Scheme).Take(AccreditationForm.Most)
                .Select(a => new AccreditationAnswer(a.Scheme, a.Reference, a.ExpiresOn, null, null))];
    }
}
