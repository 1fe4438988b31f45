package dev.stampbook.platform.web;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.json.TestJson;
import dev.stampbook.platform.words.Words;
import java.util.List;

/// Callers without a request.
public final class Callers {

    private Callers() {}

    /// A caller from this address.
    public static Caller of(Actor actor, String address) {
        var json = TestJson.json();
        var manners =
                new Caller.Manners(
                        json, new Problems(new Words(true), json), (merchant, location) -> true);
        return new Caller(
                manners,
                actor,
                new Caller.Request(List.of(), false, null, new byte[0], address, null));
    }
}
