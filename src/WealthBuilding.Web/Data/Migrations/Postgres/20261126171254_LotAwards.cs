using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LotAwards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AwardedPence",
                table: "ContractLot",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AwardedTo",
                table: "ContractLot",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecidedOn",
                table: "ContractLot",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "ContractLot",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "ContractLot",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Open");

            // Lots of what was awarded as a whole before lots could be decided on one by one.
            migrationBuilder.Sql("UPDATE \"ContractLot\" SET \"State\" = 'Awarded' WHERE \"EntryId\" IN (SELECT \"Id\" FROM \"ContractEntries\" WHERE \"State\" IN ('Awarded', 'Contract', 'Ended', 'Terminated'))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AwardedPence",
                table: "ContractLot");

            migrationBuilder.DropColumn(
                name: "AwardedTo",
                table: "ContractLot");

            migrationBuilder.DropColumn(
                name: "DecidedOn",
                table: "ContractLot");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "ContractLot");

            migrationBuilder.DropColumn(
                name: "State",
                table: "ContractLot");
        }
    }
}
