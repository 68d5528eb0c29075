using MediatR;

namespace WealthBuilding.Web.Infrastructure.Messaging;

/// <summary>A request that only reads.</summary>
public interface IQuery<out TResponse> : IRequest<TResponse>;

/// <summary>A request that changes something; the pipeline runs it in one transaction.</summary>
public interface ICommand<out TResponse> : IRequest<TResponse>;

/// <summary>A request that does long work: it commits chunk by chunk itself and can be taken up again where it stopped.</summary>
public interface IJob<out TResponse> : IRequest<TResponse>;
