namespace WealthBuilding.Web.Data;

/// <summary>A signed-in session, kept on the server so that signing out or disabling a user really ends it.</summary>
public sealed class UserSession
{
    /// <summary>SHA-256 of the key in the cookie, in hexadecimal: the table alone lets nobody in.</summary>
    public required string KeyHash { get; init; }

    public required int UserId { get; init; }

    /// <summary>The authentication ticket, protected.</summary>
    public required byte[] Ticket { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>A one-time sign-in code or link: stored hashed, good once, for a short time.</summary>
public sealed class SignInCode
{
    public int Id { get; private set; }

    public required int UserId { get; init; }

    public required string CodeHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>A key that protects cookies and tokens, shared by all nodes.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; private set; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}

/// <summary>A large piece of reference data held as one blob, for example the postcode directory.</summary>
public sealed class ReferenceBlob
{
    public required string Name { get; init; }

    /// <summary>What it was made from, in words: <c>ONSPD May 2025</c>.</summary>
    public required string Source { get; set; }

    public required DateTimeOffset LoadedAt { get; set; }

    public required long Rows { get; set; }

    public required byte[] Content { get; set; }
}

/// <summary>An organisation as a public register has it, kept to find it by number or by name; kept too when it has ended.</summary>
public sealed class RegisterEntry
{
    /// <summary><c>companies-house</c>, <c>co-operatives-uk</c> …</summary>
    public required string Register { get; init; }

    /// <summary>
    /// The number in that register, padded as the register writes it. Co-operatives UK lists what other registers number: there it is
    /// the company's or the society's number, and the register's own key only where the organisation has neither.
    /// </summary>
    public required string Number { get; init; }

    /// <summary>The register's own key, where <see cref="Number"/> is of another register: by it an entry is known again when its number was mended.</summary>
    public string? OwnKey { get; init; }

    /// <summary>Number in the register of companies, where this register gives it and <see cref="Number"/> is another one.</summary>
    public string? CompanyNumber { get; init; }

    public required string Name { get; init; }

    /// <summary>The name normalised for exact comparison.</summary>
    public required string NameKey { get; init; }

    public string? Postcode { get; init; }

    public string? Status { get; init; }

    public string? Category { get; init; }

    public string? SicCodes { get; init; }

    /// <summary>Former names and trading names, one a line, each with a letter before it: <c>P</c> former, <c>T</c> trading.</summary>
    public string? OtherNames { get; init; }

    /// <summary>Number in the register of charities, where this register gives it.</summary>
    public string? CharityNumber { get; init; }

    /// <summary>Who owns it, as the register classes it.</summary>
    public string? Ownership { get; init; }

    public string? Street { get; init; }

    public string? Town { get; init; }

    public string? Country { get; init; }

    public DateOnly? IncorporatedOn { get; init; }

    /// <summary>When it ended; null while it lives.</summary>
    public DateOnly? DissolvedOn { get; init; }

    /// <summary>False for what has ended, or what the newest file of the register has no more.</summary>
    public bool IsLive { get; init; } = true;

    /// <summary>The day of the first load whose file had it no more; null while the newest file has it.</summary>
    public DateOnly? GoneOn { get; init; }
}

/// <summary>One file of a register that was taken in, and what it changed.</summary>
/// <remarks>The counts grow with each step of the load; a load that was stopped is taken up again by the next one and stays one load.</remarks>
public sealed class RegisterLoad
{
    public int Id { get; private set; }

    public required string Register { get; init; }

    /// <summary>The file's name.</summary>
    public required string Source { get; set; }

    public required DateTimeOffset LoadedAt { get; set; }

    /// <summary>When the whole file was in; null while it is being read, or where the load was stopped.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Whether the register was empty before: then everything was added, and <see cref="RegisterChange"/> does not list it.</summary>
    public bool IsFirst { get; init; }

    public required long Rows { get; set; }

    public required long Added { get; set; }

    public required long Changed { get; set; }

    /// <summary>Entries that the file has no more; they are kept as no longer live.</summary>
    public required long Gone { get; set; }

    public required long Same { get; set; }

    /// <summary>How many entries changed in which field, as JSON.</summary>
    public string Changes { get; set; } = "{}";
}

/// <summary>What a load did to an entry.</summary>
public enum RegisterChangeKind
{
    Added,
    Changed,

    /// <summary>The file has it no more.</summary>
    Gone,

    /// <summary>A row of the file that was not taken in.</summary>
    LeftOut,
}

/// <summary>What a load of a register did to one entry, or a row that it left out. Those of the last loads that changed something are kept.</summary>
public sealed class RegisterChange
{
    public required int LoadId { get; init; }

    /// <summary>The entry's number after the load; of a row that was left out, which row it is.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }

    public required RegisterChangeKind Kind { get; init; }

    /// <summary>For a changed entry: each field with what it was and what it is, as JSON: <c>{"postcode":["PR1 2HE","PR1 1AA"]}</c>. Of a row that was left out, why.</summary>
    public string? Fields { get; init; }
}
