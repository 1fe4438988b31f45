/// The words on every screen and in every problem, by language.
///
/// Each module keeps a catalogue per language, `messages/<module>/<language>.properties`; here they
/// become one. A message is an ICU pattern with named values (`{count, plural, …}`, `{at, date}`).
/// English is always complete, other languages fall back to it word by word.
///
/// Writes nothing. Warning: a sentence glued from parts cannot be translated; give it values.
@NullMarked
package dev.stampbook.platform.words;

import org.jspecify.annotations.NullMarked;
