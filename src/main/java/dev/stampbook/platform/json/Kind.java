package dev.stampbook.platform.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The value of `kind` by which JSON tells the members of a sealed family apart, where it is not
/// simply the type's own name in snake case.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {

    /// The value of `kind`: `per_visit`.
    String value();
}
