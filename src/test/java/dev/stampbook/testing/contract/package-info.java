/// The contract of the API as the judge of every exchange that a test makes.
///
/// [dev.stampbook.testing.contract.Contract] is what the server itself serves;
/// [dev.stampbook.testing.contract.Exchanges] holds each exchange against it and remembers which of
/// the answers that it declares were really given.
@NullMarked
package dev.stampbook.testing.contract;

import org.jspecify.annotations.NullMarked;
