using MediatR;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Infrastructure.Messaging;

/// <summary>A request that only reads.</summary>
public interface IQuery<out TResponse> : IRequest<TResponse>;

/// <summary>A request that changes something; the pipeline runs it in one transaction.</summary>
public interface ICommand<out TResponse> : IRequest<TResponse>;

/// <summary>A command about one contract: those about the same one come one after the other, on whatever engine and however many nodes, so that each sees what the one before has done.</summary>
public interface IAboutContract
{
    /// <summary>Its number; null for one that is only made.</summary>
    int? ContractId { get; }
}

/// <summary>A command about one consortium: it takes its turn among the commands about the contract that the consortium stands for.</summary>
public interface IAboutConsortium
{
    /// <summary>Its number.</summary>
    int ConsortiumId { get; }
}

/// <summary>A request that does long work and commits it step by step itself.</summary>
public interface IStepwise<out TResponse> : IRequest<TResponse>;

/// <summary>Long work that is kept in the table of jobs and can be taken up again where it stopped.</summary>
public interface IJob : IStepwise<Result<Done>>;
