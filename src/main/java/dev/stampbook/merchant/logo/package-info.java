/// The logo of a business: brought as a file, kept as a picture of our own, shown on cards, pages
/// and passes.
///
/// `PictureReading` takes what somebody chose and believes nothing of it: what it is is told by its
/// first bytes, how large it is by its header, before a single dot is unpacked. What it shows is
/// drawn anew, so nothing else that was in the file goes any further. [ChangingLogo] keeps it in
/// place of the one before; [Logos] hands it out, and `LogoPicturePages` shows it to whoever knows
/// its address, which is as good as the picture: another picture has another one.
///
/// Words: logo. Writes: logo, merchant (which one it is). Announces: logo.changed. Warning: the
/// picture is public, and caches on the way may keep it for a year.
@NullMarked
@NamedInterface("logo")
package dev.stampbook.merchant.logo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
