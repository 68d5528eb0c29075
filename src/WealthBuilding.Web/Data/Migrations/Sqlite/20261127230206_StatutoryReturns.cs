using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StatutoryReturns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "LedgerIncludesVat",
                table: "Institutions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ActKind",
                table: "ContractEntries",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CommencedOn",
                table: "ContractEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsUnderAct",
                table: "ContractEntries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SignedReturns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    Counted = table.Column<int>(type: "INTEGER", nullable: false),
                    AverageTenths = table.Column<int>(type: "INTEGER", nullable: true),
                    Within30 = table.Column<int>(type: "INTEGER", nullable: true),
                    From31To60 = table.Column<int>(type: "INTEGER", nullable: true),
                    From61 = table.Column<int>(type: "INTEGER", nullable: true),
                    OnTerms = table.Column<int>(type: "INTEGER", nullable: true),
                    OwnTerms = table.Column<int>(type: "INTEGER", nullable: false),
                    LeftOut = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SignedRole = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignedReturns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignedReturns_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SignedReturns_InstitutionId_From",
                table: "SignedReturns",
                columns: new[] { "InstitutionId", "From" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SignedReturns");

            migrationBuilder.DropColumn(
                name: "LedgerIncludesVat",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "ActKind",
                table: "ContractEntries");

            migrationBuilder.DropColumn(
                name: "CommencedOn",
                table: "ContractEntries");

            migrationBuilder.DropColumn(
                name: "IsUnderAct",
                table: "ContractEntries");
        }
    }
}
