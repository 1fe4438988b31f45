/// Files that people choose in forms.
///
/// A form with a file says its small fields first and its file last. The fields are read at once,
/// within a narrow bound: they hold the token that forged forms lack. The file is read only when
/// it is known who sent it and where to, within the bound of that door ([dev.stampbook.platform
/// .web.BodyMax]), into a file of ours that lives as long as the request.
///
/// Doors that name no bound read no file.
@NullMarked
package dev.stampbook.platform.web.upload;

import org.jspecify.annotations.NullMarked;
