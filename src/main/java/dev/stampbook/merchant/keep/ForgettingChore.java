package dev.stampbook.merchant.keep;

import dev.stampbook.platform.task.Chore;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Forgets what is too old, again and again.
@Component
class ForgettingChore implements Chore {

    private final Forgetting forgetting;

    ForgettingChore(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    public String name() {
        return "forgetting";
    }

    /// Days count to the hour; what was forgotten already costs a look.
    @Override
    public Duration look() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        forgetting.forget();
    }
}
