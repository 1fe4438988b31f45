/// What the instance key protects: fingerprints for finding, sealing for showing again.
@NullMarked
package dev.stampbook.platform.secret;

import org.jspecify.annotations.NullMarked;
