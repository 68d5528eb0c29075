using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Payments",
                table: "PayeeMatches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Proposed",
                table: "PayeeMatches",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "PayeeMatches",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AlterColumn<int>(
                name: "SupplierId",
                table: "MatchRules",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<string>(
                name: "Offered",
                table: "MatchRules",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "ClusterDismissals",
                columns: table => new
                {
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DismissedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    DismissedAt = table.Column<long>(type: "INTEGER", nullable: false)
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
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Join = table.Column<double>(type: "REAL", nullable: false),
                    Review = table.Column<double>(type: "REAL", nullable: false)
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
