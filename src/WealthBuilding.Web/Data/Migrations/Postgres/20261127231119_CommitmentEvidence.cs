using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CommitmentEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CommitmentEvidence_InstitutionId_Key",
                table: "CommitmentEvidence");

            migrationBuilder.AddColumn<string>(
                name: "FileName",
                table: "WageCaseStep",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileSha256",
                table: "WageCaseStep",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasPlace",
                table: "OwnMeasures",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "AwardId",
                table: "Commitments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CriterionId",
                table: "Commitments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasPlace",
                table: "Commitments",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SupplierName",
                table: "Commitments",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClaimedBy",
                table: "CommitmentEvidence",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ClaimedById",
                table: "CommitmentEvidence",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ClaimedForId",
                table: "CommitmentEvidence",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileName",
                table: "CommitmentEvidence",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileSha256",
                table: "CommitmentEvidence",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TakenBack",
                table: "CommitmentEvidence",
                type: "character varying(2260)",
                maxLength: 2260,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ChosenPriorities",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    Keys = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ChosenBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChosenPriorities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChosenPriorities_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeclarationFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DeclarationId = table.Column<int>(type: "integer", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeclarationFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeclarationFiles_WageDeclarations_DeclarationId",
                        column: x => x.DeclarationId,
                        principalTable: "WageDeclarations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubcontractorPayments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<int>(type: "integer", nullable: false),
                    PayerId = table.Column<int>(type: "integer", nullable: false),
                    PayeeId = table.Column<int>(type: "integer", nullable: true),
                    PayeeName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Invoice = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Pence = table.Column<long>(type: "bigint", nullable: false),
                    SaidBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    SaidById = table.Column<int>(type: "integer", nullable: true),
                    Word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    AnsweredBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubcontractorPayments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubcontractorPayments_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SubcontractorPayments_Suppliers_PayeeId",
                        column: x => x.PayeeId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubcontractorPayments_Suppliers_PayerId",
                        column: x => x.PayerId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WageCaseStep_FileSha256",
                table: "WageCaseStep",
                column: "FileSha256");

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentEvidence_FileSha256",
                table: "CommitmentEvidence",
                column: "FileSha256");

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentEvidence_InstitutionId_Key",
                table: "CommitmentEvidence",
                columns: new[] { "InstitutionId", "Key" },
                unique: true,
                filter: "\"State\" <> 'Rejected'");

            migrationBuilder.CreateIndex(
                name: "IX_ChosenPriorities_InstitutionId",
                table: "ChosenPriorities",
                column: "InstitutionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeclarationFiles_DeclarationId",
                table: "DeclarationFiles",
                column: "DeclarationId");

            migrationBuilder.CreateIndex(
                name: "IX_DeclarationFiles_Sha256",
                table: "DeclarationFiles",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_SubcontractorPayments_EntryId",
                table: "SubcontractorPayments",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_SubcontractorPayments_InstitutionId_EntryId",
                table: "SubcontractorPayments",
                columns: new[] { "InstitutionId", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_SubcontractorPayments_PayeeId",
                table: "SubcontractorPayments",
                column: "PayeeId");

            migrationBuilder.CreateIndex(
                name: "IX_SubcontractorPayments_PayerId",
                table: "SubcontractorPayments",
                column: "PayerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChosenPriorities");

            migrationBuilder.DropTable(
                name: "DeclarationFiles");

            migrationBuilder.DropTable(
                name: "SubcontractorPayments");

            migrationBuilder.DropIndex(
                name: "IX_WageCaseStep_FileSha256",
                table: "WageCaseStep");

            migrationBuilder.DropIndex(
                name: "IX_CommitmentEvidence_FileSha256",
                table: "CommitmentEvidence");

            migrationBuilder.DropIndex(
                name: "IX_CommitmentEvidence_InstitutionId_Key",
                table: "CommitmentEvidence");

            migrationBuilder.DropColumn(
                name: "FileName",
                table: "WageCaseStep");

            migrationBuilder.DropColumn(
                name: "FileSha256",
                table: "WageCaseStep");

            migrationBuilder.DropColumn(
                name: "HasPlace",
                table: "OwnMeasures");

            migrationBuilder.DropColumn(
                name: "AwardId",
                table: "Commitments");

            migrationBuilder.DropColumn(
                name: "CriterionId",
                table: "Commitments");

            migrationBuilder.DropColumn(
                name: "HasPlace",
                table: "Commitments");

            migrationBuilder.DropColumn(
                name: "SupplierName",
                table: "Commitments");

            migrationBuilder.DropColumn(
                name: "ClaimedBy",
                table: "CommitmentEvidence");

            migrationBuilder.DropColumn(
                name: "ClaimedById",
                table: "CommitmentEvidence");

            migrationBuilder.DropColumn(
                name: "ClaimedForId",
                table: "CommitmentEvidence");

            migrationBuilder.DropColumn(
                name: "FileName",
                table: "CommitmentEvidence");

            migrationBuilder.DropColumn(
                name: "FileSha256",
                table: "CommitmentEvidence");

            migrationBuilder.DropColumn(
                name: "TakenBack",
                table: "CommitmentEvidence");

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentEvidence_InstitutionId_Key",
                table: "CommitmentEvidence",
                columns: new[] { "InstitutionId", "Key" },
                unique: true);
        }
    }
}
