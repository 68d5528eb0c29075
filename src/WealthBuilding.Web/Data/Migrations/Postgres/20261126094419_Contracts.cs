using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Contracts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "PublishesContracts",
                table: "Institutions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "ContractEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ReferenceKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    TitleKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Description = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    Department = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Category = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    CpvCodes = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Procedure = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ValuePence = table.Column<long>(type: "bigint", nullable: true),
                    ValueLeastPence = table.Column<long>(type: "bigint", nullable: true),
                    ValueMostPence = table.Column<long>(type: "bigint", nullable: true),
                    ValuePeriod = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Vat = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IrrecoverableVatPence = table.Column<long>(type: "bigint", nullable: true),
                    Start = table.Column<DateOnly>(type: "date", nullable: true),
                    End = table.Column<DateOnly>(type: "date", nullable: true),
                    OriginalEnd = table.Column<DateOnly>(type: "date", nullable: true),
                    Review = table.Column<DateOnly>(type: "date", nullable: true),
                    LatestEnd = table.Column<DateOnly>(type: "date", nullable: true),
                    ExtensionMonths = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ExtensionsUsed = table.Column<int>(type: "integer", nullable: false),
                    TermNote = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    IsSme = table.Column<bool>(type: "boolean", nullable: true),
                    IsVcse = table.Column<bool>(type: "boolean", nullable: true),
                    Reservation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReservationReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    NoticeAddress = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Deadline = table.Column<DateOnly>(type: "date", nullable: true),
                    AwardedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ImportId = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContractEntries_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContractExemptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    SupplierKey = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractExemptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContractExemptions_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContractImports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    FileName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    UploadedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UploadedById = table.Column<int>(type: "integer", nullable: true),
                    UploadedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Options = table.Column<string>(type: "text", nullable: false),
                    RowsInFile = table.Column<int>(type: "integer", nullable: false),
                    RowsAdded = table.Column<int>(type: "integer", nullable: false),
                    RowsChanged = table.Column<int>(type: "integer", nullable: false),
                    RowsUnchanged = table.Column<int>(type: "integer", nullable: false),
                    RowsJoined = table.Column<int>(type: "integer", nullable: false),
                    RowsQuarantined = table.Column<int>(type: "integer", nullable: false),
                    RowsSkipped = table.Column<int>(type: "integer", nullable: false),
                    RowsKept = table.Column<int>(type: "integer", nullable: false),
                    CommittedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContractImports_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContractEvent",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContractEvent_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContractKpi",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Target = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractKpi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContractKpi_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContractLot",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Pence = table.Column<long>(type: "bigint", nullable: true),
                    CpvCodes = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractLot", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContractLot_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContractPayees",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<int>(type: "integer", nullable: false),
                    PayeeId = table.Column<int>(type: "integer", nullable: false),
                    IsTied = table.Column<bool>(type: "boolean", nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractPayees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContractPayees_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContractSuppliers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    SupplierId = table.Column<int>(type: "integer", nullable: true),
                    Tie = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Candidates = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractSuppliers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContractSuppliers_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ContractSuppliers_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContractImportRows",
                columns: table => new
                {
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    ImportId = table.Column<int>(type: "integer", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Record = table.Column<int>(type: "integer", nullable: false),
                    Sheet = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    EntryId = table.Column<int>(type: "integer", nullable: true),
                    Before = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractImportRows", x => new { x.InstitutionId, x.ImportId, x.Row });
                    table.ForeignKey(
                        name: "FK_ContractImportRows_ContractImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "ContractImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContractKpiRating",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    KpiId = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Rating = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    RatedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    RatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractKpiRating", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContractKpiRating_ContractKpi_KpiId",
                        column: x => x.KpiId,
                        principalTable: "ContractKpi",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ContractEntries_InstitutionId_ReferenceKey",
                table: "ContractEntries",
                columns: new[] { "InstitutionId", "ReferenceKey" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractEntries_InstitutionId_State_End",
                table: "ContractEntries",
                columns: new[] { "InstitutionId", "State", "End" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractEvent_EntryId",
                table: "ContractEvent",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractExemptions_InstitutionId_SupplierKey",
                table: "ContractExemptions",
                columns: new[] { "InstitutionId", "SupplierKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContractImportRows_ImportId",
                table: "ContractImportRows",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractImports_InstitutionId_Sha256",
                table: "ContractImports",
                columns: new[] { "InstitutionId", "Sha256" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractKpi_EntryId",
                table: "ContractKpi",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractKpiRating_KpiId_Year",
                table: "ContractKpiRating",
                columns: new[] { "KpiId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractLot_EntryId_Number",
                table: "ContractLot",
                columns: new[] { "EntryId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContractPayees_EntryId",
                table: "ContractPayees",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractPayees_InstitutionId_EntryId_PayeeId",
                table: "ContractPayees",
                columns: new[] { "InstitutionId", "EntryId", "PayeeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContractSuppliers_EntryId",
                table: "ContractSuppliers",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractSuppliers_InstitutionId_SupplierId",
                table: "ContractSuppliers",
                columns: new[] { "InstitutionId", "SupplierId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractSuppliers_SupplierId",
                table: "ContractSuppliers",
                column: "SupplierId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContractEvent");

            migrationBuilder.DropTable(
                name: "ContractExemptions");

            migrationBuilder.DropTable(
                name: "ContractImportRows");

            migrationBuilder.DropTable(
                name: "ContractKpiRating");

            migrationBuilder.DropTable(
                name: "ContractLot");

            migrationBuilder.DropTable(
                name: "ContractPayees");

            migrationBuilder.DropTable(
                name: "ContractSuppliers");

            migrationBuilder.DropTable(
                name: "ContractImports");

            migrationBuilder.DropTable(
                name: "ContractKpi");

            migrationBuilder.DropTable(
                name: "ContractEntries");

            migrationBuilder.DropColumn(
                name: "PublishesContracts",
                table: "Institutions");
        }
    }
}
