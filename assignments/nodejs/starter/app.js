'use strict';

const path = require('path');
const express = require('express');

const ships = [
  { name: 'Albatross', berth: 1, since: '06:10' },
  { name: 'Kittiwake', berth: 2, since: '07:45' },
  { name: 'Petrel', berth: 4, since: '11:20' }
];

const app = express();

app.use(express.static(path.join(__dirname, 'public')));

app.get('/ships', (request, response) => {
  response.json(ships);
});

app.get('/health', (request, response) => {
  response.json({ status: 'ok', node: process.version, process: process.pid });
});

app.use((request, response) => {
  response.status(404).send('No such pier.\n');
});

module.exports = app;
