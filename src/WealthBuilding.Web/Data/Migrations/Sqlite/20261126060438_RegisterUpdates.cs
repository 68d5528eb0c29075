using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegisterUpdates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "FinishedAt",
                table: "RegisterLoads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsFirst",
                table: "RegisterLoads",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "CompanyNumber",
                table: "RegisterEntries",
                type: "TEXT",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "GoneOn",
                table: "RegisterEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwnKey",
                table: "RegisterEntries",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RegisterChanges",
                columns: table => new
                {
                    LoadId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterChanges", x => new { x.LoadId, x.Number });
                    table.ForeignKey(
                        name: "FK_RegisterChanges_RegisterLoads_LoadId",
                        column: x => x.LoadId,
                        principalTable: "RegisterLoads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RegisterLoads_Register_Id",
                table: "RegisterLoads",
                columns: new[] { "Register", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEntries_CompanyNumber",
                table: "RegisterEntries",
                column: "CompanyNumber",
                filter: "\"CompanyNumber\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEntries_Register_OwnKey",
                table: "RegisterEntries",
                columns: new[] { "Register", "OwnKey" },
                filter: "\"OwnKey\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RegisterChanges");

            migrationBuilder.DropIndex(
                name: "IX_RegisterLoads_Register_Id",
                table: "RegisterLoads");

            migrationBuilder.DropIndex(
                name: "IX_RegisterEntries_CompanyNumber",
                table: "RegisterEntries");

            migrationBuilder.DropIndex(
                name: "IX_RegisterEntries_Register_OwnKey",
                table: "RegisterEntries");

            migrationBuilder.DropColumn(
                name: "FinishedAt",
                table: "RegisterLoads");

            migrationBuilder.DropColumn(
                name: "IsFirst",
                table: "RegisterLoads");

            migrationBuilder.DropColumn(
                name: "CompanyNumber",
                table: "RegisterEntries");

            migrationBuilder.DropColumn(
                name: "GoneOn",
                table: "RegisterEntries");

            migrationBuilder.DropColumn(
                name: "OwnKey",
                table: "RegisterEntries");
        }
    }
}
