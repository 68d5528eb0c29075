using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Postgres
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Announced = table.Column<DateOnly>(type: "date", nullable: false),
                    PayBy = table.Column<DateOnly>(type: "date", nullable: false),
                    UnitedKingdomHundredths = table.Column<long>(type: "bigint", nullable: false),
                    LondonHundredths = table.Column<long>(type: "bigint", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AddedLivingWages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AddedStatutoryWages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    AgeFrom = table.Column<int>(type: "integer", nullable: false),
                    AgeTo = table.Column<int>(type: "integer", nullable: true),
                    IsApprentice = table.Column<bool>(type: "boolean", nullable: false),
                    Hundredths = table.Column<long>(type: "bigint", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AddedStatutoryWages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ContractWageScopes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<int>(type: "integer", nullable: false),
                    IsGoodsOnly = table.Column<bool>(type: "boolean", nullable: true),
                    IsByVolunteers = table.Column<bool>(type: "boolean", nullable: true),
                    IsByApprentices = table.Column<bool>(type: "boolean", nullable: true),
                    HoursADayHundredths = table.Column<long>(type: "bigint", nullable: true),
                    HoursAWeekHundredths = table.Column<long>(type: "bigint", nullable: true),
                    Weeks = table.Column<int>(type: "integer", nullable: true),
                    Wording = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    CoversApprentices = table.Column<bool>(type: "boolean", nullable: false),
                    FromAnnouncement = table.Column<bool>(type: "boolean", nullable: false),
                    MilestoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SaidBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    SaidAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SentReminders", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "WageCases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<int>(type: "integer", nullable: false),
                    SupplierId = table.Column<int>(type: "integer", nullable: true),
                    SupplierName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ShortYearPence = table.Column<long>(type: "bigint", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Remedy = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SupplierId = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AsAt = table.Column<DateOnly>(type: "date", nullable: true),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    GivenBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    SupplierId = table.Column<int>(type: "integer", nullable: true),
                    Employer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Concern = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Quarter = table.Column<int>(type: "integer", nullable: false),
                    IsShowable = table.Column<bool>(type: "boolean", nullable: false),
                    CodeHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DeclarationId = table.Column<int>(type: "integer", nullable: false),
                    Role = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Area = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Age = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Apprentice = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Workers = table.Column<int>(type: "integer", nullable: false),
                    HoursHundredths = table.Column<long>(type: "bigint", nullable: false),
                    LowestHundredths = table.Column<long>(type: "bigint", nullable: false),
                    Terms = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    HoursGuaranteed = table.Column<bool>(type: "boolean", nullable: true),
                    NoticeOfShifts = table.Column<bool>(type: "boolean", nullable: true),
                    SickPay = table.Column<bool>(type: "boolean", nullable: true),
                    PaidTraining = table.Column<bool>(type: "boolean", nullable: true)
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
