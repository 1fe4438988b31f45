package dev.stampbook.card.api;

import dev.stampbook.card.Program;
import dev.stampbook.card.program.Publishing.ToPublish;
import dev.stampbook.card.program.Revising.ToRevise;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.platform.web.file.FileRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Programs as the pages of the desk write them: plain objects in the names of the public contract,
/// read by the same eyes as the bodies of the API. Whatever is wrong is `InvalidInput`.
@Component
public class ProgramDrafts {

    private final ViewingPrograms viewing;
    private final CarryingPrograms carrying;
    private final Json json;

    ProgramDrafts(ViewingPrograms viewing, CarryingPrograms carrying, Json json) {
        this.viewing = viewing;
        this.carrying = carrying;
        this.json = json;
    }

    /// A wish that was understood, or why it may not be wished.
    public record Read<W>(@Nullable W wish, @Nullable Refused refused) {

        /// The wish, which was not refused.
        public W granted() {
            return Objects.requireNonNull(wish);
        }
    }

    /// A program as a form would send it.
    public Map<String, Object> form(Program program) {
        return json.objectOf(ProgramForm.of(program));
    }

    /// Where people join a program.
    public String joinUrl(MerchantId merchant, Program program) {
        return viewing.desk(merchant).view(program).joinUrl();
    }

    /// A change of a program, made from one of its versions; `apply` says to which cards.
    public Read<ToRevise> change(Actor actor, Change change, Instant at) {
        var patch = InputChecks.body(json, json.bytes(change.fields()), ProgramPatch.class);
        var from = new IfMatch("\"" + change.version() + "\"");
        var read = viewing.read(actor.merchant(), change.program(), patch, from);
        var form = read.form();
        if (form == null) {
            return new Read<>(late(actor, change, read.program(), at), null);
        }
        var weak = form.rewards().stream().flatMap(reward -> reward.refusal().stream()).findFirst();
        return weak.isPresent()
                ? new Read<>(null, weak.get())
                : new Read<>(form.change(actor, read.program(), change.apply(), at), null);
    }

    /// A change that comes too late, which the deed refuses; unless the same form was sent before,
    /// and then its first answer counts.
    private static ToRevise late(Actor actor, Change change, Program program, Instant at) {
        return new ToRevise(
                actor,
                program.id(),
                change.version(),
                program.rules(),
                program.design(),
                false,
                change.apply(),
                at);
    }

    /// What a form wants to be otherwise.
    public record Change(
            UUID program, int version, Map<String, Object> fields, Program.@Nullable Apply apply) {

        public Change {
            fields = new LinkedHashMap<>(fields);
        }
    }

    /// The newest version of a program as a file without any id of this business.
    public String file(MerchantId merchant, UUID program) {
        return json.write(carrying.out(merchant, program));
    }

    /// The draft that a file asks for.
    public Read<ToPublish> draft(Actor actor, String file, Instant at) {
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        var named = named(bytes);
        if (named != null && !named.equals(ProgramFile.SCHEMA)) {
            var why = Refused.because(FileRefusal.UNKNOWN_SCHEMA, "reads", ProgramFile.SCHEMA);
            return new Read<>(null, why);
        }
        return read(actor, InputChecks.body(json, bytes, ProgramFile.class), at);
    }

    /// What cannot be read at all is refused by whoever reads all of it.
    private @Nullable String named(byte[] file) {
        try {
            return json.read(file, Named.class).schema();
        } catch (RuntimeException fault) {
            if (Json.unreadable(fault)) {
                return null;
            }
            throw fault;
        }
    }

    /// The draft of one more program like this one.
    public Read<ToPublish> copy(Actor actor, Program program, Instant at) {
        return draft(actor, file(actor.merchant(), program.id()), at);
    }

    private Read<ToPublish> read(Actor actor, ProgramFile file, Instant at) {
        var read = viewing.read(actor.merchant(), carrying.in(actor.merchant(), file));
        return read.refusal()
                .<Read<ToPublish>>map(why -> new Read<>(null, why))
                .orElseGet(() -> new Read<>(read.wish(actor, at), null));
    }

    private record Named(@Nullable String schema) {}
}
