package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stampbook.platform.journal.EventTypes;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.TestDatabase;
import dev.stampbook.testing.contract.Contract;
import dev.stampbook.testing.contract.Exchanges;
import dev.stampbook.testing.contract.WholeRun;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks back on all door tests: whatever the contract declares, one of them was told. A run of
/// some of them can say nothing about that, and says so.
@DoorTest
@WholeRun.Last
class ContractKeptTest {

    private final Contract contract;
    private final TestDatabase database;

    ContractKeptTest(Http http, Fixtures fixtures) {
        this.contract = Contract.servedAt(http.address());
        this.database = fixtures.database();
    }

    @Test
    void everyEventTypeThatWasJournaledIsDocumented() {
        assertThat(EventTypes.all().keySet()).as("api/events.properties").containsAll(journaled());
    }

    @Test
    void everyAnswerDeclaredWasGiven() {
        var absent = doorTests().filter(test -> !WholeRun.asked().contains(test)).toList();
        assumeTrue(absent.isEmpty(), () -> "only `bin/test door` can tell, without " + absent);

        var missing = new TreeSet<>(contract.declared());
        missing.removeAll(Exchanges.answered());

        assertThat(missing)
                .as("declared, and given in no test: write the test, or correct the contract")
                .isEmpty();
    }

    /// The types that tests of the real server left behind; tests of the waist made up `tried`.
    private List<String> journaled() {
        return JdbcClient.create(database.superuser())
                .sql(
                        """
                        select distinct type
                        from journal
                        where type not like 'tried.%'
                        order by type
                        """)
                .query(String.class)
                .list();
    }

    private static Stream<Class<?>> doorTests() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(DoorTest.class));
        return scanner.findCandidateComponents("dev.stampbook").stream()
                .<Class<?>>map(found -> type(String.valueOf(found.getBeanClassName())))
                .filter(ContractKeptTest::hasTests);
    }

    private static boolean hasTests(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(method -> AnnotatedElementUtils.hasAnnotation(method, Testable.class));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
