using System.Diagnostics.CodeAnalysis;

namespace WealthBuilding.Domain.Common;

/// <summary>What a request came to: a value, or the <see cref="Problem"/> that a user can cause and can mend.</summary>
/// <remarks>What only a bug or a broken disk can cause is an exception, never a result.</remarks>
public sealed record Result<T>
{
    private readonly T? _value;

    private Result(T? value, Problem? problem)
    {
        _value = value;
        Problem = problem;
    }

    public Problem? Problem { get; }

    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsDone => Problem is null;

    /// <summary>Whether it is so now, by this request or by one before.</summary>
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsSettled => IsDone || IsRepeated;

    /// <summary>Whether it was so before.</summary>
    public bool IsRepeated => Problem is Problem.Repeated;

    /// <summary>The value of a result that is done.</summary>
    /// <exception cref="InvalidOperationException">The result carries a problem.</exception>
    public T Value => Problem is null ? _value! : throw new InvalidOperationException($"No value: {Problem.Message}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}

/// <summary>Nothing to return but that it was done.</summary>
public readonly record struct Done
{
    public static readonly Done Instance;
}
