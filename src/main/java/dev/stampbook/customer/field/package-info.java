/// A merchant's own fields: what it wants to know of its customers besides what everybody does.
///
/// A field has a name for programs and a label for people; the values are short texts and live with
/// the customer. A merchant defines a field before anybody may have it, at most twenty of them.
/// Taking a field away takes its texts away from everybody.
///
/// Writes: customer_field, and that one column of customer. Warning: what is written into a field
/// is personal data, whatever its name promises.
@NullMarked
@NamedInterface("field")
package dev.stampbook.customer.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
