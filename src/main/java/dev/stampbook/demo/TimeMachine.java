package dev.stampbook.demo;

import java.time.Clock;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.stereotype.Component;

/// Builds deeds that read a moved clock: the same classes with the same collaborators, and only
/// their idea of now is another.
@Component
class TimeMachine {

    private final DefaultListableBeanFactory present;

    TimeMachine(DefaultListableBeanFactory present) {
        this.present = present;
    }

    /// Deeds with a clock of their own; each call gives others, so that stories may run side by
    /// side.
    Acting acting() {
        var clock = new MovedClock();
        var past = new DefaultListableBeanFactory(present);
        past.registerBeanDefinition("movedClock", primary(clock));
        return new Acting(clock, new Builder(past));
    }

    private static RootBeanDefinition primary(MovedClock clock) {
        var definition = new RootBeanDefinition(Clock.class, () -> clock);
        definition.setPrimary(true);
        return definition;
    }

    /// Builds any class out of what there is.
    static final class Builder {

        private final DefaultListableBeanFactory parts;

        private Builder(DefaultListableBeanFactory parts) {
            this.parts = parts;
        }

        <T> T part(Class<T> type) {
            return parts.getBean(type);
        }

        <T> T build(Class<T> type) {
            var mode = AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR;
            return type.cast(parts.autowire(type, mode, false));
        }
    }
}
