package dev.stampbook.platform.web;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.json.TestJson;
import dev.stampbook.platform.words.Words;
import java.util.List;

/// Callers without a request.
public final class Callers {

    private static final Caller.Manners MANNERS =
            new Caller.Manners(
                    TestJson.json(),
                    new Problems(new Words(true), TestJson.json()),
                    (merchant, location) -> true);

    private Callers() {}

    /// A caller from this address.
    public static Caller of(Actor actor, String address) {
        return new Caller(
                MANNERS,
                actor,
                new Caller.Request(List.of(), false, null, new byte[0], address, null));
    }
}
