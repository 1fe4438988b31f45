/// The owner's desk: the frame that all its pages share, and its own pages about the business.
///
/// A page of the desk takes a [Desk] as argument: who stands there, in which language, with which
/// rights. Whoever is not signed in is sent to sign in, whoever may not is told so. Each module
/// adds its place to the navigation ([DeskPlace]) and its pages; deleting its folder deletes both.
///
/// Writes and announces nothing: its pages are doors to the deeds behind the API. Warning: a button
/// that somebody may not press is not drawn, and the door behind it refuses all the same.
@NullMarked
@NamedInterface("desk")
package dev.stampbook.merchant.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
