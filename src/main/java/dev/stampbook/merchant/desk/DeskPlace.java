package dev.stampbook.merchant.desk;

import dev.stampbook.platform.Actor.Right;

/// One entry of the desk's navigation, as a bean of the module that has the pages behind it.
/// `right` is what somebody needs to see it, besides being at the desk at all.
public interface DeskPlace {

    /// What belongs together in the navigation, in the order of how often it is wanted: the day at
    /// the counter, the cards and what they give, what happened, how the business is set up, and
    /// the reader's own.
    enum Group {
        DAY,
        CARDS,
        RECORDS,
        BUSINESS,
        SELF
    }

    /// The key of its name.
    String key();

    /// Where it leads; all paths that begin so belong to it.
    String path();

    /// What it stands together with.
    Group group();

    /// Its place in its group, from the first.
    int order();

    /// What is needed to go there.
    default Right right() {
        return Right.READ;
    }
}
