package dev.stampbook.reward.code;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A redeem code that somebody typed, as the directory knows it: a shared one stands for any number
/// of vouchers, any other for at most one.
public record KnownCode(UUID id, boolean shared, @Nullable UUID voucher) {}
