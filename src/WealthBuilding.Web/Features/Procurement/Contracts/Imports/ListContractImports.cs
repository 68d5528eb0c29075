using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Imports;

/// <summary>Registers that were brought in, newest first.</summary>
public static class ListContractImports
{
    private const int PageSize = 25;

    public sealed record Query(int Page = 1) : IQuery<Model>;

    public sealed record Model(Page<ContractImport> Imports);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken) =>
            new(await db.ContractImports.AsNoTracking().OrderByDescending(i => i.Id).ToPageAsync(request.Page, PageSize, cancellationToken));
    }
}
