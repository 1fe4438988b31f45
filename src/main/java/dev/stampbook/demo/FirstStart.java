package dev.stampbook.demo;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.start.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Makes the demo when the server starts for the first time on a database of its own, unless told
/// not to. A demo that fails costs its story and never the start.
@Component
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    /// Half a year; the seed is any number that stays.
    private static final Plot HALF_A_YEAR = new Plot(1_897, 26);

    private final Settings settings;
    private final Environment environment;
    private final Merchants merchants;
    private final Retelling retelling;

    FirstStart(
            Settings settings, Environment environment, Merchants merchants, Retelling retelling) {
        this.settings = settings;
        this.environment = environment;
        this.merchants = merchants;
        this.retelling = retelling;
    }

    @Override
    public void run(ApplicationArguments none) {
        if (!wanted()) {
            return;
        }
        LOG.info("making the demo, once: half a year at three businesses");
        try {
            retelling.tell(HALF_A_YEAR);
        } catch (RuntimeException fault) {
            LOG.warn("the demo broke off; the server works without it", fault);
        }
    }

    private boolean wanted() {
        return settings.demo()
                && settings.database().isEmpty()
                && !environment.containsProperty("stampbook.command")
                && merchants.list(null, 1).isEmpty();
    }
}
