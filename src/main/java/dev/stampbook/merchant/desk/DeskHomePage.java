package dev.stampbook.merchant.desk;

import java.util.List;

/// The first page of the desk: what to do next, when there is something, and the figures of today.
public record DeskHomePage(
        DeskFrame frame, List<DeskHome.Step> steps, List<DeskHome.Figure> figures) {

    public DeskHomePage {
        steps = List.copyOf(steps);
        figures = List.copyOf(figures);
    }
}
