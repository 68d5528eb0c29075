using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Questions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "QuestionsUntil",
                table: "OpportunityNotices",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OpportunityQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<int>(type: "integer", nullable: false),
                    SupplierId = table.Column<int>(type: "integer", nullable: false),
                    Asked = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false),
                    Reworded = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: true),
                    Answer = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: true),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsLate = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpportunityQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OpportunityQuestions_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OpportunityQuestions_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OpportunityQuestions_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OpportunityQuestions_EntryId_SupplierId",
                table: "OpportunityQuestions",
                columns: new[] { "EntryId", "SupplierId" });

            migrationBuilder.CreateIndex(
                name: "IX_OpportunityQuestions_InstitutionId_EntryId",
                table: "OpportunityQuestions",
                columns: new[] { "InstitutionId", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_OpportunityQuestions_SupplierId",
                table: "OpportunityQuestions",
                column: "SupplierId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OpportunityQuestions");

            migrationBuilder.DropColumn(
                name: "QuestionsUntil",
                table: "OpportunityNotices");
        }
    }
}
