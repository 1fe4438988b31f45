/// How the server comes up and goes down: settings from the environment, the secrets of the
/// instance, the checks that must hold before a request is answered, and what is printed once they
/// do.
///
/// Everything here fails closed and in one sentence: a `StartRefused` stops the start with exit
/// code 1 and without a stack trace, because the reader is the person who typed the command.
///
/// Others hang in with two small interfaces: `StartLine` (words printed when the server is ready)
/// and `Command` (a deed of `bin/stampbook`, run without a listening web server). This package
/// knows no other package of the platform except `secret`.
@NullMarked
package dev.stampbook.platform.start;

import org.jspecify.annotations.NullMarked;
