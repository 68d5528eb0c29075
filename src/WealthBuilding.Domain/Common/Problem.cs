namespace WealthBuilding.Domain.Common;

/// <summary>Why something that a user asked for was not done, in words for that user.</summary>
public abstract record Problem(string Message)
{
    /// <summary>There is no such thing, or it is not this user's to know of.</summary>
    public sealed record NotFound(string Message = "Page not found") : Problem(Message);

    /// <summary>The request cannot be carried out as asked; each error names its field (empty for the whole form).</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : Problem(Errors.Count > 0 ? Errors[0].Message : "Check your answers")
    {
        public Invalid(string message) : this([new FieldError(string.Empty, message)])
        {
        }
    }

    /// <summary>Somebody or something else changed what this request relied on.</summary>
    public sealed record Conflict(string Message) : Problem(Message);

    /// <summary>It is so already: sent twice, or done by somebody else before. No failure, and nothing is changed.</summary>
    public sealed record Repeated(string Message = "That was done already. Nothing has changed") : Problem(Message);

    /// <summary>The user may know of it but may not do this.</summary>
    public sealed record Forbidden(string Message) : Problem(Message);
}

/// <summary>What is wrong with one field of a form.</summary>
public sealed record FieldError(string Field, string Message);
