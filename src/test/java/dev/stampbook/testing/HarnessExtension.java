package dev.stampbook.testing;

import dev.stampbook.wallet.google.FakeGoogle;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Sets the clock back before each test, and everybody outside is kind again.
final class HarnessExtension implements BeforeAllCallback, BeforeEachCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        beforeEach(test);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        var context = SpringExtension.getApplicationContext(test);
        context.getBean(TestClock.class).reset();
        context.getBean(PostOffice.class).turns(PostOffice.Mood.KIND);
        context.getBean(FakeGoogle.class).turns(FakeGoogle.Mood.KIND);
    }
}
