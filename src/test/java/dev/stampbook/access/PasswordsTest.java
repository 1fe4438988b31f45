package dev.stampbook.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@Tag("core")
class PasswordsTest {

    private final Passwords passwords = new Passwords(nothingElse());

    /// A server on which nobody says otherwise.
    private static ObjectProvider<Passwords.Cost> nothingElse() {
        return new StaticListableBeanFactory().getBeanProvider(Passwords.Cost.class);
    }

    @Test
    void aServerHashesAsItIsAdvised() {
        assertThat(passwords.hash("correct horse battery"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void thePasswordFitsAndNoOther() {
        var hash = passwords.hash("correct horse battery");

        assertThat(passwords.fits("correct horse battery", hash)).isTrue();
        assertThat(passwords.fits("correct horse batterz", hash)).isFalse();
    }

    @Test
    void isNeitherShortNorEndless() {
        assertThat(Passwords.acceptable("x".repeat(11))).isFalse();
        assertThat(Passwords.acceptable("x".repeat(12))).isTrue();
        assertThat(Passwords.acceptable("x".repeat(128))).isTrue();
        assertThat(Passwords.acceptable("x".repeat(129))).isFalse();
    }

    @Test
    void withoutAHashNothingFits() {
        assertThat(passwords.fits("nobody has this password", null)).isFalse();
    }
}
