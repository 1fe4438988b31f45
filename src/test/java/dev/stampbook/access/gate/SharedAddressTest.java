package dev.stampbook.access.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.access.SigningIn;
import dev.stampbook.access.SigningIn.Attempt;
import dev.stampbook.access.SigningIn.SignInOutcome.SignedIn;
import dev.stampbook.access.passkey.SigningInByPasskey;
import dev.stampbook.access.passkey.SigningInByPasskey.Answered;
import dev.stampbook.platform.web.TurnedAway;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A guest on the shop's Wi-Fi guesses; the shop goes on working.
@RuleOf(Chapter.TRUST)
@DoorTest
class SharedAddressTest {

    @Autowired Shops shops;
    @Autowired SigningIn signingIn;
    @Autowired SigningInByPasskey byPasskey;

    private Shops.Shop shop;
    private String line;

    @BeforeEach
    void aGuestGuessesKeys() {
        shop = shops.open();
        line = shop.till().line();
        for (var guess = 0; guess < 60; guess++) {
            guest("sb_guess").get("/api/v1/programs").expect(401);
        }
    }

    @Test
    void theGuestIsAskedToWait() {
        guest("sb_guess").get("/api/v1/programs").expect(429, "rate_limited");
        guest("guess").get("/api/v1/merchants").expect(429, "rate_limited");
    }

    @Test
    void theTillGoesOn() {
        shop.till().get("/api/v1/programs").expect(200);
    }

    @Test
    void theOperatorGoesOn() {
        guest(shops.operator().bearer()).get("/api/v1/merchants/" + shop.merchant()).expect(200);
    }

    @Test
    void staffSignIn() {
        assertThat(signIn(shop.counter().password())).isInstanceOf(SignedIn.class);
    }

    @Test
    void rightPasswordsAreNotCounted() {
        for (var time = 0; time < 70; time++) {
            assertThat(signIn(shop.counter().password())).isInstanceOf(SignedIn.class);
        }
    }

    @Test
    void whoeverGuessesPasswordsOrPasskeysIsAskedToWaitForEachApart() {
        for (var guess = 0; guess < 60; guess++) {
            assertThatCode(this::showNoPasskey).doesNotThrowAnyException();
        }

        assertThatThrownBy(this::showNoPasskey).isInstanceOf(TurnedAway.class);
        for (var guess = 0; guess < 60; guess++) {
            assertThatCode(() -> signIn("wrong")).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> signIn("wrong")).isInstanceOf(TurnedAway.class);
    }

    private Till guest(String bearer) {
        return new Till(shop.till().address(), bearer, line);
    }

    private SigningIn.SignInOutcome signIn(String password) {
        return signingIn.signIn(new Attempt(shop.counter().login(), password, "Phone", line));
    }

    private void showNoPasskey() {
        byPasskey.signIn(new Answered("{}", "", "Phone", line), TestClock.START);
    }
}
