using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Begins a registration from a number, filled in from what the registers say of it; or without one.</summary>
public static class StartRegistration
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(NumberKind.Company), "Company number", "From Companies House. LLPs have one too"),
        new(nameof(NumberKind.Society), "Society number", "Co-operative and community benefit societies, from the Mutuals Public Register"),
        new(nameof(NumberKind.Charity), "Charity number"),
        new(nameof(NumberKind.Ppon), "PPON", "From Find a Tender (Central Digital Platform)"),
        new(nameof(NumberKind.None), "None of these", "Sole traders, partnerships, groups without a legal form"),
    ];

    public sealed record Command : ICommand<Result<Outcome>>
    {
        public string? Kind { get; init; }

        public string? Number { get; init; }
    }

    /// <param name="IsRegistered">The organisation has registered before: its administrators must be asked.</param>
    public sealed record Outcome(string Key, bool IsRegistered);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(SupplierTables tables)
        {
            RuleFor(c => c.Kind).Must(k => Kinds.Any(c => c.Key == k)).WithMessage("Select which number your organisation has");
            RuleFor(c => c.Number).Custom((number, context) =>
            {
                if (Enum.TryParse<NumberKind>(context.InstanceToValidate.Kind, out var kind) && kind is not NumberKind.None && OrganisationNumber.Read(kind, number, tables.Numbers).Problem is { } problem)
                {
                    context.AddFailure(problem.Message);
                }
            });
        }
    }

    internal sealed class Handler(AppDbContext db, Drafts drafts, RegisterFindings registers, SupplierTables tables) : IRequestHandler<Command, Result<Outcome>>
    {
        public async Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var kind = Enum.Parse<NumberKind>(command.Kind!);
            var number = kind is NumberKind.None ? null : OrganisationNumber.Read(kind, command.Number, tables.Numbers).Value;
            var said = number is null ? [] : await registers.ByNumberAsync(number, cancellationToken);
            var key = await drafts.BeginAsync(new RegistrationAnswers { NumberKind = kind, Number = number, Registers = said }, cancellationToken);
            var known = await drafts.SupplierOfAsync(number, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new Outcome(key, known?.Standing is SupplierStanding.Registered);
        }
    }
}
