package dev.stampbook.card;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.stampbook.card.Program.Versions;
import dev.stampbook.card.end.ProgramEnds;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The programs of a merchant and their versions.
@Repository
public class Programs {

    private final JdbcClient jdbc;
    private final Json json;

    Programs(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A program in one of its versions.
    public record Version(UUID program, int version) {}

    /// Those of the programs that are there, in their newest versions, by id.
    public Map<UUID, Program> find(MerchantId merchant, Collection<UUID> programs) {
        return jdbc
                .sql(
                        """
                        select program.id, slug, program_version.version, apply, rules, design,
                               program_version.created_at as changed_at, pending_version,
                               published_at, archived_at, stopped_at, program.created_at
                        from program
                        join program_version
                        on program_version.merchant_id = program.merchant_id
                        and program_version.program_id = program.id
                        and program_version.version = program.version
                        where program.merchant_id = :merchant
                        and program.id = any(:programs)
                        """)
                .param("merchant", merchant.value())
                .param("programs", programs.toArray(UUID[]::new))
                .query((row, number) -> program(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Program::id, program -> program));
    }

    /// The program in its newest version; must exist.
    public Program get(MerchantId merchant, UUID program) {
        return Optional.ofNullable(find(merchant, List.of(program)).get(program))
                .orElseThrow(() -> new NotFound("program"));
    }

    /// The program with this slug, in its newest version.
    public Optional<Program> find(MerchantId merchant, String slug) {
        return jdbc.sql(
                        """
                        select program.id, slug, program_version.version, apply, rules, design,
                               program_version.created_at as changed_at, pending_version,
                               published_at, archived_at, stopped_at, program.created_at
                        from program
                        join program_version
                        on program_version.merchant_id = program.merchant_id
                        and program_version.program_id = program.id
                        and program_version.version = program.version
                        where program.merchant_id = :merchant
                        and slug = :slug
                        """)
                .param("merchant", merchant.value())
                .param("slug", slug)
                .query((row, number) -> program(row))
                .optional();
    }

    /// Up to `most` programs in their newest versions, newest first, those before `after` alone.
    public List<Program> list(MerchantId merchant, @Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        select program.id, slug, program_version.version, apply, rules, design,
                               program_version.created_at as changed_at, pending_version,
                               published_at, archived_at, stopped_at, program.created_at
                        from program
                        join program_version
                        on program_version.merchant_id = program.merchant_id
                        and program_version.program_id = program.id
                        and program_version.version = program.version
                        where program.merchant_id = :merchant
                        and (:after::uuid is null or program.id < :after::uuid)
                        order by program.id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("after", after)
                .param("most", most)
                .query((row, number) -> program(row))
                .list();
    }

    /// Of each program that a card counts by in one of these versions: those that matter to it, in
    /// which state and times are the program's own.
    public Map<UUID, Versions> versions(MerchantId merchant, Collection<Version> wanted) {
        return jdbc
                .sql(
                        """
                        select distinct program.id, slug, program_version.version, apply, rules,
                               design, program_version.created_at as changed_at, pending_version,
                               published_at, archived_at, stopped_at, program.created_at
                        from unnest(:programs::uuid[], :versions::integer[])
                            as wanted(program_id, version)
                        join program
                        on program.merchant_id = :merchant
                        and program.id = wanted.program_id
                        join program_version
                        on program_version.merchant_id = :merchant
                        and program_version.program_id = wanted.program_id
                        and program_version.version >= wanted.version
                        and (program_version.version = wanted.version
                            or program_version.version = program.version
                            or program_version.apply = 'all_cards')
                        """)
                .param("merchant", merchant.value())
                .param("programs", wanted.stream().map(Version::program).toArray(UUID[]::new))
                .param("versions", wanted.stream().map(Version::version).toArray(Integer[]::new))
                .query((row, number) -> program(row))
                .list()
                .stream()
                .collect(groupingBy(Program::id, collectingAndThen(toList(), Versions::new)));
    }

    /// Which of these slugs are taken.
    public Set<String> taken(MerchantId merchant, Collection<String> slugs) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select slug
                                from program
                                where merchant_id = :merchant
                                and slug = any(:slugs)
                                """)
                        .param("merchant", merchant.value())
                        .param("slugs", slugs.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /// Locks programs, in the order of their ids.
    public void lock(MerchantId merchant, Collection<UUID> programs) {
        jdbc.sql(
                        """
                        select id
                        from program
                        where merchant_id = :merchant
                        and id = any(:programs)
                        order by id
                        for update
                        """)
                .param("merchant", merchant.value())
                .param("programs", programs.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// Adds new programs in their first versions.
    public void add(Changes changes, List<Program> programs) {
        changes.add(
                """
                insert into program (merchant_id, id, slug, version, pending_version,
                                     published_at, archived_at, stopped_at, created_at)
                select :merchant, id, slug, version, pending_version,
                       published_at, archived_at, stopped_at, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, slug text, version integer, pending_version integer,
                    published_at timestamptz, archived_at timestamptz, stopped_at timestamptz,
                    created_at timestamptz)
                """,
                programs.stream().map(Programs::row).toList());
        addVersions(changes, programs);
    }

    /// Adds versions of locked programs, each one ahead of what is stored.
    public void change(Changes changes, List<Program> programs) {
        changes.add(
                """
                update program
                set version = line.version,
                    pending_version = line.pending_version,
                    published_at = line.published_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, version integer, pending_version integer, published_at timestamptz)
                where program.merchant_id = :merchant
                and program.id = line.id
                and program.version = line.version - 1
                """,
                programs.stream().map(Programs::row).toList());
        addVersions(changes, programs);
    }

    private static void addVersions(Changes changes, List<Program> programs) {
        changes.add(
                """
                insert into program_version (merchant_id, program_id, version, apply, rules, design,
                                             created_at)
                select :merchant, program_id, version, apply, rules, design, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    program_id uuid, version integer, apply text, rules jsonb, design jsonb,
                    created_at timestamptz)
                """,
                programs.stream().map(Programs::versionRow).toList());
        ProgramEnds.add(changes, programs);
    }

    /// Writes where locked programs are in their lives.
    public void save(Changes changes, Collection<Program> programs) {
        changes.add(
                """
                update program
                set pending_version = line.pending_version,
                    archived_at = line.archived_at,
                    stopped_at = line.stopped_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, version integer, pending_version integer, archived_at timestamptz,
                    stopped_at timestamptz)
                where program.merchant_id = :merchant
                and program.id = line.id
                and program.version = line.version
                """,
                programs.stream().map(Programs::row).toList());
    }

    /// The row of a program as the journal keeps it.
    public static Row row(Program program) {
        return new Row()
                .with("id", program.id())
                .with("slug", program.slug())
                .with("version", program.version())
                .with("pending_version", program.pending())
                .with("published_at", program.publishedAt())
                .with("archived_at", program.archivedAt())
                .with("stopped_at", program.stoppedAt())
                .with("created_at", program.createdAt());
    }

    /// The row of a program's version as the journal keeps it.
    public static Row versionRow(Program program) {
        return new Row()
                .with("program_id", program.id())
                .with("version", program.version())
                .with("apply", program.apply())
                .with("rules", program.rules())
                .with("design", program.design())
                .with("created_at", program.changedAt());
    }

    private Program program(ResultSet row) throws SQLException {
        return new Program(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getInt("version"),
                Program.Apply.valueOf(row.getString("apply").toUpperCase(Locale.ROOT)),
                json.shared(row.getString("rules"), Rules.class),
                json.object(row.getString("design")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("pending_version", Integer.class),
                Cards.instant(row, "published_at"),
                Cards.instant(row, "archived_at"),
                Cards.instant(row, "stopped_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
