package dev.stampbook.merchant.desk;

import dev.stampbook.platform.Actor.Right;

/// One entry of the desk's navigation, as a bean of the module that has the pages behind it.
/// `right` is what somebody needs to see it, besides being at the desk at all.
public interface DeskPlace {

    /// The key of its name.
    String key();

    /// Where it leads; all paths that begin so belong to it.
    String path();

    /// Its place among the others, from the first.
    int order();

    /// What is needed to go there.
    default Right right() {
        return Right.READ;
    }
}
