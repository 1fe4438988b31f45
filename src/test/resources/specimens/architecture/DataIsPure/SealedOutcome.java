// breaks
package dev.stampbook.card;

import tools.jackson.databind.JsonNode;

sealed interface SealedOutcome {

    JsonNode json();

    final class Only implements SealedOutcome {

        @Override
        public JsonNode json() {
            throw new IllegalStateException();
        }
    }
}
