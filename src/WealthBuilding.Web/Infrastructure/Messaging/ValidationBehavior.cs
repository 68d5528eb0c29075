using FluentValidation;
using MediatR;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Infrastructure.Messaging;

/// <summary>Runs the slice's validators; what they find becomes a <see cref="Problem.Invalid"/> where the answer is a result.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var errors = new List<FieldError>();
        foreach (var validator in validators)
        {
            var found = await validator.ValidateAsync(request, cancellationToken);
            errors.AddRange(found.Errors.Select(e => new FieldError(e.PropertyName, e.ErrorMessage)));
        }

        return errors.Count == 0 ? await next() : Refuse(errors);
    }

    private static TResponse Refuse(List<FieldError> errors)
    {
        var problem = new Problem.Invalid(errors);
        var type = typeof(TResponse);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Result<>))
        {
            return (TResponse)type.GetMethod("op_Implicit", [typeof(Problem)])!.Invoke(null, [problem])!;
        }

        throw new ValidationException(string.Join(" ", errors.Select(e => e.Message)));
    }
}
