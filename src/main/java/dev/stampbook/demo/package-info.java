/// The demo: three businesses with half a year behind them, for whoever looks at Stampbook for the
/// first time.
///
/// [FirstStart] decides whether there is one: only on the first start of an embedded database that
/// nobody has used. `Season` lets days pass and calls the deeds that the doors call; the commands
/// carry instants of the past, and no table is written by hand. People, times and counts follow
/// from a seed, secrets never do. Sign-ins are kept in the data folder (`demo.json`, readable by
/// the server's account alone) and printed at every start, because it is a demo.
///
/// Writes: nothing of its own. Warning: nothing may depend on this package, and nothing here is a
/// model for real data: passwords belong to people, not into files.
@NullMarked
@ApplicationModule(displayName = "Demo")
package dev.stampbook.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
