package dev.stampbook.merchant.desk;

import java.util.List;

/// What a module has to say on the first page of the desk; a bean of the module. Figures are exact
/// and cheap, and each leads to what it counts.
public interface DeskHome {

    /// What to do next: why, and where.
    record Step(String title, String said, String address, String label) {}

    /// One number, in the words of the reader.
    record Figure(String count, String label, String address) {}

    /// What to do next, when there is something to do. Runs inside a transaction of the merchant.
    default List<Step> steps(Desk desk) {
        return List.of();
    }

    /// What there is, in numbers. Runs inside a transaction of the merchant.
    default List<Figure> figures(Desk desk) {
        return List.of();
    }
}
