using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UnsentQuotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "UnsentQuotes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    SupplierId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    KeptAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnsentQuotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnsentQuotes_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_UnsentQuotes_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_UnsentQuotes_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UnsentQuotes_EntryId_SupplierId_UserId",
                table: "UnsentQuotes",
                columns: new[] { "EntryId", "SupplierId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnsentQuotes_SupplierId",
                table: "UnsentQuotes",
                column: "SupplierId");

            migrationBuilder.CreateIndex(
                name: "IX_UnsentQuotes_UserId",
                table: "UnsentQuotes",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UnsentQuotes");
        }
    }
}
