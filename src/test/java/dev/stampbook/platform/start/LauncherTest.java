package dev.stampbook.platform.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class LauncherTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream errors = new PrintStream(written, true, UTF_8);

    /// Spring insists on a web server; this one never listens.
    @Configuration(proxyBeanMethods = false)
    static class Silent {

        @Bean
        TomcatServletWebServerFactory server() {
            return new TomcatServletWebServerFactory(-1);
        }
    }

    @Import(Silent.class)
    @Configuration(proxyBeanMethods = false)
    static class Application {

        record Greeting() implements Command {

            @Override
            public String name() {
                return "greet";
            }

            @Override
            public int run(List<String> arguments) {
                return arguments.equals(List.of("Anna")) ? 3 : 4;
            }
        }

        @Bean
        Command greeting() {
            return new Greeting();
        }
    }

    @Import(Silent.class)
    @Configuration(proxyBeanMethods = false)
    static class Refusing {

        @Bean
        Object fault() {
            throw new StartRefused("The moon is in the wrong phase.");
        }
    }

    @Test
    void saysOneSentenceForAWrongSetting() {
        var code = launcher(Map.of("STAMPBOOK_PORT", "many")).launch(Application.class);

        assertThat(code).isEqualTo(1);
        assertThat(written.toString(UTF_8))
                .isEqualTo("STAMPBOOK_PORT must be a port from 1 to 65535, not many.\n");
    }

    @Test
    void saysOneSentenceForARefusalDeepInsideTheStart() {
        var code = launcher(Map.of()).launch(Refusing.class);

        assertThat(code).isEqualTo(1);
        assertThat(written.toString(UTF_8)).isEqualTo("The moon is in the wrong phase.\n");
    }

    @Test
    void warnsOfUnknownVariables() {
        launcher(Map.of("STAMPBOOK_PROT", "80")).launch(Application.class, "greet", "Anna");

        assertThat(written.toString(UTF_8)).startsWith("Warning: STAMPBOOK_PROT ").hasLineCount(1);
    }

    @Test
    void obeysACommandAndAnswersItsCode() {
        var launcher = launcher(Map.of());

        assertThat(launcher.launch(Application.class, "greet", "Anna")).isEqualTo(3);
        assertThat(launcher.launch(Application.class, "greet")).isEqualTo(4);
    }

    @Test
    void namesTheCommandsThereAre() {
        assertThat(launcher(Map.of()).launch(Application.class, "dance")).isEqualTo(1);
        assertThat(written.toString(UTF_8))
                .isEqualTo("There is no command dance; known: greet, verify.\n");
    }

    @Test
    void namesThePortThatIsTaken() {
        var taken = new PortInUseException(8080);

        assertThat(Refusals.sentence(new IllegalStateException(taken)))
                .hasValue(
                        "Port 8080 is in use; set STAMPBOOK_PORT (or STAMPBOOK_MANAGEMENT_PORT) to"
                                + " a free one.");
    }

    @Test
    void saysWhoseSchemaItIsNot() {
        var other = new FlywayValidateException(new ErrorDetails(null, null), "V9999 is unknown");
        var foreign =
                new FlywayException(
                        "", CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE);

        assertThat(Refusals.sentence(new IllegalStateException(other)))
                .hasValue(
                        "This database was migrated by another version of Stampbook; run that"
                                + " version, or restore a backup.");
        assertThat(Refusals.sentence(new IllegalStateException(foreign)))
                .hasValue(
                        "This database holds tables that are not Stampbook's; name an empty one in"
                                + " STAMPBOOK_DATABASE_URL.");
    }

    private Launcher launcher(Map<String, String> environment) {
        return new Launcher(environment, errors);
    }
}
