package dev.stampbook.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void readsAPersonInNormalForm() {
        var form = new PersonForm(" Anna ", "ANNA@X.example", "030 123456", null, "PT-br", "a1");

        var person = form.read("DE", TODAY, Set.of("shoe"));

        assertThat(person.name()).isEqualTo("Anna");
        assertThat(person.emailNormal()).isEqualTo("anna@x.example");
        assertThat(person.phoneNormal()).isEqualTo("+4930123456");
        assertThat(person.locale()).isEqualTo("pt-BR");
    }

    @Test
    void anEmptyFormIsNobody() {
        assertThat(new PersonForm("", " ", "", null, "", "").read("DE", TODAY, Set.of("shoe")))
                .isEqualTo(Person.NOBODY);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var form = new PersonForm("x".repeat(101), "anna", "12", TODAY, "!", "a\u0000");

        var thrown =
                catchThrowableOfType(
                        InvalidInput.class, () -> form.read("DE", TODAY, Set.of("shoe")));

        assertThat(thrown.problems())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder(
                        "/name", "/email", "/phone", "/birthday", "/locale", "/external_id");
    }

    @Test
    void readsOwnFieldsThatAreDefinedAndNamesTheOthers() {
        var known = withFields(Map.of("shoe", " 42 ")).read("DE", TODAY, Set.of("shoe"));

        assertThat(known.fields()).containsExactly(Map.entry("shoe", "42"));
        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class,
                                        () ->
                                                withFields(Map.of("s/hoe", "42"))
                                                        .read("DE", TODAY, Set.of("shoe")))
                                .problems())
                .containsExactly(Problem.at("/fields/s~1hoe", "invalid.unknown_field"));
    }

    private static PersonForm withFields(Map<String, String> fields) {
        return new PersonForm(null, null, null, null, null, null, new HashMap<>(fields));
    }
}
