package dev.stampbook.testing.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/// Knows which test classes this run was asked for, and puts last what judges all the others.
public final class WholeRun implements ClassOrderer {

    private static final Set<Class<?>> ASKED = ConcurrentHashMap.newKeySet();

    /// Marks a test class that looks back on the run.
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Last {}

    /// The test classes of this run.
    public static Set<Class<?>> asked() {
        return Set.copyOf(ASKED);
    }

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().stream()
                .<Class<?>>map(ClassDescriptor::getTestClass)
                .forEach(ASKED::add);
        context.getClassDescriptors()
                .sort(Comparator.comparing(descriptor -> descriptor.isAnnotated(Last.class)));
    }
}
