package dev.stampbook.reward.batch;

import dev.stampbook.reward.VoucherSecrets;
import dev.stampbook.reward.code.ManyCodes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A voucher of a batch before it is written: its secrets are drawn, and its code when it is a
/// generated one.
record Draft(UUID id, VoucherSecrets.Hidden secrets, ManyCodes.@Nullable DrawnCode code) {}
