/// Web cards that are open on somebody's phone, and are told when there is something new to see.
///
/// A door begins a [Watch] and waits with it on its own thread, which costs no connection to the
/// database. [Following] goes along the journal of those merchants alone that somebody watches: one
/// statement asks for the numbers of all of them, several times a second, so that a stamp given
/// through any server of the instance shows within one. When nobody looks, nothing is asked. The
/// news is that there is news; what it is, the page itself tells.
///
/// Words: watch. Writes nothing. Warning: watches are bounded, for one card and in all; whoever is
/// turned away still has a page that works.
@NullMarked
package dev.stampbook.card.live;

import org.jspecify.annotations.NullMarked;
