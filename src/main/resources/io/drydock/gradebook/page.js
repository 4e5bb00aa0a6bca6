"use strict";
// Each heading of a table that can be sorted becomes a button; without this script it stays a heading.
for (const table of document.querySelectorAll("table.sortable")) {
  const headings = [...table.querySelectorAll("thead th")];
  const said = table.parentElement.parentElement.querySelector("[role=status]");
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const up = heading.getAttribute("aria-sort") !== "ascending";
      headings.forEach(each => each.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", up ? "ascending" : "descending");
      const key = row => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
      const body = table.tBodies[0];
      const rows = [...body.rows].sort((one, other) => {
        const [a, b] = [key(one), key(other)];
        // What is not there stands at the end either way.
        if (a === "" || b === "") return (a === "") - (b === "");
        const order = a.localeCompare(b, "en", { numeric: true });
        return up ? order : -order;
      });
      body.append(...rows);
      said.textContent = "Sorted by " + button.textContent.trim() + (up ? ", ascending." : ", descending.");
    });
  });
}
