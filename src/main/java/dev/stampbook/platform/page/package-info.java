/// HTML pages: one record, one typed template, one layout around it.
///
/// A door ending in `Pages` answers a [Page]: the name of its template and the record that fills
/// it. Templates are compiled with the server, so a misspelt field breaks the build and not a
/// customer's evening. Styles and scripts are served from our own origin under names that carry a
/// hash of their content.
///
/// What a door refuses or cannot do is shown as a page as well, by [ShowingProblems].
///
/// Writes and announces nothing. Warning: a template holds markup and loops; whatever formats,
/// permits or chooses is a method of the page's record.
@NullMarked
package dev.stampbook.platform.page;

import org.jspecify.annotations.NullMarked;
