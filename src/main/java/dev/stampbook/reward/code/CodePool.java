package dev.stampbook.reward.code;

import java.time.Instant;
import java.util.UUID;

/// A list of redeem codes made elsewhere: how many there were ever, how many are left, and how many
/// are burnt, which means handed out for nothing: they may still work in the till.
public record CodePool(
        UUID id, String name, Instant createdAt, long total, long left, long burnt) {}
