using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "ContractEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ReferenceKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    TitleKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    Department = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Category = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    CpvCodes = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Procedure = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ValuePence = table.Column<long>(type: "INTEGER", nullable: true),
                    ValueLeastPence = table.Column<long>(type: "INTEGER", nullable: true),
                    ValueMostPence = table.Column<long>(type: "INTEGER", nullable: true),
                    ValuePeriod = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Vat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IrrecoverableVatPence = table.Column<long>(type: "INTEGER", nullable: true),
                    Start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    End = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OriginalEnd = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Review = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LatestEnd = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExtensionMonths = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ExtensionsUsed = table.Column<int>(type: "INTEGER", nullable: false),
                    TermNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsSme = table.Column<bool>(type: "INTEGER", nullable: true),
                    IsVcse = table.Column<bool>(type: "INTEGER", nullable: true),
                    Reservation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReservationReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    NoticeAddress = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Deadline = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AwardedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ImportId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    SupplierKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UploadedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedById = table.Column<int>(type: "INTEGER", nullable: true),
                    UploadedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Options = table.Column<string>(type: "TEXT", nullable: false),
                    RowsInFile = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsAdded = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsChanged = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsUnchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsJoined = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsQuarantined = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsSkipped = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsKept = table.Column<int>(type: "INTEGER", nullable: false),
                    CommittedAt = table.Column<long>(type: "INTEGER", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: true),
                    CpvCodes = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    PayeeId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsTied = table.Column<bool>(type: "INTEGER", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SupplierId = table.Column<int>(type: "INTEGER", nullable: true),
                    Tie = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Candidates = table.Column<string>(type: "TEXT", nullable: false)
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
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportId = table.Column<int>(type: "INTEGER", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Record = table.Column<int>(type: "INTEGER", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    KpiId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Rating = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RatedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    RatedAt = table.Column<long>(type: "INTEGER", nullable: false)
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
