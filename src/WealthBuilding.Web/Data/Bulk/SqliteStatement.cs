using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WealthBuilding.Web.Data.Bulk;

/// <summary>A prepared statement on SQLite's own interface: no parameter objects, no boxing. It runs in the connection's open transaction.</summary>
internal sealed partial class SqliteStatement : IDisposable
{
    // The plain functions, called with the statement's address: the wrapper counts references on each of the sixteen million calls.
    private const string Library = "e_sqlite3";

    /// <summary>SQLITE_TRANSIENT: the text may be gone before the statement runs.</summary>
    private const nint Copied = -1;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _address;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
        _address = _statement.DangerousGetHandle();
    }

    public SqliteStatement Bind(int index, long value)
    {
        _ = BindInt64(_address, index, value);
        return this;
    }

    public SqliteStatement Bind(int index, double value)
    {
        _ = BindDouble(_address, index, value);
        return this;
    }

    /// <summary>Binds an id, null where it is 0.</summary>
    public SqliteStatement BindId(int index, int id)
    {
        if (id == 0)
        {
            _ = BindNull(_address, index);
        }
        else
        {
            _ = BindInt64(_address, index, id);
        }

        return this;
    }

    public SqliteStatement Bind(int index, string? value)
    {
        if (value is null)
        {
            _ = BindNull(_address, index);
        }
        else
        {
            raw.sqlite3_bind_text(_statement, index, value);
        }

        return this;
    }

    /// <summary>Binds a text of UTF-8, null where it is empty.</summary>
    public SqliteStatement Bind(int index, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            _ = BindNull(_address, index);
        }
        else
        {
            _ = BindText(_address, index, text, text.Length, Copied);
        }

        return this;
    }

    public void Run()
    {
        var result = Step(_address);
        _ = Reset(_address);
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }
    }

    /// <summary>Runs and says how many rows it changed.</summary>
    public int RunCounting()
    {
        Run();
        return raw.sqlite3_changes(_database);
    }

    /// <summary>Goes to the next row of a query; after the last one the statement is ready for new values.</summary>
    public bool Step()
    {
        var result = Step(_address);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        _ = Reset(_address);
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        return false;
    }

    /// <summary>A cell of the row as a whole number, from 0; 0 where it is null.</summary>
    public long Number(int column) => ColumnInt64(_address, column);

    /// <summary>A cell of the row as text, from 0; null where it is null.</summary>
    public string? Text(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public void Dispose() => _statement.Dispose();

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    [SuppressGCTransition]
    private static partial int BindInt64(nint statement, int index, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_double")]
    [SuppressGCTransition]
    private static partial int BindDouble(nint statement, int index, double value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null")]
    [SuppressGCTransition]
    private static partial int BindNull(nint statement, int index);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text")]
    private static partial int BindText(nint statement, int index, ReadOnlySpan<byte> text, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    private static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    private static partial int Reset(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    private static partial long ColumnInt64(nint statement, int column);

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
