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
            // SQLite takes a column with its foreign key at once, but adds no foreign key to one that is there: EF Core would make the table anew,
            // outside the transaction.
            migrationBuilder.Sql("""
                ALTER TABLE "SupplierAddresses" ADD "InstitutionId" INTEGER NULL
                    CONSTRAINT "FK_SupplierAddresses_Institutions_InstitutionId" REFERENCES "Institutions" ("Id") ON DELETE RESTRICT;
                """);

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

            // A column that may be null from now on needs a new table. No other one refers to it, so foreign keys may stay on, and the change is one transaction.
            migrationBuilder.Sql("""
                CREATE TABLE "MatchRules_new" (
                    "Id" INTEGER NOT NULL CONSTRAINT "PK_MatchRules" PRIMARY KEY AUTOINCREMENT,
                    "DecidedAt" INTEGER NOT NULL,
                    "DecidedBy" TEXT NOT NULL,
                    "InstitutionId" INTEGER NOT NULL,
                    "NameKey" TEXT NOT NULL,
                    "Offered" TEXT NOT NULL,
                    "Postcode" TEXT NULL,
                    "Reason" TEXT NULL,
                    "SupplierId" INTEGER NULL,
                    "UndoneAt" INTEGER NULL,
                    "UndoneBy" TEXT NULL,
                    "Verdict" TEXT NOT NULL,
                    CONSTRAINT "FK_MatchRules_Institutions_InstitutionId" FOREIGN KEY ("InstitutionId") REFERENCES "Institutions" ("Id") ON DELETE RESTRICT,
                    CONSTRAINT "FK_MatchRules_Suppliers_SupplierId" FOREIGN KEY ("SupplierId") REFERENCES "Suppliers" ("Id") ON DELETE RESTRICT
                );
                INSERT INTO "MatchRules_new" ("Id", "DecidedAt", "DecidedBy", "InstitutionId", "NameKey", "Offered", "Postcode", "Reason", "SupplierId", "UndoneAt", "UndoneBy", "Verdict")
                SELECT "Id", "DecidedAt", "DecidedBy", "InstitutionId", "NameKey", '', "Postcode", "Reason", "SupplierId", "UndoneAt", "UndoneBy", "Verdict" FROM "MatchRules";
                DROP TABLE "MatchRules";
                ALTER TABLE "MatchRules_new" RENAME TO "MatchRules";
                CREATE INDEX "IX_MatchRules_InstitutionId_NameKey" ON "MatchRules" ("InstitutionId", "NameKey");
                CREATE INDEX "IX_MatchRules_SupplierId" ON "MatchRules" ("SupplierId");
                """);

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
