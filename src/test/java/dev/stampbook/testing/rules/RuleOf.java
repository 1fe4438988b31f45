package dev.stampbook.testing.rules;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Puts tests into a chapter of `docs/rules.md`: one of them, or all of a class, of which one may
/// still stand elsewhere.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RuleOf {

    /// The chapter.
    Chapter value();
}
