package dev.stampbook.platform.web.file;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a body that is a file of ours: its field `schema` must name this one, or it is refused
/// before any other field is looked at.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FileSchema {

    /// The name of the schema and its version: `stampbook.program/1`.
    String value();
}
