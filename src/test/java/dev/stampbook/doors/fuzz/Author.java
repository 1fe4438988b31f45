package dev.stampbook.doors.fuzz;

import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes requests: right ones first, and then most of them less right.
final class Author {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> SLOW = Set.of("createMerchant", "createStaff");

    private final List<Operation> operations;
    private final Known known;
    private final Random random;
    private final Inventor inventor;
    private final BodySpoiler bodies;
    private final EnvelopeSpoiler envelopes;

    Author(Ground ground, Known known, Known foreign, Random random) {
        var bad = new BadValues(random, known, foreign);
        this.operations = Operation.all(ground.contract());
        this.known = known;
        this.random = random;
        this.inventor = new Inventor(ground.contract().document(), random, known, ground.clock());
        this.bodies = new BodySpoiler(random, bad);
        this.envelopes = new EnvelopeSpoiler(random, known, bad);
    }

    Attempt attempt() {
        var operation = operation();
        var attempt = new Attempt(operation, known.fill(operation.route().path()));
        var spoils = spoils();
        var inBody = operation.takesABody() ? spoils - random.nextInt(spoils + 1) : 0;
        if (operation.takesABody()) {
            attempt.body = JSON.writeValueAsBytes(body(operation, inBody));
        }
        manners(attempt);
        for (var i = inBody; i < spoils; i++) {
            envelopes.spoil(attempt);
        }
        return attempt;
    }

    /// What changes something is asked for twice as often, what takes long (passwords are meant to)
    /// rarely.
    private Operation operation() {
        var one = operations.get(random.nextInt(operations.size()));
        var odds = SLOW.contains(one.id()) ? 8 : one.reads() ? 2 : 1;
        return random.nextInt(odds) == 0 ? one : operation();
    }

    private int spoils() {
        var percent = random.nextInt(100);
        return percent < 30 ? 0 : percent < 80 ? 1 : percent < 95 ? 2 : 4;
    }

    private JsonNode body(Operation operation, int spoils) {
        var tried = operation.route().body();
        var body =
                tried != null && random.nextInt(100) < 40
                        ? JSON.readTree(known.fill(tried))
                        : inventor.value("", operation.schema());
        for (var i = 0; i < spoils; i++) {
            body = bodies.spoil(body);
        }
        return body;
    }

    private void manners(Attempt attempt) {
        var operation = attempt.operation;
        if (operation.takes("If-Match") && random.nextInt(10) < 8) {
            attempt.header("If-Match", "\"" + known.one("version") + "\"");
        }
        if (operation.takes("Idempotency-Key") && random.nextInt(10) < 3) {
            attempt.header("Idempotency-Key", "key-" + random.nextInt(200));
        }
        if (operation.takes("dry_run") && random.nextInt(10) < 1) {
            attempt.query("dry_run", "true");
        }
    }
}
