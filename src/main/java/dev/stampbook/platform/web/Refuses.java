package dev.stampbook.platform.web;

import dev.stampbook.platform.Refusal;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The refusals that a route may answer, for the API document: all of an enum, or those named.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {

    /// The enums of refusals.
    Class<? extends Refusal>[] value();

    /// The codes among them (`already_redeemed`); none means all.
    String[] only() default {};
}
