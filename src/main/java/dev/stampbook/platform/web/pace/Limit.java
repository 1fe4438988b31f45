package dev.stampbook.platform.web.pace;

import java.time.Duration;

/// So many times in a period, refilled evenly.
public record Limit(int times, Duration period) {}
