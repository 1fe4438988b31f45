package dev.stampbook.platform.web.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a route that makes a thing with 201, and finds the one that is there already with 200.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FoundAgain {

    /// When it finds one, in a sentence for the API document.
    String value();
}
