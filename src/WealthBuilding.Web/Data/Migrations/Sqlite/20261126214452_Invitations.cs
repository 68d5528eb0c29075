using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Invitations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LeftOut",
                table: "OpportunityNotices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LeftOutReason",
                table: "OpportunityNotices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "QuoteInvitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    SupplierId = table.Column<int>(type: "INTEGER", nullable: false),
                    InvitedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ByRule = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsLocal = table.Column<bool>(type: "INTEGER", nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuoteInvitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuoteInvitations_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_QuoteInvitations_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuoteInvitations_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_QuoteInvitations_EntryId_SupplierId",
                table: "QuoteInvitations",
                columns: new[] { "EntryId", "SupplierId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuoteInvitations_InstitutionId_SupplierId",
                table: "QuoteInvitations",
                columns: new[] { "InstitutionId", "SupplierId" });

            migrationBuilder.CreateIndex(
                name: "IX_QuoteInvitations_SupplierId",
                table: "QuoteInvitations",
                column: "SupplierId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "QuoteInvitations");

            migrationBuilder.DropColumn(
                name: "LeftOut",
                table: "OpportunityNotices");

            migrationBuilder.DropColumn(
                name: "LeftOutReason",
                table: "OpportunityNotices");
        }
    }
}
