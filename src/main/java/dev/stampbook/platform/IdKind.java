package dev.stampbook.platform;

/// The kinds of things that have a public id, each with the prefix that names it there.
public enum IdKind {
    /// A merchant.
    MERCHANT("mer"),
    /// A location of a merchant.
    LOCATION("loc"),
    /// A staff member.
    STAFF_MEMBER("stf"),
    /// A device paired to a staff login.
    DEVICE("dev"),
    /// An API key.
    API_KEY("key"),
    /// A logo.
    LOGO("lgo"),
    /// A program.
    PROGRAM("prg"),
    /// A card.
    CARD("crd"),
    /// A join link.
    JOIN_LINK("lnk"),
    /// A customer.
    CUSTOMER("cus"),
    /// A voucher.
    VOUCHER("vch"),
    /// A redemption.
    REDEMPTION("rdm"),
    /// A stamp entry.
    STAMP("stp"),
    /// A scan.
    SCAN("scn"),
    /// A code pool.
    CODE_POOL("pool"),
    /// A redeem code, where codes are listed.
    REDEEM_CODE("cod"),
    /// An import into a code pool.
    CODE_IMPORT("imp"),
    /// A batch of bearer vouchers.
    BATCH("bat"),
    /// A receipt.
    RECEIPT("rcp"),
    /// A campaign.
    CAMPAIGN("cmp"),
    /// A webhook endpoint.
    ENDPOINT("whk"),
    /// An event: a line of the journal.
    EVENT("evt");

    private final String prefix;

    IdKind(String prefix) {
        this.prefix = prefix;
    }

    /// The word before the underscore, lower case.
    public String prefix() {
        return prefix;
    }
}
