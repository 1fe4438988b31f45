package dev.stampbook.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How many bytes the body of a route may have, where 64 kB are not enough. A larger one is kept in
/// a file while the request lasts, never in memory.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyMax {

    /// The bound in bytes.
    long value();
}
