package dev.stampbook.merchant.desk.journal;

import java.util.Locale;

/// The types of events that have a sentence: all of them, which a test makes sure of.
enum Happening {
    API_KEY_ADDED,
    API_KEY_REVOKED,
    BATCH_ACTIVATED,
    BATCH_ADVANCED,
    BATCH_CANCELLED,
    BATCH_COMPLETED,
    BATCH_EXPIRED,
    BATCH_FAILED,
    BATCH_STARTED,
    CARD_CLOSED,
    CARD_EXPIRED,
    CARD_ISSUED,
    CARD_MOVED,
    CARD_REMOVED,
    CARD_SAVED,
    CERTIFICATE_CHANGED,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_EXPIRING,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    CUSTOMER_ERASED,
    CUSTOMER_EXPORTED,
    CUSTOMER_FIELD_ADDED,
    CUSTOMER_FIELD_REMOVED,
    CUSTOMER_LOOKED_UP,
    CUSTOMER_MERGED,
    CYCLE_CLOSED,
    CYCLE_MOVED,
    DEVICE_SIGNED_IN,
    DEVICE_SIGNED_OUT,
    GOAL_REACHED,
    GOOGLE_KEY_CHANGED,
    JOIN_LINK_MADE,
    JOIN_LINK_USED,
    JOIN_LINK_WITHDRAWN,
    KIOSK_ENTERED,
    KIOSK_LEFT,
    KIOSK_LOCKED,
    LOCATION_ADDED,
    LOCATION_CHANGED,
    LOGO_CHANGED,
    LOOKUPS_BRAKED,
    MERCHANT_ADDED,
    MERCHANT_CHANGED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    PASSWORD_CHANGED,
    POOL_LOW,
    PROGRAM_ARCHIVED,
    PROGRAM_BROUGHT,
    PROGRAM_DRAFTED,
    PROGRAM_PUBLISHED,
    PROGRAM_STOPPED,
    REDEMPTION_COMPLETED,
    REDEMPTION_REVERSED,
    REWARD_GRANTED,
    SECOND_FACTOR_OFF,
    SECOND_FACTOR_ON,
    SETTINGS_CHANGED,
    STAFF_ADDED,
    STAFF_CHANGED,
    STAFF_READMITTED,
    STAMPS_EXPIRED,
    STAMP_ADDED,
    STAMP_REVERSED,
    VOUCHER_ACTIVATED,
    VOUCHER_EXPIRED,
    VOUCHER_ISSUED,
    VOUCHER_MOVED,
    VOUCHER_REDEEMED,
    VOUCHER_VOIDED;

    /// The key of what it says, of the type of an event (`stamp.added`).
    static String key(String type) {
        return "journal.says." + valueOf(constant(type)).name().toLowerCase(Locale.ROOT);
    }

    static String constant(String type) {
        return type.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
