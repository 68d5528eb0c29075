using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Matching : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "InstitutionId",
                table: "SupplierAddresses",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Payments",
                table: "PayeeMatches",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Proposed",
                table: "PayeeMatches",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "PayeeMatches",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AlterColumn<int>(
                name: "SupplierId",
                table: "MatchRules",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AddColumn<string>(
                name: "Offered",
                table: "MatchRules",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "ClusterDismissals",
                columns: table => new
                {
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    DismissedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    DismissedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClusterDismissals", x => new { x.InstitutionId, x.Key });
                    table.ForeignKey(
                        name: "FK_ClusterDismissals_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MatchSettings",
                columns: table => new
                {
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    Join = table.Column<double>(type: "double precision", nullable: false),
                    Review = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchSettings", x => x.InstitutionId);
                    table.ForeignKey(
                        name: "FK_MatchSettings_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SupplierAddresses_InstitutionId",
                table: "SupplierAddresses",
                column: "InstitutionId");

            migrationBuilder.AddForeignKey(
                name: "FK_SupplierAddresses_Institutions_InstitutionId",
                table: "SupplierAddresses",
                column: "InstitutionId",
                principalTable: "Institutions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_SupplierAddresses_Institutions_InstitutionId",
                table: "SupplierAddresses");

            migrationBuilder.DropTable(
                name: "ClusterDismissals");

            migrationBuilder.DropTable(
                name: "MatchSettings");

            migrationBuilder.DropIndex(
                name: "IX_SupplierAddresses_InstitutionId",
                table: "SupplierAddresses");

            migrationBuilder.DropColumn(
                name: "InstitutionId",
                table: "SupplierAddresses");

            migrationBuilder.DropColumn(
                name: "Payments",
                table: "PayeeMatches");

            migrationBuilder.DropColumn(
                name: "Proposed",
                table: "PayeeMatches");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "PayeeMatches");

            migrationBuilder.DropColumn(
                name: "Offered",
                table: "MatchRules");

            migrationBuilder.AlterColumn<int>(
                name: "SupplierId",
                table: "MatchRules",
                type: "integer",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);
        }
    }
}
