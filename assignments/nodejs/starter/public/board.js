fetch('ships')
  .then((answer) => answer.json())
  .then((ships) => {
    const table = document.getElementById('ships');
    ships.forEach((ship) => {
      const row = table.insertRow();
      [ship.name, ship.berth, ship.since].forEach((text) => {
        row.insertCell().textContent = text;
      });
    });
  });
