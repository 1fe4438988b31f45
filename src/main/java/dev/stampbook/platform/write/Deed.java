package dev.stampbook.platform.write;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import java.util.List;

/// A use case over a list of commands of one merchant: load, decide one after the other, add what
/// changes. It answers one outcome per command, in their order, and never waits for the outside.
public interface Deed<C, O> {

    /// Runs inside a transaction of the merchant; the changes are written after it returns.
    List<O> perform(MerchantId merchant, List<C> commands, Changes changes);
}
