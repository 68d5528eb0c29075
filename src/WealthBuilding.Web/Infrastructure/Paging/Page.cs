using Microsoft.EntityFrameworkCore;

namespace WealthBuilding.Web.Infrastructure.Paging;

/// <summary>One page of a longer list.</summary>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Number">This page, from 1.</param>
/// <param name="Size">Rows a page.</param>
/// <param name="Total">Rows in the whole list.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Number, int Size, int Total) : IPage
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>What the pager needs to know of a page, whatever its rows are.</summary>
public interface IPage
{
    int Number { get; }

    int Pages { get; }

    int Size { get; }

    int Total { get; }
}

internal static class PagingExtensions
{
    extension<T>(IQueryable<T> source)
    {
        /// <summary>Reads one page; a number past either end becomes the first page.</summary>
        public async Task<Page<T>> ToPageAsync(int number, int size, CancellationToken cancellationToken)
        {
            var total = await source.CountAsync(cancellationToken);
            var page = number < 1 || (number - 1) * (long)size >= total ? 1 : number;
            var rows = await source.Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken);
            return new Page<T>(rows, page, size, total);
        }
    }
}
