using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LivingWageCompliance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccreditedEmployers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccreditedEmployers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccreditedEmployers_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AddedLivingWages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Announced = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PayBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UnitedKingdomHundredths = table.Column<long>(type: "INTEGER", nullable: false),
                    LondonHundredths = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AddedLivingWages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AddedStatutoryWages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AgeFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    AgeTo = table.Column<int>(type: "INTEGER", nullable: true),
                    IsApprentice = table.Column<bool>(type: "INTEGER", nullable: false),
                    Hundredths = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AddedStatutoryWages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ContractWageScopes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsGoodsOnly = table.Column<bool>(type: "INTEGER", nullable: true),
                    IsByVolunteers = table.Column<bool>(type: "INTEGER", nullable: true),
                    IsByApprentices = table.Column<bool>(type: "INTEGER", nullable: true),
                    HoursADayHundredths = table.Column<long>(type: "INTEGER", nullable: true),
                    HoursAWeekHundredths = table.Column<long>(type: "INTEGER", nullable: true),
                    Weeks = table.Column<int>(type: "INTEGER", nullable: true),
                    Wording = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CoversApprentices = table.Column<bool>(type: "INTEGER", nullable: false),
                    FromAnnouncement = table.Column<bool>(type: "INTEGER", nullable: false),
                    MilestoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SaidBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    SaidAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractWageScopes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContractWageScopes_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SentReminders",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SentReminders", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "WageCases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    SupplierId = table.Column<int>(type: "INTEGER", nullable: true),
                    SupplierName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ShortYearPence = table.Column<long>(type: "INTEGER", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpenedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Remedy = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WageCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WageCases_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_WageCases_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_WageCases_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WageDeclarations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SupplierId = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AsAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    GivenBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WageDeclarations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WageDeclarations_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkerReports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    SupplierId = table.Column<int>(type: "INTEGER", nullable: true),
                    Employer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Concern = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    IsShowable = table.Column<bool>(type: "INTEGER", nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkerReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkerReports_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_WorkerReports_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "WageCaseStep",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WageCaseStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WageCaseStep_WageCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "WageCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeclaredBand",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DeclarationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Age = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Apprentice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Workers = table.Column<int>(type: "INTEGER", nullable: false),
                    HoursHundredths = table.Column<long>(type: "INTEGER", nullable: false),
                    LowestHundredths = table.Column<long>(type: "INTEGER", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    HoursGuaranteed = table.Column<bool>(type: "INTEGER", nullable: true),
                    NoticeOfShifts = table.Column<bool>(type: "INTEGER", nullable: true),
                    SickPay = table.Column<bool>(type: "INTEGER", nullable: true),
                    PaidTraining = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeclaredBand", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeclaredBand_WageDeclarations_DeclarationId",
                        column: x => x.DeclarationId,
                        principalTable: "WageDeclarations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccreditedEmployers_InstitutionId_NameKey",
                table: "AccreditedEmployers",
                columns: new[] { "InstitutionId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_AddedLivingWages_Announced",
                table: "AddedLivingWages",
                column: "Announced",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AddedStatutoryWages_From_AgeFrom_IsApprentice",
                table: "AddedStatutoryWages",
                columns: new[] { "From", "AgeFrom", "IsApprentice" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContractWageScopes_EntryId",
                table: "ContractWageScopes",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractWageScopes_InstitutionId_EntryId",
                table: "ContractWageScopes",
                columns: new[] { "InstitutionId", "EntryId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeclaredBand_DeclarationId",
                table: "DeclaredBand",
                column: "DeclarationId");

            migrationBuilder.CreateIndex(
                name: "IX_WageCases_EntryId",
                table: "WageCases",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_WageCases_InstitutionId_ClosedOn_DueOn",
                table: "WageCases",
                columns: new[] { "InstitutionId", "ClosedOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_WageCases_OwnerId",
                table: "WageCases",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_WageCases_SupplierId",
                table: "WageCases",
                column: "SupplierId");

            migrationBuilder.CreateIndex(
                name: "IX_WageCaseStep_CaseId",
                table: "WageCaseStep",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_WageDeclarations_SupplierId_AsAt",
                table: "WageDeclarations",
                columns: new[] { "SupplierId", "AsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkerReports_CodeHash",
                table: "WorkerReports",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkerReports_InstitutionId_Quarter",
                table: "WorkerReports",
                columns: new[] { "InstitutionId", "Quarter" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkerReports_SupplierId",
                table: "WorkerReports",
                column: "SupplierId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccreditedEmployers");

            migrationBuilder.DropTable(
                name: "AddedLivingWages");

            migrationBuilder.DropTable(
                name: "AddedStatutoryWages");

            migrationBuilder.DropTable(
                name: "ContractWageScopes");

            migrationBuilder.DropTable(
                name: "DeclaredBand");

            migrationBuilder.DropTable(
                name: "SentReminders");

            migrationBuilder.DropTable(
                name: "WageCaseStep");

            migrationBuilder.DropTable(
                name: "WorkerReports");

            migrationBuilder.DropTable(
                name: "WageDeclarations");

            migrationBuilder.DropTable(
                name: "WageCases");
        }
    }
}
