package dev.stampbook.card;

import tools.jackson.databind.JsonNode;

interface OpenInterface {

    JsonNode json();
}
