package dev.stampbook.platform.database;

import dev.stampbook.platform.MerchantId;

/// Is told after a transaction of a merchant committed that had [Changes] to write. Must be quick
/// and must not throw; losing the call may delay something but never lose it.
public interface CommitListener {

    /// The merchant has committed something.
    void committed(MerchantId merchant);
}
